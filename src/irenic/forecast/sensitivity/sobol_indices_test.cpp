#include "irenic/forecast/sensitivity/sobol_indices.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numbers>

#include <gtest/gtest.h>

#include "irenic/forecast/points/points.hpp"

namespace irenic::forecast {
namespace {

using Function = double (*)(std::span<const double>);

std::function<Model()> one_output(Function function) {
    return [=] {
        return [=](std::span<const double> unit, std::span<double> outputs) {
            outputs[0] = function(unit);
        };
    };
}

/// A group for each coordinate.
IndexDesign one_by_one(std::size_t coordinates, std::size_t points_a_scramble) {
    IndexDesign design;
    design.coordinates = coordinates;
    design.points_a_scramble = points_a_scramble;
    for (std::size_t coordinate = 0; coordinate < coordinates; ++coordinate) {
        design.groups.push_back({coordinate});
    }
    return design;
}

SobolIndices indices(const IndexDesign& design, Function function) {
    return sobol_indices(design, one_output(function), Limits{})->front();
}

double ishigami(std::span<const double> unit) {
    const auto angle = [&](std::size_t at) { return std::numbers::pi * (2 * unit[at] - 1); };
    return std::sin(angle(0)) + 7 * std::pow(std::sin(angle(1)), 2) +
           0.1 * std::pow(angle(2), 4) * std::sin(angle(0));
}

/// Variances 1/12, 4/12 and 9/12.
double weighted_sum(std::span<const double> unit) {
    return 5 + unit[0] + 2 * unit[1] - 3 * unit[2];
}

double product(std::span<const double> unit) { return unit[0] * unit[1]; }

struct Exact {
    double first_order = 0;
    double total = 0;
};

void expect_near(const SobolIndices& found, const std::vector<Exact>& exact, double tolerance) {
    ASSERT_EQ(found.groups.size(), exact.size());
    for (std::size_t group = 0; group < exact.size(); ++group) {
        const SobolIndex& index = found.groups[group];
        EXPECT_NEAR(index.first_order, exact[group].first_order, tolerance);
        EXPECT_NEAR(index.total, exact[group].total, tolerance);
        EXPECT_NEAR(index.first_order, exact[group].first_order, 3 * index.first_order_se + 1e-12);
        EXPECT_NEAR(index.total, exact[group].total, 3 * index.total_se + 1e-12);
        EXPECT_LT(index.first_order_se, tolerance);
        EXPECT_LT(index.total_se, tolerance);
    }
}

const std::vector<Exact> ishigami_exact = {
    {0.313905, 0.557589}, {0.442411, 0.442411}, {0, 0.243684}};

TEST(SobolIndices, AreThoseOfIshigamisFunction) {
    const auto found = indices(one_by_one(3, 1024), ishigami);
    expect_near(found, ishigami_exact, 0.01);
    EXPECT_NEAR(found.mean, 3.5, 0.005);
    EXPECT_NEAR(found.variance, 13.844588, 0.05);
    EXPECT_EQ(found.points, 32768U);
    EXPECT_EQ(found.left_out, 0U);
}

TEST(SobolIndices, AreOffByLessThanTwoHundredthsAt4096Points) {
    // The root mean square over 20 seeds.
    IndexDesign design = one_by_one(3, 128);
    std::vector<Exact> squares(3);
    for (design.seed = 1; design.seed <= 20; ++design.seed) {
        const auto found = indices(design, ishigami);
        for (std::size_t group = 0; group < 3; ++group) {
            const auto& [first_order, total] = ishigami_exact[group];
            squares[group].first_order +=
                std::pow(found.groups[group].first_order - first_order, 2) / 20;
            squares[group].total += std::pow(found.groups[group].total - total, 2) / 20;
        }
    }
    for (const Exact& square : squares) {
        EXPECT_LT(std::sqrt(square.first_order), 0.02);
        EXPECT_LT(std::sqrt(square.total), 0.02);
    }
}

TEST(SobolIndices, AreSharesOfTheVarianceWhereInputsAddUp) {
    expect_near(indices(one_by_one(3, 64), weighted_sum),
                {{1.0 / 14, 1.0 / 14}, {4.0 / 14, 4.0 / 14}, {9.0 / 14, 9.0 / 14}}, 0.02);
}

TEST(SobolIndices, OfAProductAreThoseOfItsClosedForm) {
    // Of x y the variance is 1/9 - 1/16 = 7/144; by x alone 1/4 x 1/12 = 3/144.
    expect_near(indices(one_by_one(2, 64), product), {{3.0 / 7, 4.0 / 7}, {3.0 / 7, 4.0 / 7}},
                0.02);
}

TEST(SobolIndices, CountAGroupOfCoordinatesAsOneInput) {
    IndexDesign design;
    design.coordinates = 4;
    design.groups = {{3, 0}, {1}};
    design.points_a_scramble = 64;
    // x w + y + 0 z: x w has variance 7/144, y 12/144.
    expect_near(indices(design,
                        [](std::span<const double> unit) {
                            return unit[0] * unit[3] + unit[1] + 0 * unit[2];
                        }),
                {{7.0 / 19, 7.0 / 19}, {12.0 / 19, 12.0 / 19}}, 0.02);
}

TEST(SobolIndices, LieBetweenZeroAndOne) {
    IndexDesign design = one_by_one(3, 1);
    for (design.seed = 1; design.seed <= 50; ++design.seed) {
        for (const SobolIndex& index : indices(design, ishigami).groups) {
            ASSERT_GE(std::min(index.first_order, index.total), 0);
            ASSERT_LE(std::max(index.first_order, index.total), 1);
        }
    }
}

TEST(SobolIndices, OfAConstantAreZero) {
    const auto found =
        indices(one_by_one(2, 16), [](std::span<const double> /*unit*/) { return 0.1; });
    EXPECT_EQ(found.mean, 0.1);
    EXPECT_EQ(found.variance, 0);
    for (const SobolIndex& index : found.groups) {
        EXPECT_EQ(index.first_order, 0);
        EXPECT_EQ(index.total, 0);
        EXPECT_EQ(index.first_order_se, 0);
        EXPECT_EQ(index.total_se, 0);
    }
}

TEST(SobolIndices, DoNotDependOnWhereTheValuesLie) {
    const auto near = indices(one_by_one(3, 32), weighted_sum);
    const auto far = indices(one_by_one(3, 32), [](std::span<const double> unit) {
        return weighted_sum(unit) * 1e-3 + 1e6;
    });
    for (std::size_t group = 0; group < 3; ++group) {
        EXPECT_NEAR(near.groups[group].first_order, far.groups[group].first_order, 1e-5);
        EXPECT_NEAR(near.groups[group].total, far.groups[group].total, 1e-5);
    }
}

/// The first output has no value where the second coordinate is above 0.9, the second always has.
Model partly_defined() {
    return [](std::span<const double> unit, std::span<double> outputs) {
        if (unit[1] <= 0.9) {
            outputs[0] = unit[0] + unit[1];
        }
        outputs[1] = unit[0] + unit[1];
    };
}

TEST(SobolIndices, LeaveOutTuplesWithoutAValue) {
    IndexDesign design = one_by_one(2, 64);
    design.outputs = 2;
    const auto found = *sobol_indices(design, partly_defined, Limits{});
    // A tuple counts where the coordinate is at most 0.9 at the point and at its partner.
    EXPECT_NEAR(static_cast<double>(found[0].points), 2048 * 0.81, 2048 * 0.02);
    EXPECT_EQ(found[0].points + found[0].left_out, 2048U);
    EXPECT_EQ(found[1].points, 2048U);
    expect_near({0, 0, found[0].groups}, {{1 / 1.81, 1 / 1.81}, {0.81 / 1.81, 0.81 / 1.81}}, 0.02);
    expect_near({0, 0, found[1].groups}, {{0.5, 0.5}, {0.5, 0.5}}, 0.02);
}

TEST(SobolIndices, SayNothingWhereNoTupleCounts) {
    const auto found = indices(one_by_one(1, 2), [](std::span<const double> /*unit*/) {
        return std::numeric_limits<double>::infinity();
    });
    EXPECT_EQ(found.points, 0U);
    EXPECT_EQ(found.left_out, 64U);
    EXPECT_EQ(found.variance, 0);
    EXPECT_EQ(found.groups[0].total, 0);
    EXPECT_EQ(found.groups[0].total_se, 1);
}

TEST(SobolIndices, HaveNoErrorThatBlowsUpWhereOneScrambleHasAllTheVariance) {
    const Points points(1, 0, 2);
    std::vector<double> unit(2);
    points.at(5, unit);
    const double rare = unit[0];
    IndexDesign design = one_by_one(1, 1);
    const auto spike = [=] {
        return [=](std::span<const double> at, std::span<double> outputs) {
            outputs[0] = at[0] == rare ? 1 : 0;
        };
    };
    const auto found = sobol_indices(design, spike, Limits{})->front();
    EXPECT_NEAR(found.variance, 1.0 / 64 * 63 / 64, 1e-12);
    EXPECT_LE(found.groups[0].first_order_se, 2);
    EXPECT_LE(found.groups[0].total_se, 2);
}

bool same_bits(const SobolIndices& one, const SobolIndices& other) {
    return one.mean == other.mean && one.variance == other.variance &&
           std::equal(one.groups.begin(), one.groups.end(), other.groups.begin(),
                      other.groups.end(), [](const SobolIndex& a, const SobolIndex& b) {
                          return a.first_order == b.first_order && a.total == b.total &&
                                 a.first_order_se == b.first_order_se && a.total_se == b.total_se;
                      });
}

TEST(SobolIndices, AreTheSameBitsForAnyNumberOfThreads) {
    const auto with_threads = [](unsigned threads) {
        Limits limits;
        limits.threads = threads;
        std::atomic<unsigned> models = 0;
        const auto make_model = [&] {
            ++models;
            return one_output(ishigami)();
        };
        const auto found = sobol_indices(one_by_one(3, 16), make_model, limits)->front();
        EXPECT_EQ(models, threads);
        return found;
    };
    const auto one = with_threads(1);
    EXPECT_TRUE(same_bits(one, with_threads(8)));
    EXPECT_TRUE(same_bits(one, with_threads(3)));
}

TEST(SobolIndices, DifferFromSeedToSeedAndStreamToStream) {
    IndexDesign design = one_by_one(3, 16);
    const auto base = indices(design, ishigami);
    design.stream = 1;
    EXPECT_FALSE(same_bits(base, indices(design, ishigami)));
    design.stream = 0;
    design.seed = 2;
    EXPECT_FALSE(same_bits(base, indices(design, ishigami)));
}

TEST(SobolIndices, SayHowFarTheyHaveComeAndStop) {
    std::size_t before = 0;
    const auto tell = [&](std::size_t done, std::size_t to_do) {
        EXPECT_GT(done, before);
        EXPECT_EQ(to_do, 5U * 512U);
        before = done;
    };
    EXPECT_TRUE(sobol_indices(one_by_one(3, 16), one_output(ishigami), Limits{}, tell));
    EXPECT_EQ(before, 5U * 512U);

    const std::atomic<bool> asked = true;
    Limits limits;
    limits.stop = Stop(60, &asked);
    EXPECT_FALSE(sobol_indices(one_by_one(3, 16), one_output(ishigami), limits));
}

/// In how many of 100 runs each index is within 2.04 errors of the truth.
void expect_covered(std::size_t points_a_scramble, Function function,
                    const std::vector<Exact>& exact) {
    std::vector<int> first(exact.size(), 0);
    std::vector<int> total(exact.size(), 0);
    IndexDesign design = one_by_one(exact.size(), points_a_scramble);
    for (design.seed = 1; design.seed <= 100; ++design.seed) {
        const auto found = indices(design, function).groups;
        for (std::size_t group = 0; group < exact.size(); ++group) {
            const SobolIndex& index = found[group];
            // Clamping only brings an index closer to the truth.
            first[group] += std::abs(index.first_order - exact[group].first_order) <=
                            2.04 * index.first_order_se;
            total[group] += std::abs(index.total - exact[group].total) <= 2.04 * index.total_se;
        }
    }
    for (std::size_t group = 0; group < exact.size(); ++group) {
        EXPECT_GE(first[group], 88);
        EXPECT_LE(first[group], 99);
        EXPECT_GE(total[group], 88);
        EXPECT_LE(total[group], 99);
    }
}

TEST(SobolIndices, HaveErrorsThatHoldTheTruth) {
    expect_covered(16, ishigami, ishigami_exact);
    expect_covered(16, product, {{3.0 / 7, 4.0 / 7}, {3.0 / 7, 4.0 / 7}});
}

}  // namespace
}  // namespace irenic::forecast
