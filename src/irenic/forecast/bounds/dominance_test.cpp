#include "irenic/forecast/bounds/dominance.hpp"

#include <array>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "../../../../tests/support/random.hpp"
#include "irenic/lp/linear_program.hpp"

namespace irenic::forecast {
namespace {

using test_support::Random;
using test_support::read_case;

TEST(WeightedRange, the_least_over_ordered_weights_is_the_least_running_average) {
    const auto range = over_ordered_weights(std::array{-1.0, 3.0, -1.0});
    EXPECT_DOUBLE_EQ(range.least, -1);
    EXPECT_DOUBLE_EQ(range.most, 1);
}

TEST(WeightedRange, weights_within_bounds_are_filled_from_the_smallest_entry) {
    const auto range = over_bounded_weights(std::array{2.0, -1.0, -1.0}, std::array{.2, .2, .2},
                                            std::array{.5, .5, .5});
    EXPECT_NEAR(range.least, -0.4, 1e-12);
    EXPECT_NEAR(range.most, 0.5, 1e-12);
}

TEST(WeightedRange, of_unknown_weights_is_that_of_the_entries) {
    const auto range = over_unknown_weights(std::array{2.0, -3.0, 1.0});
    EXPECT_DOUBLE_EQ(range.least, -3);
    EXPECT_DOUBLE_EQ(range.most, 2);
}

/// The least and most by linear programs.
WeightedRange by_program(const std::vector<double>& difference, const std::vector<double>& low,
                         const std::vector<double>& high, bool ordered) {
    lp::LinearProgram program;
    std::vector<lp::Entry> all;
    for (std::size_t entry = 0; entry < difference.size(); ++entry) {
        all.push_back({program.add_column(difference[entry], low[entry], high[entry]), 1});
    }
    program.add_row(1, 1, all);
    for (std::size_t entry = 1; ordered && entry < difference.size(); ++entry) {
        program.add_row(0, lp::infinity, std::array{lp::Entry{entry - 1, 1}, lp::Entry{entry, -1}});
    }
    WeightedRange range;
    range.most = program.solve().objective;
    for (std::size_t entry = 0; entry < difference.size(); ++entry) {
        program.set_objective(entry, -difference[entry]);
    }
    range.least = -program.solve().objective;
    return range;
}

TEST(WeightedRange, closed_forms_agree_with_linear_programs) {
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        const std::size_t count = random.size(1, 8);
        std::vector<double> difference, low, high;
        double least = 0;
        double most = 0;
        for (std::size_t entry = 0; entry < count; ++entry) {
            difference.push_back(static_cast<double>(random.between(-100, 100)));
            low.push_back(static_cast<double>(random.between(0, 100)) / 100 /
                          static_cast<double>(count));
            high.push_back(low.back() + static_cast<double>(random.between(0, 100)) / 100);
            least += low.back();
            most += high.back();
        }
        const std::vector<double> zeros(count, 0), ones(count, 1);
        const auto same = [](const WeightedRange& a, const WeightedRange& b) {
            EXPECT_NEAR(a.least, b.least, 1e-7);
            EXPECT_NEAR(a.most, b.most, 1e-7);
        };
        same(over_ordered_weights(difference), by_program(difference, zeros, ones, true));
        same(over_unknown_weights(difference), by_program(difference, zeros, ones, false));
        if (least <= 1 && most >= 1) {
            same(over_bounded_weights(difference, low, high),
                 by_program(difference, low, high, false));
        }
    }
}

std::vector<OptionId> package(std::size_t i, std::size_t j) { return {OptionId(i), OptionId(j)}; }

Negotiation small_case(const std::string& first, const std::string& second) {
    return read_case(
        "irenic: 1\nparties: {a: {}, b: {}}\n"
        "issues: {i: {options: [x, y, z]}, j: {options: [x, y, z]}}\n"
        "preferences:\n  a: {" +
        first + ", disagreement: 0}\n  b: {" + second + ", disagreement: 0}\n");
}

TEST(CompareSurely, a_multiplier_counts_once_for_both_packages) {
    const auto negotiation =
        small_case("points: {i: {x: 1, y: 3}}, weights: {i: [1, 4]}", "points: {i: {x: [0, 9]}}");
    const auto comparison =
        compare_surely(negotiation, PartyId(0), package(1, 0), package(0, 0), Limits{}).value();
    EXPECT_DOUBLE_EQ(comparison.difference.least, 2);
    EXPECT_DOUBLE_EQ(comparison.difference.most, 8);
    EXPECT_TRUE(comparison.exact);
}

TEST(CompareSurely, a_better_tier_is_never_worse) {
    const auto negotiation = small_case(
        "points: {i: {order: [x, y, z]}, j: {order: [x, y, z]}}, weights: {order: [i, j]}",
        "points: {i: {order: [x, y, z]}}");
    const auto comparison =
        compare_surely(negotiation, PartyId(0), package(0, 1), package(2, 0), Limits{}).value();
    EXPECT_NEAR(comparison.difference.least, 0, 1e-12);  // equal weights, y as bad as z
    EXPECT_NEAR(comparison.difference.most, 100, 1e-12);
    EXPECT_EQ(
        surely_better(negotiation, {package(0, 1), package(2, 1), package(1, 1)}, Limits{}).value(),
        (std::vector<std::vector<std::size_t>>{{}, {0}, {}}));
}

TEST(PossiblyBest, only_what_some_weights_put_first) {
    const auto negotiation =
        small_case("points: {i: {x: 10, y: 4}, j: {y: 4, z: 10}}, weights: unknown", "points: {}");
    // (100, 0), (0, 100), (40, 40) loses to one of them at any weights, (40, 100) beats (0, 100)
    EXPECT_EQ(possibly_best(negotiation, PartyId(0), {package(0, 0), package(2, 2), package(1, 1)},
                            Limits{})
                  .value(),
              (std::vector<bool>{true, true, false}));
    EXPECT_EQ(possibly_best(negotiation, PartyId(0), {package(0, 0), package(1, 2), package(1, 1)},
                            Limits{})
                  .value(),
              (std::vector<bool>{true, true, false}));
}

TEST(PossiblyBest, a_package_needs_a_party_with_preferences) {
    auto negotiation = small_case("points: {}", "points: {}");
    negotiation.preferences[1].reset();
    EXPECT_FALSE(possibly_best(negotiation, PartyId(1), {package(0, 0)}, Limits{}));
}

}  // namespace
}  // namespace irenic::forecast
