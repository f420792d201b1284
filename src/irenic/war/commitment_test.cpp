#include "irenic/war/commitment.hpp"

#include <gtest/gtest.h>

namespace irenic::war {
namespace {

UncertainNumber number(const char* text) {
    return UncertainNumber::exact(parse_decimal(text).value().value);
}

/// sides[1] rises.
War shifting(const char* discount, const char* now, const char* later, const char* cost_declining,
             const char* cost_rising) {
    War war;
    war.shift = PowerShift{1,
                           number(now),
                           number(later),
                           number(discount),
                           {number(cost_declining), number(cost_rising)}};
    return war;
}

Commitment problem(const War& war) { return commitment_problem(war).value(); }

TEST(Commitment, HoldsWithAnyDivisionButNotUnderOneSidedOffers) {
    const Commitment answer = problem(shifting("0.9", "0.4", "0.6", "1", "1"));
    EXPECT_DOUBLE_EQ(answer.shift, 0.14);
    EXPECT_DOUBLE_EQ(answer.fight_now, 5);
    EXPECT_DOUBLE_EQ(answer.most_in_peace, 5.5);
    EXPECT_DOUBLE_EQ(answer.most_one_sided, 3.7);
    EXPECT_FALSE(answer.blocks);
    EXPECT_TRUE(answer.blocks_one_sided);
    EXPECT_NEAR(answer.break_even_one_sided.value(), 0.455555555555, 1e-11);
}

TEST(Commitment, BreaksWhereTheShiftIsLarge) {
    const Commitment answer = problem(shifting("0.9", "0.4", "0.7", "1", "1"));
    EXPECT_DOUBLE_EQ(answer.fight_now, 5);
    EXPECT_DOUBLE_EQ(answer.most_in_peace, 4.6);
    EXPECT_TRUE(answer.blocks);
    EXPECT_TRUE(answer.blocks_one_sided);
}

TEST(Commitment, NeverCountsAValueOfFightingLaterBelowZero) {
    // The short form says war: the shift is above the threshold.
    const Commitment answer = problem(shifting("0.9", "0.11", "0.22", "8", "0"));
    EXPECT_GT(answer.shift, answer.threshold_one_sided);
    EXPECT_DOUBLE_EQ(answer.fight_now, 0.9);
    EXPECT_DOUBLE_EQ(answer.most_one_sided, 1);
    EXPECT_FALSE(answer.blocks_one_sided);
    EXPECT_EQ(answer.break_even_one_sided, std::nullopt);
}

TEST(Commitment, EqualityIsPeace) {
    const Commitment even = problem(shifting("0.5", "0.2", "0.5", "0.1", "0"));
    EXPECT_EQ(even.break_even, 0.5);
    EXPECT_FALSE(even.blocks);
    EXPECT_TRUE(problem(shifting("0.5", "0.2", "0.500000001", "0.1", "0")).blocks);
    // 0.7 (0.3 / 0.7) is not 0.3 in binary.
    EXPECT_FALSE(problem(shifting("0.7", "0.21", "0.3", "0", "0")).blocks);
    EXPECT_TRUE(problem(shifting("0.7", "0.209999999", "0.3", "0", "0")).blocks);
}

TEST(Commitment, HasNoBreakEvenWhereEveryChanceHolds) {
    EXPECT_EQ(problem(shifting("0.9", "0.95", "1", "1", "1")).break_even, std::nullopt);
    const Commitment just = problem(shifting("0.5", "0.5", "1", "0", "0"));
    EXPECT_EQ(just.break_even, std::nullopt);
    EXPECT_FALSE(just.blocks);
}

TEST(Commitment, LeavesOutCostsAsZeroAndTakesTheOtherSide) {
    War war = shifting("0.9", "0.4", "0.6", "1", "1");
    war.shift->rising = 0;
    war.shift->cost = {number("1"), std::nullopt};
    const Commitment answer = problem(war);
    EXPECT_DOUBLE_EQ(answer.fight_now, 6);
    EXPECT_DOUBLE_EQ(answer.threshold, 0.09);
    EXPECT_EQ(answer.threshold_one_sided, 0);
}

TEST(Commitment, NeedsADiscountBelowOne) {
    War war = shifting("1", "0.4", "0.6", "1", "1");
    EXPECT_EQ(commitment_problem(war).error().where, "war.shift.discount");
    EXPECT_EQ(commitment_problem(war).error().code, ErrorCode::bad_input);
    war.shift->discount.reset();
    EXPECT_EQ(commitment_problem(war).error().code, ErrorCode::bad_input);
    war.shift.reset();
    EXPECT_EQ(commitment_problem(war).error().where, "war.shift");
    EXPECT_EQ(commitment_problem(war).error().code, ErrorCode::missing);
}

FirstStrikeView strike(const char* first, const char* second, const char* cost) {
    War war;
    war.first_strike = FirstStrike{number(first), number(second), {number(cost), number(cost)}};
    return first_strike(war).value();
}

TEST(FirstStrikeView, LeavesNoRangeWhereTheAdvantageExceedsTheCosts) {
    const FirstStrikeView view = strike("0.6", "0.5", "0.04");
    EXPECT_EQ(view.advantage, 0.1);
    EXPECT_EQ(view.costs, 0.08);
    EXPECT_EQ(view.low, 0.56);
    EXPECT_EQ(view.high, 0.54);
    EXPECT_TRUE(view.blocks);
}

TEST(FirstStrikeView, LeavesOnePointAtEquality) {
    EXPECT_FALSE(strike("0.6", "0.5", "0.05").blocks);
    EXPECT_EQ(strike("0.6", "0.5", "0.05").low, strike("0.6", "0.5", "0.05").high);
    EXPECT_TRUE(strike("0.6", "0.5", "0.049999999").blocks);
}

TEST(FirstStrikeView, NeedsItsBlock) {
    EXPECT_EQ(first_strike(War{}).error().code, ErrorCode::missing);
    EXPECT_EQ(first_strike(War{}).error().where, "war.first_strike");
}

}  // namespace
}  // namespace irenic::war
