#include "irenic/model/numbers.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace irenic {
namespace {

UncertainNumber sourced(std::int64_t value) {
    UncertainNumber number = UncertainNumber::exact(Decimal(value));
    number.provenance.source = "brief";
    return number;
}

UncertainNumber assumed(std::int64_t value) { return UncertainNumber::exact(Decimal(value)); }

/// One party with points, a ranked issue, a red line and a lever; a risk; an offer.
Negotiation sample() {
    Negotiation negotiation;
    negotiation.parties.resize(1);
    negotiation.parties[0].id = "g";
    negotiation.issues.resize(2);
    negotiation.issues[0].id = "truce";
    negotiation.issues[0].options = {{"none", ""}, {"full", ""}};
    negotiation.issues[1].id = "aid";
    negotiation.issues[1].options = {{"low", ""}, {"high", ""}};
    Preference preference;
    preference.issues = {OptionPoints{{std::nullopt, sourced(3)}},
                         Ranking<OptionId>{{{OptionId(1)}, {OptionId(0)}}, {}}};
    preference.weights = WeightMultipliers{{assumed(2), std::nullopt}};
    preference.interactions = {{{{{IssueId(0), {OptionId(1)}}}}, assumed(1), ""}};
    preference.disagreement = assumed(0);
    negotiation.preferences = {preference};
    Risk risk;
    risk.id = "attack";
    risk.by_issue = {{IssueId(1), OptionId(1), assumed(0)}};
    negotiation.risks = {risk};
    Lever lever;
    lever.id = "aid_fund";
    lever.effects = {AddPoints{PartyId(0), assumed(5), {}}};
    negotiation.levers = {lever};
    return negotiation;
}

TEST(Numbers, AreVisitedWithTheirPaths) {
    std::vector<std::string> paths;
    for_each_number(sample(), [&](const std::string& path, const UncertainNumber& /*number*/) {
        paths.push_back(path);
    });
    EXPECT_EQ(paths, (std::vector<std::string>{
                         "preferences.g.points.truce.full", "preferences.g.weights.truce",
                         "preferences.g.interactions[0].points", "preferences.g.disagreement",
                         "risks.attack.loss", "risks.attack.hazard",
                         "risks.attack.by_issue.aid.high", "levers.aid_fund.effects[0].points"}));
}

TEST(Numbers, OfAMediatorsKnowledgeComeFirst) {
    Negotiation negotiation = sample();
    negotiation.parties[0].informs =
        Informs{{},         {},         sourced(7), sourced(5),  assumed(3),
                assumed(1), assumed(0), assumed(1), std::nullopt};
    std::vector<std::string> paths;
    for_each_number(negotiation, [&](const std::string& path, const UncertainNumber& /*number*/) {
        paths.push_back(path);
    });
    paths.resize(7);
    EXPECT_EQ(paths,
              (std::vector<std::string>{
                  "parties.g.informs.tough", "parties.g.informs.soft", "parties.g.informs.war",
                  "parties.g.informs.cost", "parties.g.informs.resolute_if_weak",
                  "parties.g.informs.resolute_if_resolute", "preferences.g.points.truce.full"}));
    negotiation.parties[0].informs->weight = assumed(2);
    EXPECT_EQ(number_at(negotiation, "parties.g.informs.weight"),
              &*negotiation.parties[0].informs->weight);
}

TEST(Numbers, SharesAreVisitedAsWeights) {
    Negotiation negotiation = sample();
    negotiation.preferences[0]->weights = WeightShares{{std::nullopt, assumed(1)}};
    std::vector<std::string> paths;
    for_each_number(
        std::as_const(negotiation),
        [&](const std::string& path, const UncertainNumber& /*number*/) { paths.push_back(path); });
    EXPECT_EQ(paths.at(1), "preferences.g.weights.aid");
}

TEST(Numbers, AreChangedOnTheSameWalk) {
    Negotiation negotiation = sample();
    std::vector<std::string> changed;
    for_each_number(negotiation, [&](const std::string& path, UncertainNumber& number) {
        number.mid = Decimal(static_cast<std::int64_t>(changed.size()));
        changed.push_back(path);
    });
    std::size_t met = 0;
    for_each_number(std::as_const(negotiation),
                    [&](const std::string& path, const UncertainNumber& number) {
                        EXPECT_EQ(path, changed.at(met));
                        EXPECT_EQ(number.mid, Decimal(static_cast<std::int64_t>(met)));
                        ++met;
                    });
    EXPECT_EQ(met, 8U);
    EXPECT_EQ(negotiation.levers[0].effects[0], Effect(AddPoints{PartyId(0), assumed(7), {}}));
}

TEST(Numbers, ARankingCountsAsOne) {
    std::vector<std::string> paths;
    for_each_ranking(sample(), [&](const std::string& path, const Provenance& /*provenance*/) {
        paths.push_back(path);
    });
    EXPECT_EQ(paths, std::vector<std::string>{"preferences.g.points.aid"});
    EXPECT_EQ(count_numbers(sample()), (NumberCount{1, 8}));
    EXPECT_EQ(count_numbers(Negotiation{}), NumberCount{});
}

}  // namespace
}  // namespace irenic
