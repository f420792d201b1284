#include "irenic/phases/labels/discounted.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/golden_h.hpp"
#include "../../../../tests/support/random_phases.hpp"
#include "irenic/phases/discounting.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {
namespace {

using test_support::golden_h;
using test_support::PhaseFeatures;
using test_support::Random;
using test_support::random_phases;
using test_support::slow_guarantees;

constexpr std::size_t memory = std::size_t{1} << 26;

void compare(const Problem& problem) {
    const auto found = discounted_guarantees(problem, memory, Stop());
    ASSERT_TRUE(found.has_value());
    ASSERT_EQ(found->vectors, slow_guarantees(problem));
    ASSERT_EQ(found->plans.size(), found->vectors.size());
    bool signed_for = true;
    for (std::size_t at = 0; at < found->plans.size(); ++at) {
        const Evaluation evaluation = evaluate(problem, found->plans[at]);
        ASSERT_TRUE(evaluation.valid);
        ASSERT_EQ(evaluation.guarantees, found->vectors[at]);
        const bool lacks_nothing = std::all_of(evaluation.start.begin(), evaluation.start.end(),
                                               [](Units slack) { return slack >= 0; });
        ASSERT_TRUE(at == 0 || lacks_nothing == signed_for);
        signed_for = lacks_nothing;
    }
}

/// Larger units, so that rounding leaves more of the discount.
Problem in_small_units(Problem problem, Units scale) {
    const auto grow = [&](std::vector<Units>& values) {
        for (Units& value : values) {
            value *= scale;
        }
    };
    grow(problem.peace);
    grow(problem.war);
    grow(problem.start);
    for (auto& standing : problem.standing) {
        standing.amount *= scale;
    }
    for (Line& line : problem.lines) {
        for (Move& move : line.moves) {
            grow(move.net);
            grow(move.shift);
            grow(move.change);
            for (auto& keep : move.keep) {
                keep = keep ? std::optional(*keep * scale) : std::nullopt;
            }
        }
    }
    return problem;
}

class Discounts : public testing::TestWithParam<PhaseFeatures> {};

TEST_P(Discounts, SameVectorsAsByTryingAllPlans) {
    Random random(11);
    for (int trial = 0; trial < 80; ++trial) {
        compare(in_small_units(random_phases(random, GetParam()), trial % 2 == 0 ? 1 : 100));
        if (testing::Test::HasFatalFailure()) {
            FAIL() << "trial " << trial;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Features, Discounts,
    testing::Values(
        PhaseFeatures{.parties = 2, .lines = 4, .most_moves = 7, .discount = true},
        PhaseFeatures{.parties = 3,
                      .lines = 5,
                      .most_moves = 6,
                      .after = true,
                      .discount = true,
                      .donors = true},
        PhaseFeatures{
            .lines = 4, .after = true, .deadlines = true, .lapsing = true, .discount = true},
        PhaseFeatures{.lines = 4, .withholding = true, .mover = true, .discount = true},
        PhaseFeatures{.lines = 4, .most_moves = 6, .discount = true, .merged = true},
        PhaseFeatures{.parties = 3,
                      .lines = 4,
                      .most_moves = 6,
                      .after = true,
                      .deadlines = true,
                      .lapsing = true,
                      .withholding = true,
                      .mover = true,
                      .discount = true,
                      .merged = true,
                      .donors = true}));

TEST(Discounted, AtAlmostOneGoldenHHoldsAsItDoesWithout) {
    Problem problem = golden_h({.in_order = true, .per_point = 1000});
    problem.discount = Decimal::from_mantissa(999'999, 6);
    const auto found = discounted_guarantees(problem, memory, Stop());
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->vectors, (std::vector<std::vector<Units>>{{0, 0}}));
}

TEST(Discounted, GoldenHNeedsGuaranteesOnceTheFutureCountsForLess) {
    // When only R is left, 0.95 * 18 remains for G against a war value of 18: it lacks 0.9.
    Problem problem = golden_h({.in_order = true, .per_point = 100});
    problem.discount = Decimal::from_mantissa(95, 2);
    EXPECT_EQ(discounted_guarantees(problem, memory, Stop())->vectors,
              (std::vector<std::vector<Units>>{{90, 0}}));
    // Where M and R may come before the last c and p, nobody lacks anything.
    Problem free = golden_h({.per_point = 100});
    free.discount = problem.discount;
    const auto found = discounted_guarantees(free, memory, Stop());
    ASSERT_EQ(found->vectors, (std::vector<std::vector<Units>>{{0, 0}}));
    EXPECT_EQ(evaluate(free, found->plans[0]).guarantees, found->vectors[0]);
}

TEST(Discounted, MergedStepsOfGoldenHBringTheFutureNearer) {
    Problem problem = golden_h({.per_point = 100});
    problem.discount = Decimal::from_mantissa(9, 1);
    const std::vector<std::vector<Units>> one_by_one{{0, 350}};
    EXPECT_EQ(discounted_guarantees(problem, memory, Stop())->vectors, one_by_one);
    EXPECT_EQ(slow_guarantees(problem), one_by_one);
    problem.steps_at_most = 6;
    const auto found = discounted_guarantees(problem, memory, Stop());
    ASSERT_EQ(found->vectors, (std::vector<std::vector<Units>>{{0, 0}}));
    EXPECT_LE(found->plans[0].size(), 6U);
    EXPECT_EQ(evaluate(problem, found->plans[0]).guarantees, found->vectors[0]);
}

TEST(Discounted, SaysWhereALimitCameFirst) {
    Random random(2);
    Problem problem = random_phases(random, {.lines = 9, .most_moves = 9, .discount = true});
    problem = in_small_units(problem, 1000);
    const auto small = discounted_guarantees(problem, 50'000, Stop());
    ASSERT_FALSE(small.has_value());
    EXPECT_EQ(small.error().code, ErrorCode::limit);
    const auto late = discounted_guarantees(problem, memory, Stop(0));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().code, ErrorCode::limit);
}

TEST(Discounted, WithoutAnOrderInTimeThereIsNoVector) {
    Problem problem = golden_h({.in_order = true});
    problem.discount = Decimal::from_mantissa(9, 1);
    problem.steps_at_most = 5;
    const auto found = discounted_guarantees(problem, memory, Stop());
    ASSERT_TRUE(found.has_value());
    EXPECT_TRUE(found->vectors.empty());
    EXPECT_TRUE(found->plans.empty());
}

TEST(Discounting, RoundsHalfAwayFromZero) {
    const Discounting half(Decimal::from_mantissa(5, 1));
    EXPECT_EQ(half.times(5), 3);
    EXPECT_EQ(half.times(-5), -3);
    EXPECT_EQ(half.times(4), 2);
    EXPECT_EQ(Discounting(Decimal::from_mantissa(95, 2)).times(20), 19);
    EXPECT_EQ(Discounting(Decimal(0)).times(7), 0);
}

TEST(Discounting, TheLeastValueForAProductIsTheLeast) {
    for (const auto& share : {Decimal::from_mantissa(5, 1), Decimal::from_mantissa(3, 1),
                              Decimal::from_mantissa(95, 2), Decimal::from_mantissa(1, 3)}) {
        const Discounting discount(share);
        for (Units product = -60; product <= 60; ++product) {
            const Units least = discount.least_for(product);
            EXPECT_GE(discount.times(least), product);
            EXPECT_LT(discount.times(least - 1), product);
        }
    }
    EXPECT_EQ(Discounting(Decimal(0)).least_for(0), -no_cap);
    EXPECT_EQ(Discounting(Decimal(0)).least_for(1), no_cap);
}

}  // namespace
}  // namespace irenic::phases
