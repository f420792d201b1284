// The golden values of fighting on: golden.json against each model of war.

#include <cmath>

#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "irenic/war/attrition.hpp"
#include "irenic/war/breach.hpp"
#include "irenic/war/commitment.hpp"
#include "irenic/war/lottery.hpp"
#include "irenic/war/optimism.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::war {

using nlohmann::json;
using test_support::decimal;
using test_support::golden;

namespace {

UncertainNumber number(const json& value) { return UncertainNumber::exact(decimal(value)); }

/// "9/13", or a number.
double fraction(const json& value) {
    if (value.is_number()) {
        return value;
    }
    const auto text = value.get<std::string>();
    const auto slash = text.find('/');
    return std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
}

TEST(BargainingRangeOfOneStake, ContainsTheChanceOfWinning) {
    const Shares range = bargaining_range(0.5, 0.2, 0.1);
    EXPECT_DOUBLE_EQ(range.low, 0.3);
    EXPECT_DOUBLE_EQ(range.high, 0.6);
}

StakeView stake(const char* chance, const char* cost) {
    const double value = std::stod(chance) - std::stod(cost);
    return {Decimal::nearest(value).value(), Decimal(1), Decimal(0)};
}

TEST(MutualOptimism, NeedsMoneyFromOutside) {
    EXPECT_EQ(excess_optimism({stake("0.6", "0.05"), stake("0.6", "0.05")}), 0.1);
    EXPECT_EQ(excess_optimism({stake("0.6", "0.1"), stake("0.6", "0.1")}), 0);
}

TEST(RiskReturnTradeOff, HasItsBestDemand) {
    const json expected = golden("fearon_uniform");
    const Demand demand = best_demand(expected["p"], expected["cA"], 0, expected["C"]);
    EXPECT_NEAR(demand.beyond, expected["z"].get<double>(), 1e-12);
    EXPECT_NEAR(demand.offered, expected["offer_B"].get<double>(), 1e-12);
    EXPECT_NEAR(demand.refused, expected["p_war"].get<double>(), 1e-12);
    EXPECT_NEAR(demand.value, expected["EU_A"].get<double>(), 1e-12);
}

TEST(StrikingFirst, LeavesNoRange) {
    War war;
    war.first_strike = FirstStrike{number(0.6), number(0.5), {number(0.04), number(0.04)}};
    EXPECT_TRUE(first_strike(war)->blocks);
}

/// sides[0] rises.
Commitment shifting_power(const json& later) {
    const json given = golden("commitment");
    War war;
    war.shift = PowerShift{0,
                           number(given["p1"]),
                           number(later),
                           number(given["d"]),
                           {number(given["c"][0]), number(given["c"][1])}};
    return commitment_problem(war).value();
}

TEST(ShiftingPower, HasItsThresholds) {
    const json expected = golden("commitment");
    const Commitment small = shifting_power(0.6);
    EXPECT_NEAR(small.threshold, expected["threshold_general"].get<double>(), 1e-12);
    EXPECT_NEAR(small.threshold_one_sided, expected["threshold_fearon"].get<double>(), 1e-12);
    EXPECT_NEAR(small.break_even.value(), expected["p2_break_even"].get<double>(), 1e-12);
    EXPECT_NEAR(small.break_even_one_sided.value(), 0.455555555556, 1e-12);
    EXPECT_FALSE(small.blocks);
    EXPECT_TRUE(small.blocks_one_sided);
    EXPECT_TRUE(shifting_power(0.7).blocks);
}

TEST(RenewedAttack, HasItsExpectedLoss) {
    const json expected = golden("hazard");
    const double discount = expected["d"];
    const double hazard = expected["h"];
    EXPECT_NEAR(expected_breach_loss(hazard, 1, discount), expected["L1"].get<double>(), 1e-12);
    EXPECT_NEAR(expected_breach_loss(hazard, 20, discount), expected["L20"].get<double>(), 1e-12);
    EXPECT_NEAR(expected_breach_loss(0.03, 20, discount), expected["h003_L20"].get<double>(),
                1e-12);
    EXPECT_NEAR(break_even_hazard(6, 20, discount).value(), expected["h_star_B6_L20"].get<double>(),
                1e-12);
}

/// A stake of 1 between two sides that fight battle after battle.
class Ruin : public testing::Test {
protected:
    Ruin() {
        for (std::size_t side = 0; side < 2; ++side) {
            believe(side, golden_["p"]);
            war_.payoffs.at(side) = WarPayoff{number(1), number(0), std::nullopt, std::nullopt};
        }
        war_.attrition.emplace();
        war_.attrition->positions = golden_["N"];
        war_.attrition->start = golden_["k"];
    }

    void believe(std::size_t side, const json& chance) {
        war_.beliefs.at(side) = WarBelief{number(chance), std::nullopt};
    }

    void battles_cost(const json& cost) { war_.attrition->cost = {number(cost), number(cost)}; }

    [[nodiscard]] double value(std::size_t side) const {
        return side_value(war_, side).value().to_double();
    }

    const json golden_ = golden("ruin");
    War war_;
};

TEST_F(Ruin, HasItsCourse) {
    const auto battles = battles_of(war_, 0, center_of(*war_.beliefs[0]));
    const auto course = course_of(battles.value());
    EXPECT_NEAR(course->top, fraction(golden_["P"]), 1e-12);
    EXPECT_NEAR(course->periods, fraction(golden_["E"]), 1e-12);
}

TEST_F(Ruin, HasItsValuesWithoutDiscount) {
    battles_cost(0.05);
    EXPECT_NEAR(value(0), fraction(golden_["c005"]["W_A"]), 1e-9);
    EXPECT_NEAR(value(1), fraction(golden_["c005"]["W_B"]), 1e-9);
    believe(1, 0.4);
    EXPECT_NEAR(value(1), 0.5, 1e-9);
}

TEST_F(Ruin, LeavesNoDealWhereBothAreOptimistic) {
    battles_cost(0.04);
    believe(1, 0.4);
    EXPECT_NEAR(value(0) + value(1), golden_["c004_own_optimism_sum"].get<double>(), 2e-9);
}

TEST_F(Ruin, HasItsValuesWithDiscount) {
    war_.attrition->discount = number(0.95);
    battles_cost(0.03);
    EXPECT_NEAR(value(0), golden_["disc_d095_c003"]["V_A"].get<double>(), 1e-9);
    EXPECT_NEAR(value(1), golden_["disc_d095_c003"]["V_B"].get<double>(), 1e-9);
}

TEST_F(Ruin, HasItsValuesWithAHorizon) {
    war_.attrition->discount = number(0.95);
    battles_cost(0.03);
    for (const auto& [periods, expected] : golden_["finite"].items()) {
        war_.attrition->periods = std::stoi(periods);
        for (std::size_t side = 0; side < 2; ++side) {
            EXPECT_NEAR(value(side), expected[side].get<double>(), 5e-7) << periods;
        }
    }
}

TEST(LearningByFighting, TakesItsNumberOfBattles) {
    const json expected = golden("learning");
    EXPECT_EQ(battles_to_converge(expected["gap0"], expected["costs"], expected["m"]),
              expected["n"].get<std::int64_t>());
}

TEST(TwoValleysAtWar, LearnUntilTheZoneOpens) {
    const json expected = golden("Z");
    War war;
    war.payoffs = {WarPayoff{number(55), number(-25), std::nullopt, number(8)},
                   WarPayoff{number(60), number(-40), std::nullopt, number(8)}};
    const double battles = expected["learning_prior10_open_at_n"];
    const auto value = [&](std::size_t side, double chance) {
        return side_value(war, side, {learned(chance, 10, battles, 0.5), 0}).value().to_string();
    };
    EXPECT_EQ(value(0, 0.8), "27");
    EXPECT_EQ(value(1, 0.1), "35.333333333");
}

}  // namespace
}  // namespace irenic::war
