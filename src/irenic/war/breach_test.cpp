#include "irenic/war/breach.hpp"

#include <gtest/gtest.h>

namespace irenic::war {
namespace {

TEST(Breach, CostsTheWholeLossWithoutDiscount) {
    EXPECT_EQ(expected_breach_loss(0, 20, 1), 0);
    EXPECT_EQ(expected_breach_loss(0.2, 20, 1), 20);
}

TEST(Breach, GrowsWithTheHazard) {
    double last = 0;
    for (int step = 1; step <= 100; ++step) {
        const double loss = expected_breach_loss(step / 100.0, 7, 0.9);
        EXPECT_GT(loss, last);
        last = loss;
    }
}

TEST(RepeatedBreach, AddsUpWithoutEnd) {
    EXPECT_NEAR(repeated_breach_loss(0.1, 20, 0.95).value(), 38, 1e-12);
    EXPECT_EQ(repeated_breach_loss(0, 20, 1), 0);
    EXPECT_EQ(repeated_breach_loss(0.1, 20, 1), std::nullopt);
}

TEST(BreakEvenHazard, UsesUpTheBudget) {
    for (const double budget : {0.5, 3.0, 6.0, 12.0, 18.9}) {
        const double hazard = break_even_hazard(budget, 20, 0.95).value();
        EXPECT_GT(hazard, 0);
        EXPECT_LE(hazard, 1);
        EXPECT_NEAR(expected_breach_loss(hazard, 20, 0.95), budget, 1e-12);
    }
}

TEST(BreakEvenHazard, IsNothingWhereNoHazardIsTooMuch) {
    EXPECT_EQ(break_even_hazard(19, 20, 0.95), std::nullopt);
    EXPECT_EQ(break_even_hazard(30, 20, 0.95), std::nullopt);
    EXPECT_LE(expected_breach_loss(1, 20, 0.95), 19);
    EXPECT_EQ(break_even_hazard(0, 0, 0.95), std::nullopt);
    EXPECT_EQ(break_even_hazard(2, -1, 0.95), std::nullopt);
}

TEST(BreakEvenHazard, IsNothingWhereEveryHazardIsTooMuch) {
    EXPECT_EQ(break_even_hazard(-0.1, 20, 0.95), std::nullopt);
}

TEST(BreakEvenHazard, IsZeroWhereAnyHazardUsesUpTheBudget) {
    EXPECT_EQ(break_even_hazard(0, 20, 0.95), 0);
    EXPECT_EQ(break_even_hazard(6, 20, 1), 0);
}

}  // namespace
}  // namespace irenic::war
