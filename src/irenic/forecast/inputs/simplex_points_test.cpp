#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/forecast/inputs/distributions.hpp"
#include "irenic/forecast/points/points.hpp"

namespace irenic::forecast {
namespace {

using Weights = std::vector<double>;

double sum_of(const Weights& weights) {
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

constexpr std::size_t draws = 32'768;

template <class Draw>
std::vector<Weights> drawn(std::size_t coordinates, const Draw& draw) {
    const Points points(1, 0, coordinates);
    std::vector<Weights> sample;
    Weights unit(coordinates);
    for (std::uint64_t index = 0; index < draws; ++index) {
        points.at(index, unit);
        sample.push_back(draw(unit));
    }
    return sample;
}

Weights mean_of(const std::vector<Weights>& sample) {
    Weights mean(sample.front().size(), 0.0);
    for (const Weights& weights : sample) {
        for (std::size_t at = 0; at < mean.size(); ++at) {
            mean[at] += weights[at] / static_cast<double>(sample.size());
        }
    }
    return mean;
}

/// How often each of three alternatives with all points on one issue, and a fourth with half the
/// points on every one, is the best.
std::array<double, 4> best_of_four(const std::vector<Weights>& sample) {
    std::array<double, 4> shares{};
    for (const Weights& weights : sample) {
        const auto largest = std::max_element(weights.begin(), weights.end());
        const auto best = *largest > 0.5 ? largest - weights.begin() : 3;
        shares[static_cast<std::size_t>(best)] += 1.0 / draws;
    }
    return shares;
}

TEST(SimplexPoint, MakesEachOfFourAlternativesTheBestAsOften) {
    const auto sample = drawn(3, [](const Weights& unit) { return simplex_point(unit); });
    for (const double share : best_of_four(sample)) {
        EXPECT_NEAR(share, 0.25, 0.003);
    }
}

TEST(SimplexPoint, AddsUpToOne) {
    for (const Weights& weights :
         drawn(5, [](const Weights& unit) { return simplex_point(unit); })) {
        ASSERT_NEAR(sum_of(weights), 1, 1e-14);
        ASSERT_GE(*std::min_element(weights.begin(), weights.end()), 0);
    }
    EXPECT_EQ(simplex_point(Weights{0.3}), Weights{1});
}

TEST(OrderedSimplexPoint, LeavesTwoOfFourAlternativesWhereTheOrderIsKnown) {
    const std::vector<std::size_t> tier = {0, 1, 2};
    const auto shares = best_of_four(
        drawn(3, [&](const Weights& unit) { return ordered_simplex_point(unit, tier); }));
    EXPECT_NEAR(shares[0], 0.75, 0.003);
    EXPECT_EQ(shares[1] + shares[2], 0);
    EXPECT_NEAR(shares[3], 0.25, 0.003);
}

TEST(OrderedSimplexPoint, HasTheRankOrderCentroidAsItsMean) {
    const std::vector<std::size_t> tier = {2, 0, 3, 1};
    const auto sample =
        drawn(4, [&](const Weights& unit) { return ordered_simplex_point(unit, tier); });
    for (const Weights& weights : sample) {
        ASSERT_TRUE(weights[1] >= weights[3] && weights[3] >= weights[0] &&
                    weights[0] >= weights[2]);
        ASSERT_NEAR(sum_of(weights), 1, 1e-14);
    }
    const Weights mean = mean_of(sample);
    const Weights centroid = {7.0 / 48, 25.0 / 48, 3.0 / 48, 13.0 / 48};
    for (std::size_t at = 0; at < 4; ++at) {
        EXPECT_NEAR(mean[at], centroid[at], 1e-3);
    }
}

TEST(OrderedSimplexPoint, LeavesOpenWhichOfTwoTiedWeighsMore) {
    const std::vector<std::size_t> tier = {5, 1, 5, 7};
    const auto sample =
        drawn(4, [&](const Weights& unit) { return ordered_simplex_point(unit, tier); });
    int first_more = 0;
    double gap_if_first = 0;
    double gap_if_second = 0;
    for (const Weights& weights : sample) {
        ASSERT_GE(weights[1], std::max(weights[0], weights[2]));
        ASSERT_LE(weights[3], std::min(weights[0], weights[2]));
        const double gap = weights[0] - weights[2];
        first_more += gap > 0 ? 1 : 0;
        (gap > 0 ? gap_if_first : gap_if_second) += std::abs(gap);
    }
    EXPECT_NEAR(first_more / static_cast<double>(draws), 0.5, 0.005);
    EXPECT_NEAR(gap_if_first / gap_if_second, 1, 0.02);
    const Weights mean = mean_of(sample);
    EXPECT_NEAR(mean[0], 10.0 / 48, 1e-3);
    EXPECT_NEAR(mean[2], 10.0 / 48, 1e-3);
    EXPECT_NEAR(mean[1], 25.0 / 48, 1e-3);
    EXPECT_NEAR(mean[3], 3.0 / 48, 1e-3);
}

std::vector<Weights> bounded(const Weights& low, const Weights& high, std::uint64_t count) {
    std::vector<Weights> sample;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        sample.push_back(bounded_simplex_point(low, high, seed));
        const Weights& weights = sample.back();
        EXPECT_NEAR(sum_of(weights), 1, 1e-12);
        for (std::size_t at = 0; at < low.size(); ++at) {
            EXPECT_TRUE(low[at] <= weights[at] && weights[at] <= high[at]);
        }
    }
    return sample;
}

/// Counts of three weights in cells of the first two, side by side with what the cells' areas
/// within the bounds let expect.
double chi_square_a_cell(const Weights& low, const Weights& high) {
    constexpr std::size_t side = 6;
    constexpr std::size_t fine = 60;
    const std::uint64_t count = 20'000;
    std::array<double, side * side> area{};
    double whole = 0;
    for (std::size_t x = 0; x < side * fine; ++x) {
        for (std::size_t y = 0; y < side * fine; ++y) {
            const double first =
                std::lerp(low[0], high[0], (static_cast<double>(x) + 0.5) / (side * fine));
            const double second =
                std::lerp(low[1], high[1], (static_cast<double>(y) + 0.5) / (side * fine));
            const double third = 1 - first - second;
            const double inside = third >= low[2] && third <= high[2] ? 1 : 0;
            area[x / fine * side + y / fine] += inside;
            whole += inside;
        }
    }
    std::array<double, side * side> met{};
    const auto cell = [&](double weight, std::size_t at) {
        return std::min(side - 1,
                        static_cast<std::size_t>((weight - low[at]) / (high[at] - low[at]) * side));
    };
    for (const Weights& weights : bounded(low, high, count)) {
        met[cell(weights[0], 0) * side + cell(weights[1], 1)] += 1;
    }
    double sum = 0;
    double cells = -1;
    for (std::size_t at = 0; at < area.size(); ++at) {
        const double expected = area[at] / whole * static_cast<double>(count);
        if (expected > 20) {
            sum += (met[at] - expected) * (met[at] - expected) / expected;
            cells += 1;
        }
    }
    return sum / cells;
}

TEST(BoundedSimplexPoint, FillsWhatTheBoundsLeaveEvenly) {
    EXPECT_LT(chi_square_a_cell({0, 0, 0}, {1, 1, 1}), 1.7);
    EXPECT_LT(chi_square_a_cell({0.1, 0.2, 0.05}, {0.5, 0.6, 0.7}), 1.7);
    EXPECT_LT(chi_square_a_cell({0.2, 0.1, 0.3}, {0.4, 0.35, 0.45}), 1.7);
    EXPECT_LT(chi_square_a_cell({0, 0.05, 0}, {0.9, 0.95, 0.12}), 1.7);
}

/// Uniform on the same weights, drawn another way: all but one between their bounds, the last by
/// what is left, and again where that is out of bounds.
std::vector<Weights> drawn_by_the_last(const Weights& low, const Weights& high, std::size_t count) {
    RandomStream random(99, 0);
    std::vector<Weights> sample;
    while (sample.size() < count) {
        Weights weights(low.size());
        for (std::size_t at = 1; at < low.size(); ++at) {
            weights[at] = std::lerp(low[at], high[at], random.next_unit());
        }
        weights[0] = 1 - sum_of(weights);
        if (weights[0] >= low[0] && weights[0] <= high[0]) {
            sample.push_back(weights);
        }
    }
    return sample;
}

/// The largest distance between the distributions of one weight in two samples of one size.
double distance(const std::vector<Weights>& one, const std::vector<Weights>& other,
                std::size_t weight) {
    const auto column = [&](const std::vector<Weights>& sample) {
        std::vector<double> numbers;
        for (const Weights& weights : sample) {
            numbers.push_back(weights[weight]);
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    };
    const auto first = column(one);
    const auto second = column(other);
    double largest = 0;
    for (std::size_t at = 0; at < first.size(); ++at) {
        const auto below = std::lower_bound(second.begin(), second.end(), first[at]);
        const double gap = static_cast<double>(below - second.begin()) - static_cast<double>(at);
        largest = std::max(largest, std::abs(gap));
    }
    return largest / static_cast<double>(first.size());
}

double mean_product(const std::vector<Weights>& sample, std::size_t one, std::size_t other,
                    const Weights& low, const Weights& high) {
    double sum = 0;
    for (const Weights& weights : sample) {
        const auto place = [&](std::size_t at) {
            return (weights[at] - low[at]) / (high[at] - low[at]);
        };
        sum += place(one) * place(other);
    }
    return sum / static_cast<double>(sample.size());
}

void expect_same(const Weights& low, const Weights& high) {
    constexpr std::size_t count = 5'000;
    const auto sample = bounded(low, high, count);
    const auto other = drawn_by_the_last(low, high, count);
    for (std::size_t weight = 0; weight < low.size(); ++weight) {
        EXPECT_LT(distance(sample, other, weight), 0.04) << weight;
        for (std::size_t before = 0; before < weight; ++before) {
            EXPECT_NEAR(mean_product(sample, before, weight, low, high),
                        mean_product(other, before, weight, low, high), 0.025);
        }
    }
}

TEST(BoundedSimplexPoint, IsUniformWithSixWeights) {
    expect_same({0.1, 0, 0.1, 0.05, 0.2, 0}, {0.6, 0.3, 0.2, 0.4, 0.5, 0.1});
}

TEST(BoundedSimplexPoint, IsUniformWhereNoRefusalWouldEnd) {
    expect_same({0.1, 0.2, 0.05, 0.1, 0.002, 0.05, 0.12, 0},
                {0.6, 0.65, 0.052, 0.103, 0.004, 0.06, 0.121, 0.005});
    expect_same({0.05, 0.1, 0.05, 0.1, 0.002, 0.05, 0.12, 0},
                {0.9, 0.14, 0.08, 0.13, 0.034, 0.08, 0.15, 0.03});
}

TEST(BoundedSimplexPoint, LeavesSettledWeightsAlone) {
    const Weights low = {0.3, 0, 0, 0.1};
    const Weights high = {0.3, 0.4, 0.5, 0.1};
    for (const Weights& weights : bounded(low, high, 200)) {
        EXPECT_EQ(weights[0], 0.3);
        EXPECT_EQ(weights[3], 0.1);
    }
    EXPECT_EQ(bounded_simplex_point(Weights{0.3, 0.2, 0.5}, Weights{0.9, 0.9, 0.9}, 1),
              (Weights{0.3, 0.2, 0.5}));
    EXPECT_EQ(bounded_simplex_point(Weights{0, 0, 0}, Weights{0.25, 0.25, 0.5}, 1),
              (Weights{0.25, 0.25, 0.5}));
    EXPECT_EQ(bounded_simplex_point(Weights{0}, Weights{1}, 1), Weights{1});
    EXPECT_NEAR(bounded_simplex_point(Weights{0.25, 0.1}, Weights{0.25, 1}, 1)[1], 0.75, 1e-15);
}

TEST(BoundedSimplexPoint, IsAFunctionOfItsSeed) {
    const Weights low = {0, 0, 0.3};
    const Weights high = {1, 0.5, 0.4};
    EXPECT_EQ(bounded_simplex_point(low, high, 4), bounded_simplex_point(low, high, 4));
    EXPECT_NE(bounded_simplex_point(low, high, 4), bounded_simplex_point(low, high, 5));
}

TEST(BoundedSimplexPoint, ChecksThatBoundsLeaveAPoint) {
    EXPECT_THROW((void)bounded_simplex_point(Weights{0.6, 0.5}, Weights{0.7, 0.7}, 1),
                 ContractViolation);
    EXPECT_THROW((void)bounded_simplex_point(Weights{0, 0}, Weights{0.4, 0.5}, 1),
                 ContractViolation);
}

}  // namespace
}  // namespace irenic::forecast
