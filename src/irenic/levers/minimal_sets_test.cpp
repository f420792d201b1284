#include "irenic/levers/minimal_sets.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic {

inline void PrintTo(const Decimal& value, std::ostream* out) { *out << value.to_string(); }

namespace levers {
namespace {

using test_support::read_case;

/// Two parties, one issue: at best 10 for g with 0 for h, or 0 for g with 10 for h, or 5 for both.
/// Each asks for 8.
Negotiation split_with(const std::string& levers, const std::string& more = "") {
    return read_case(
        "irenic: 1\n"
        "parties: {g: {}, h: {}, donor: {role: donor}, q: {role: mediator}}\n"
        "issues: {share: {options: [g, half, h]}}\n"
        "preferences:\n"
        "  g: {points: {share: {g: 10, half: 5}}, disagreement: 8}\n"
        "  h: {points: {share: {half: 5, h: 10}}, disagreement: 8}\n" +
        more + "levers:\n" + levers);
}

MinimalSets sets_of(const Negotiation& negotiation) {
    return find_minimal_sets(negotiation, Limits{}).value();
}

std::vector<LeverSet> levers_of(const MinimalSets& found) {
    std::vector<LeverSet> sets;
    for (const MinimalSet& set : found.sets) {
        sets.push_back(set.levers);
    }
    return sets;
}

using Sets = std::vector<LeverSet>;
using ByParty = std::vector<std::pair<PartyId, Decimal>>;

TEST(MinimalSets, OfTwoValleysAreTheGoldenOnes) {
    const auto loaded =
        format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/optimists.yaml").value();
    const Negotiation& negotiation = loaded.negotiation;
    const auto found = sets_of(negotiation);
    EXPECT_TRUE(found.complete);
    ASSERT_FALSE(found.sets.empty());
    const MinimalSet& fund = found.sets.front();
    EXPECT_EQ(fund.levers, LeverSet{0});
    EXPECT_EQ(fund.cost, Decimal(5));
    EXPECT_EQ(fund.width, Decimal(0));
    EXPECT_EQ(fund.width_when_lapsed, Decimal(-5));
    ASSERT_TRUE(fund.package);
    EXPECT_EQ(fund.package->utility, (deals::Utilities{Decimal(31), Decimal(44)}));
    EXPECT_EQ(fund.pays, (ByParty{{*negotiation.find_party("donors"), Decimal(5)}}));
    EXPECT_EQ(fund.decided_by, std::vector{*negotiation.find_party("donors")});
    EXPECT_TRUE(fund.loses.empty());
    EXPECT_TRUE(fund.closed_by.empty());
}

TEST(MinimalSets, TakeTogetherWhatOneAloneCannotDo) {
    const auto found =
        sets_of(split_with("  for_g: {cost: 3, owner: donor, effects: [{party: g, points: 3}]}\n"
                           "  for_h: {cost: 4, owner: donor, effects: [{party: h, points: 3}]}\n"
                           "  all_g: {cost: 9, owner: q, effects: [{party: g, points: 8}]}\n"));
    EXPECT_EQ(levers_of(found), (Sets{{0, 1}, {2}}));
    EXPECT_EQ(found.sets[0].cost, Decimal(7));
    EXPECT_EQ(found.sets[0].pays, (ByParty{{PartyId(2), Decimal(7)}}));
    EXPECT_EQ(found.sets[0].decided_by, std::vector{PartyId(2)});
}

TEST(MinimalSets, WithoutACostComeLast) {
    const auto found =
        sets_of(split_with("  free: {effects: [{party: g, points: 8}]}\n"
                           "  dear: {cost: 90, effects: [{party: h, points: 8}]}\n"));
    EXPECT_EQ(levers_of(found), (Sets{{1}, {0}}));
    EXPECT_FALSE(found.sets[1].cost);
}

TEST(MinimalSets, SayWhoLosesAndWhatClosesThemAgain) {
    const auto found = sets_of(
        split_with("  transfer: {effects: [{party: g, points: 8}, {party: h, points: -2}]}\n"
                   "  threat: {effects: [{party: h, points: -0.5}]}\n"
                   "  hope: {effects: [{party: g, disagreement: 9}]}\n"
                   "  nothing: {effects: [{party: donor, points: 4}]}\n"));
    EXPECT_EQ(levers_of(found), Sets{{0}});
    EXPECT_EQ(found.sets[0].loses, (ByParty{{PartyId(1), Decimal(2)}}));
    EXPECT_EQ(found.sets[0].closed_by, (std::vector<std::size_t>{1, 2}));
}

TEST(MinimalSets, PassOverLeversThatStandInsteadOfOneAnother) {
    const std::string levers =
        "  for_g: {effects: [{party: g, points: 3}]}\n"
        "  for_h: {effects: [{party: h, points: 3}]";
    EXPECT_EQ(levers_of(sets_of(split_with(levers + "}\n"))), (Sets{{0, 1}}));
    EXPECT_TRUE(sets_of(split_with(levers + ", instead_of: for_g}\n")).sets.empty());
}

TEST(MinimalSets, MayNeedALeverThatAloneMakesThingsWorse) {
    const auto found = sets_of(split_with(
        "  swap: {effects: [{party: g, disagreement: 11}, {party: h, disagreement: 0}]}\n"
        "  top_up: {effects: [{party: g, points: 1}]}\n"));
    EXPECT_EQ(levers_of(found), (Sets{{0, 1}}));
}

TEST(MinimalSets, CountAPartOfAThousandMillionth) {
    const auto just = [](const std::string& points) {
        return levers_of(sets_of(split_with("  for_g: {effects: [{party: g, points: " + points +
                                            "}]}\n"
                                            "  for_h: {effects: [{party: h, points: 3}]}\n")));
    };
    EXPECT_EQ(just("3"), (Sets{{0, 1}}));
    EXPECT_EQ(just("2.999999999"), Sets{});
}

TEST(MinimalSets, DropRedLinesAndConstraintsAndAddOptions) {
    const auto found = sets_of(
        split_with("  allow: {effects: [{drop: constraint, index: 0}]}\n"
                   "  both: {effects: [{issue: share, option: both, points: {g: 8, h: 8}}]}\n"
                   "  for_g: {effects: [{party: g, points: 3}]}\n"
                   "  for_h: {effects: [{party: h, points: 3, when: {share: half}}]}\n",
                   "constraints: [{never: {share: half}}]\n"));
    EXPECT_EQ(levers_of(found), (Sets{{1}, {0, 2, 3}}));
}

TEST(MinimalSets, AreNoneWhereNothingHelps) {
    const auto found = sets_of(split_with("  little: {effects: [{party: g, points: 1}]}\n"));
    EXPECT_TRUE(found.sets.empty());
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.reason, "");
}

/// `count` levers of one point each, `needed` of which it takes.
Negotiation many_levers(int count, int needed) {
    std::string levers;
    for (int lever = 0; lever < count; ++lever) {
        levers += "  l" + std::to_string(lever) + ": {effects: [{party: g, points: 1}]}\n";
    }
    Negotiation negotiation = split_with(levers);
    negotiation.preferences[0]->disagreement = UncertainNumber::exact(Decimal(needed));
    return negotiation;
}

TEST(MinimalSets, AreCompleteForManyLeversWhereLargerOnesCannotExist) {
    const auto found = sets_of(many_levers(40, 2));
    EXPECT_EQ(found.sets.size(), 40U * 39 / 2);
    EXPECT_TRUE(found.complete);
}

TEST(MinimalSets, SayHowFarTheyWereLookedFor) {
    Limits limits;
    limits.stop = Stop(0.3);
    const auto found = find_minimal_sets(many_levers(50, 25), limits).value();
    EXPECT_TRUE(found.sets.empty());
    EXPECT_FALSE(found.complete);
    EXPECT_TRUE(found.reason.starts_with("all sets of up to ")) << found.reason;
    EXPECT_TRUE(found.reason.ends_with("of 50 were looked at; larger ones may exist"));
}

TEST(MinimalSets, AreTheCheapestOfTooMany) {
    Negotiation negotiation = many_levers(50, 2);
    for (std::size_t lever = 0; lever < 50; ++lever) {
        negotiation.levers[lever].cost =
            UncertainNumber::exact(Decimal(50 - static_cast<std::int64_t>(lever)));
    }
    const auto found = sets_of(negotiation);
    EXPECT_EQ(found.sets.size(), 1000U);
    EXPECT_EQ(found.sets.front().levers, (LeverSet{48, 49}));
    EXPECT_EQ(found.known, 1225U);
    EXPECT_TRUE(found.complete);
    EXPECT_FALSE(found.cut_short);
    EXPECT_EQ(found.reason, "1225 sets open the zone; the 1000 cheapest are listed");
}

TEST(MinimalSets, StopAtSixtyFourLevers) {
    const auto found = sets_of(many_levers(70, 1));
    EXPECT_EQ(found.sets.size(), 64U);
    EXPECT_FALSE(found.complete);
    EXPECT_EQ(found.reason, "only 64 levers of 70 were looked at");
}

}  // namespace
}  // namespace levers
}  // namespace irenic
