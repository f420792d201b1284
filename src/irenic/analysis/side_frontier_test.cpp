#include "irenic/analysis/side_frontier.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/golden.hpp"
#include "../../../tests/support/plain_case.hpp"
#include "irenic/deals/open_setting.hpp"

namespace irenic::analysis {
namespace {

using test_support::PlainCase;
using test_support::read_case;
using Pairs = std::vector<std::array<std::string, 2>>;

SideFrontier frontier_of(const Negotiation& negotiation, std::array<bool, 2> free = {true, true},
                         const Limits& limits = {}) {
    const auto opened = deals::open_setting(negotiation, limits).value();
    return find_side_frontier(opened.setting, {PartyId(0), PartyId(1)}, free, limits).value();
}

Pairs pairs_of(const SideFrontier& frontier) {
    Pairs pairs;
    for (std::size_t index = 0; index < frontier.size(); ++index) {
        auto& texts = pairs.emplace_back();
        for (std::size_t side = 0; side < 2; ++side) {
            const auto units = frontier.pair(index).at(side);
            texts.at(side) =
                units == SideFrontier::no_condition ? "-" : frontier.points(units).to_string();
        }
    }
    return pairs;
}

/// Two sides share ten in steps of two and a half; a third party likes the first side's gain.
PlainCase three_parties() {
    PlainCase plain;
    plain.points = {{{"0", "10", "0"},
                     {"2.5", "7.5", "1"},
                     {"5", "5", "2"},
                     {"7.5", "2.5", "3"},
                     {"10", "0", "4"}}};
    plain.disagreement = {"4", "4", "2"};
    return plain;
}

TEST(SideFrontier, HoldsTheKnownPairsOfTwoValleys) {
    const auto file = format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/case.yaml");
    const auto frontier = frontier_of(file.value().negotiation);
    const auto known = test_support::golden("Z").at("pareto");
    ASSERT_EQ(frontier.size(), known.size());
    for (std::size_t index = 0; index < known.size(); ++index) {
        for (std::size_t side = 0; side < 2; ++side) {
            EXPECT_EQ(frontier.points(frontier.pair(index).at(side)),
                      test_support::decimal(known[index][side]));
        }
    }
}

TEST(SideFrontier, KeepsTheFloorsOfEverybodyElse) {
    EXPECT_EQ(pairs_of(frontier_of(read_case(three_parties()))),
              (Pairs{{"5", "5"}, {"7.5", "2.5"}, {"10", "0"}}));
}

TEST(SideFrontier, HasNoConditionOfASideThatIsNotFree) {
    EXPECT_EQ(pairs_of(frontier_of(read_case(three_parties()), {true, false})),
              (Pairs{{"5", "-"}}));
    EXPECT_EQ(pairs_of(frontier_of(read_case(three_parties()), {false, false})),
              (Pairs{{"-", "-"}}));
}

TEST(SideFrontier, HasNoConditionOfASideThatNeedNotAgree) {
    PlainCase plain = three_parties();
    plain.blocks = "agreement: {any: [p0, {all: [p1, p2]}]}\n";
    const auto frontier = frontier_of(read_case(plain));
    EXPECT_EQ(pairs_of(frontier), (Pairs{{"10", "-"}, {"-", "5"}}));
    EXPECT_TRUE(frontier.needs(0));
    EXPECT_TRUE(frontier.open({Decimal(10), Decimal(1000)}));
    EXPECT_TRUE(frontier.open({Decimal(1000), Decimal(5)}));
    EXPECT_FALSE(frontier.open({Decimal(11), Decimal(6)}));
}

TEST(SideFrontier, IsEmptyWhereOthersAcceptNothing) {
    PlainCase plain = three_parties();
    plain.disagreement[2] = "5";
    const auto frontier = frontier_of(read_case(plain));
    EXPECT_EQ(frontier.size(), 0U);
    EXPECT_FALSE(frontier.needs(0));
    EXPECT_FALSE(frontier.open({Decimal(-100), Decimal(-100)}));
}

TEST(SideFrontier, ComparesExactly) {
    const auto frontier = frontier_of(read_case(three_parties()));
    EXPECT_TRUE(frontier.open({Decimal(5), Decimal(5)}));
    EXPECT_FALSE(frontier.open({parse_decimal("5.000000001")->value, Decimal(5)}));
    EXPECT_FALSE(frontier.open({Decimal(5), parse_decimal("5.000000001")->value}));
    EXPECT_TRUE(frontier.open({parse_decimal("5.000000001")->value, Decimal(2)}));
}

TEST(SideFrontier, SaysWhenItDoesNotFitTheLimits) {
    const auto negotiation = read_case(three_parties());
    const auto opened = deals::open_setting(negotiation, {}).value();
    Limits none;
    none.stop = Stop(0);
    const auto found =
        find_side_frontier(opened.setting, {PartyId(0), PartyId(1)}, {true, true}, none);
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace irenic::analysis
