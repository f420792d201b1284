// The two valleys, both sides optimistic: every break-even can be worked out by hand.
#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "../support/plain_case.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/levers/levers.hpp"

namespace irenic::levers {
namespace {

using test_support::decimal;
using test_support::golden;

Negotiation optimists() {
    return format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/optimists.yaml")
        .value()
        .negotiation;
}

Answer ask(const Negotiation& negotiation, const Question& question = {}) {
    return find_levers(negotiation, question, Limits{}).value();
}

BreakEven of(const Answer& answer, const std::string& lever) {
    for (const BreakEven& entry : answer.break_even) {
        if (entry.lever == lever) {
            return entry;
        }
    }
    ADD_FAILURE() << "no " << lever;
    return {};
}

Decimal number(const char* text) { return parse_decimal(text)->value; }

TEST(LeversGolden, BreakEvensOfTheBeliefs) {
    const auto expected = golden("Z").at("break_even");
    const Answer answer = ask(optimists());
    EXPECT_TRUE(answer.zone_empty);
    EXPECT_EQ(answer.width, Decimal(-5));
    const BreakEven g = of(answer, "war.beliefs.g");
    EXPECT_EQ(g.opens_at, decimal(expected.at("pG")));
    EXPECT_FALSE(g.rises);
    EXPECT_EQ(g.package->utility, (deals::Utilities{Decimal(26), Decimal(44)}));
    const BreakEven h = of(answer, "war.beliefs.h");
    EXPECT_EQ(h.opens_at, decimal(expected.at("pH")));
    EXPECT_TRUE(h.rises);
    EXPECT_EQ(h.package->utility, (deals::Utilities{Decimal(32), Decimal(34)}));
}

TEST(LeversGolden, BreakEvensOfAllElse) {
    const Answer answer = ask(optimists());
    EXPECT_EQ(of(answer, "preferences.g.disagreement").opens_at, Decimal(26));
    EXPECT_EQ(of(answer, "preferences.h.disagreement").opens_at, Decimal(34));
    EXPECT_EQ(of(answer, "side_payment").opens_at, Decimal(5));
    const BreakEven cost = of(answer, "war.payoffs.g.cost");
    EXPECT_EQ(cost.opens_at, Decimal(13));
    EXPECT_FALSE(cost.suggested);
    EXPECT_EQ(of(answer, "rebuilding_upper").opens_at, Decimal(5));
    EXPECT_EQ(of(answer, "recognition").opens_at, Decimal(8));  // (32, 34) and 8 for h
}

TEST(LeversGolden, TheFundOpensItAndLeavesNothingToSpare) {
    const Answer answer = ask(optimists());
    ASSERT_FALSE(answer.minimal_sets.empty());
    EXPECT_EQ(answer.cheapest, 0U);
    const MinimalSet& set = answer.minimal_sets.front();
    ASSERT_EQ(set.levers.size(), 1U);
    EXPECT_EQ(answer.levers[set.levers[0]].id, "rebuilding_upper");
    EXPECT_EQ(set.cost, Decimal(5));
    EXPECT_EQ(set.width, Decimal(0));
    EXPECT_EQ(set.width_when_lapsed, Decimal(-5));
    EXPECT_TRUE(answer.sets_complete);
}

TEST(LeversGolden, TheTwoVetoesClash) {
    const Negotiation negotiation = optimists();
    const Answer answer = ask(negotiation);
    ASSERT_EQ(answer.clash.requirements.size(), 2U);
    EXPECT_EQ(path(negotiation, answer.clash.requirements[0]), "parties.g.veto");
    EXPECT_EQ(path(negotiation, answer.clash.requirements[1]), "parties.h.veto");
    EXPECT_TRUE(answer.clash.smallest);
}

TEST(LeversGolden, LeversBuiltInWhereTheCaseNamesNone) {
    Negotiation negotiation = optimists();
    negotiation.levers.clear();
    const Answer answer = ask(negotiation);
    EXPECT_TRUE(answer.built_in);
    EXPECT_FALSE(answer.cheapest);
    std::vector<std::string> alone;
    for (const MinimalSet& set : answer.minimal_sets) {
        if (set.levers.size() == 1) {
            alone.push_back(answer.levers[set.levers[0]].id);
            EXPECT_EQ(set.width, Decimal(0)) << alone.back();
        }
    }
    EXPECT_EQ(alone, (std::vector<std::string>{"war.beliefs.g", "war.beliefs.h",
                                               "preferences.g.disagreement",
                                               "preferences.h.disagreement", "side_payment"}));
}

TEST(LeversGolden, OnePackageIsAskedAboutAlone) {
    const Negotiation negotiation = optimists();
    // exchange full, truce permanent, aid more, no withdrawal, monitoring: (24, 52)
    Question question;
    question.package = negotiation.offers[2].package;
    const Answer answer = ask(negotiation, question);
    ASSERT_TRUE(answer.package);
    EXPECT_FALSE(answer.package->acceptable);
    EXPECT_EQ(answer.package->surplus[0].amount, Decimal(-7));
    EXPECT_EQ(answer.package->surplus[1].amount, Decimal(10));
    EXPECT_EQ(of(answer, "war.beliefs.g").opens_at, number("0.7125"));  // 80 p - 33 = 24
    EXPECT_FALSE(of(answer, "war.beliefs.h").opens);
    EXPECT_EQ(of(answer, "preferences.g.disagreement").opens_at, Decimal(24));
    EXPECT_EQ(of(answer, "rebuilding_upper").opens_at, Decimal(7));
    ASSERT_EQ(answer.clash.requirements.size(), 1U);
    EXPECT_EQ(path(negotiation, answer.clash.requirements[0]), "parties.g.veto");
}

TEST(LeversGolden, AnOpenZoneSaysHowFarThingsCanMove) {
    const auto calm = format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys").value().negotiation;
    const Answer answer = ask(calm);
    EXPECT_FALSE(answer.zone_empty);
    EXPECT_EQ(answer.width, Decimal(18));
    EXPECT_TRUE(answer.minimal_sets.empty());
    EXPECT_TRUE(answer.clash.requirements.empty());
    const BreakEven g = of(answer, "war.beliefs.g");
    EXPECT_FALSE(g.opens_at);
    EXPECT_EQ(g.closes_beyond, number("0.9125"));  // 80 p - 33 = 40, where h still has 14 >= 12
    EXPECT_TRUE(g.rises);
}

TEST(LeversGolden, ABeliefAboutBattlesCanOpenTheZoneInTheMiddleOnly) {
    // Battles cost more than defeat: sure of losing, a side loses quickly; unsure, it pays long.
    const Negotiation negotiation = test_support::read_case(R"(
irenic: 1
parties: {p: {}, r: {}}
issues: {i: {options: [a]}}
preferences:
  p: {points: {i: {a: -3}}, disagreement: war}
  r: {points: {i: {a: 3}}, disagreement: 0}
war:
  sides: [p, r]
  beliefs: {p: 0.1, r: 0.5}
  payoffs: {p: {prevail: 1, fail: 0}, r: {prevail: 1, fail: 0}}
  attrition: {positions: 4, start: 2, cost: {p: 1, r: 1}}
)");
    // P - E = -3 with P = 1 / (1 + r^2), E = (4 P - 2) / (2 p - 1), r = (1 - p) / p.
    EXPECT_EQ(of(ask(negotiation), "war.beliefs.p").opens_at, number("0.22654092"));
}

}  // namespace
}  // namespace irenic::levers
