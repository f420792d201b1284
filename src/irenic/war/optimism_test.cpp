#include "irenic/war/optimism.hpp"

#include <gtest/gtest.h>

namespace irenic::war {
namespace {

StakeView stake(const char* value, const char* prevail, const char* fail) {
    const auto number = [](const char* text) { return parse_decimal(text).value().value; };
    return {number(value), number(prevail), number(fail)};
}

TEST(ExcessOptimism, IsWhatBothExpectBeyondOneStake) {
    EXPECT_EQ(excess_optimism({stake("0.55", "1", "0"), stake("0.55", "1", "0")}), 0.1);
    EXPECT_EQ(excess_optimism({stake("31", "55", "-25"), stake("42", "60", "-40")}), 0.52);
}

TEST(ExcessOptimism, IsExactlyZeroWhereOneDivisionSuitsBoth) {
    EXPECT_EQ(excess_optimism({stake("0.5", "1", "0"), stake("0.5", "1", "0")}), 0);
    EXPECT_EQ(excess_optimism({stake("0.1", "0.3", "0"), stake("0.2", "0.3", "0")}), 0);
    EXPECT_GT(excess_optimism({stake("0.100000001", "0.3", "0"), stake("0.2", "0.3", "0")}), 0);
}

TEST(ExcessOptimism, CountsNothingBelowZero) {
    EXPECT_EQ(excess_optimism({stake("-3", "1", "0"), stake("0.75", "1", "0")}), -0.25);
}

TEST(ExcessOptimism, NeedsSomethingToGain) {
    EXPECT_EQ(excess_optimism({stake("0", "1", "1"), stake("0", "1", "0")}), std::nullopt);
    EXPECT_EQ(excess_optimism({stake("0", "1", "0"), stake("0", "-1", "0")}), std::nullopt);
}

TEST(Learned, MovesTowardsWhatIsSeen) {
    EXPECT_DOUBLE_EQ(learned(0.8, 10, 2, 0.5), 0.75);
    EXPECT_DOUBLE_EQ(learned(0.1, 10, 2, 0.5), 2.0 / 12);
    EXPECT_DOUBLE_EQ(learned(0.8, 10, 0, 0.5), 0.8);
    EXPECT_DOUBLE_EQ(learned(0.8, 0, 0, 0.5), 0.8);
    EXPECT_DOUBLE_EQ(learned(0.8, 0, 1, 0.5), 0.5);
}

TEST(BattlesToConverge, IsTheLeastWholeNumber) {
    EXPECT_EQ(battles_to_converge(0.5, 0.2, 10), 15);
    EXPECT_EQ(battles_to_converge(0.5, 0.199, 10), 16);
    EXPECT_EQ(battles_to_converge(0.9, 0.3, 10), 20);  // in binary 0.9 / 0.3 is above 3
    EXPECT_EQ(battles_to_converge(0.8 - 0.1, 0.1, 10), 60);
}

TEST(BattlesToConverge, IsNoneWhereTheGapIsSmallEnough) {
    EXPECT_EQ(battles_to_converge(0.2, 0.2, 10), 0);
    EXPECT_EQ(battles_to_converge(-0.1, 0, 10), 0);
}

TEST(BattlesToConverge, IsNothingWhereNoGapIsAllowed) {
    EXPECT_EQ(battles_to_converge(0.2, 0, 10), std::nullopt);
    EXPECT_EQ(battles_to_converge(-0.1, -0.2, 10), std::nullopt);
}

TEST(BattlesToConverge, TakesOneBattleWhereBeliefsWeighNothing) {
    EXPECT_EQ(battles_to_converge(0.5, 0.2, 0), 1);
}

TEST(BestDemand, LeavesNoRiskWhereRiskDoesNotPay) {
    const Demand known = best_demand(0.5, 0.1, 0.2, 0.2);
    EXPECT_DOUBLE_EQ(known.beyond, 0.2);
    EXPECT_DOUBLE_EQ(known.offered, 0.3);
    EXPECT_EQ(known.refused, 0);
    EXPECT_DOUBLE_EQ(known.value, 0.7);
    const Demand narrow = best_demand(0.5, 0.1, 0.2, 0.3);
    EXPECT_EQ(narrow.beyond, 0.2);
    EXPECT_EQ(narrow.refused, 0);
}

TEST(BestDemand, OffersWhatFightingIsWorthWhereItsOwnCostIsHigher) {
    const Demand demand = best_demand(0.5, 0.5, 0, 0.4);
    EXPECT_EQ(demand.beyond, 0);
    EXPECT_EQ(demand.offered, 0.5);
    EXPECT_EQ(demand.refused, 0);
    EXPECT_EQ(demand.value, 0.5);
}

TEST(BestDemand, OffersNothingRatherThanLess) {
    const Demand demand = best_demand(0.9, 0, 0.5, 2);
    EXPECT_EQ(demand.offered, 0);
    EXPECT_EQ(demand.refused, 0);
    EXPECT_EQ(demand.value, 1);
}

TEST(BestDemand, ExpectsRefusalFromASideThatLikesToFight) {
    const Demand demand = best_demand(0.5, 0.1, -0.2, 0.2);
    EXPECT_DOUBLE_EQ(demand.beyond, 0.05);
    EXPECT_DOUBLE_EQ(demand.refused, 0.625);
}

}  // namespace
}  // namespace irenic::war
