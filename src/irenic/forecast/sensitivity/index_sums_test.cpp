#include "irenic/forecast/sensitivity/index_sums.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "irenic/forecast/points/points.hpp"

namespace irenic::forecast {
namespace {

/// One point a scramble; two groups.
IndexDesign small_design() {
    IndexDesign design;
    design.coordinates = 2;
    design.groups = {{0}, {1}};
    design.points_a_scramble = 1;
    return design;
}

Model uneven_product() {
    return [](std::span<const double> unit, std::span<double> outputs) {
        outputs[0] = 3 + unit[0] * (unit[0] + 2 * unit[1]);
    };
}

Model constant() {
    return [](std::span<const double> /*unit*/, std::span<double> outputs) { outputs[0] = 0.1; };
}

constexpr std::size_t none = scrambles;

/// Sums over all tuples but one.
IndexSums sums_of(const IndexTuples& tuples, double centre, std::size_t without = none) {
    IndexSums sums(tuples.groups());
    for (std::size_t tuple = 0; tuple < tuples.size(); ++tuple) {
        if (tuple != without) {
            sums.add(tuples, tuple, 0, centre);
        }
    }
    return sums;
}

struct Estimates {
    double mean = 0;
    double variance = 0;
    double first_order = 0;
    double total = 0;
};

/// By the formulas as they stand, each average taken by itself.
Estimates by_formula(const IndexTuples& tuples, std::size_t group, std::size_t without = none) {
    const auto average = [&](auto term) {
        double sum = 0;
        double count = 0;
        for (std::size_t tuple = 0; tuple < tuples.size(); ++tuple) {
            if (tuple != without) {
                sum += term(tuples.at_point(tuple, 0), tuples.at_partner(tuple, 0),
                            tuples.with_group(tuple, group, 0));
                ++count;
            }
        }
        return sum / count;
    };
    Estimates found;
    found.mean = average([](double a, double b, double) { return (a + b) / 2; });
    const double m = found.mean;
    found.variance = average(
        [=](double a, double b, double) { return ((a - m) * (a - m) + (b - m) * (b - m)) / 2; });
    found.total =
        average([](double a, double, double c) { return (a - c) * (a - c) / 2; }) / found.variance;
    const double weight = 1 - found.total;
    found.first_order = average([=](double a, double b, double c) {
                            return (b - m) * ((c - m) - weight * (a - m));
                        }) /
                        found.variance;
    return found;
}

TEST(IndexSums, GiveTheFormulasWhateverTheirCentre) {
    const auto tuples = IndexTuples::evaluate(small_design(), uneven_product, Limits{}, {});
    for (const double centre : {0.0, 4.0, -7.0}) {
        const IndexSums sums = sums_of(*tuples, centre);
        EXPECT_EQ(sums.count(), scrambles);
        for (std::size_t group = 0; group < 2; ++group) {
            const Estimates exact = by_formula(*tuples, group);
            EXPECT_NEAR(centre + sums.mean(), exact.mean, 1e-12);
            EXPECT_NEAR(sums.variance(), exact.variance, 1e-11);
            EXPECT_NEAR(sums.first_order(group), exact.first_order, 1e-10);
            EXPECT_NEAR(sums.total(group), exact.total, 1e-10);
        }
    }
}

TEST(IndexSums, AddUp) {
    const auto tuples = IndexTuples::evaluate(small_design(), uneven_product, Limits{}, {});
    IndexSums together(2);
    for (std::size_t tuple = 0; tuple < tuples->size(); ++tuple) {
        IndexSums one(2);
        one.add(*tuples, tuple, 0, 4);
        together.add(one);
    }
    const IndexSums at_once = sums_of(*tuples, 4);
    EXPECT_EQ(together.count(), at_once.count());
    EXPECT_EQ(together.mean(), at_once.mean());
    EXPECT_EQ(together.variance(), at_once.variance());
    EXPECT_EQ(together.first_order(1), at_once.first_order(1));
    EXPECT_EQ(together.total(1), at_once.total(1));
}

TEST(IndexSums, TakeRoundingForNoVariance) {
    const auto tuples = IndexTuples::evaluate(small_design(), constant, Limits{}, {});
    for (int step = 1; step <= 100; ++step) {
        const IndexSums sums = sums_of(*tuples, 0.1 + step / 7.0);
        ASSERT_EQ(sums.variance(), 0);
        ASSERT_EQ(sums.first_order(0), 0);
        ASSERT_EQ(sums.total(1), 0);
    }
    EXPECT_EQ(IndexSums(1).mean(), 0);
    EXPECT_EQ(IndexSums(1).variance(), 0);
}

TEST(SobolIndices, HaveTheErrorsOfLeavingOutEachScramble) {
    const auto tuples = IndexTuples::evaluate(small_design(), uneven_product, Limits{}, {});
    const auto found = sobol_indices(small_design(), uneven_product, Limits{})->front();
    for (std::size_t group = 0; group < 2; ++group) {
        double sum = 0;
        double squares = 0;
        for (std::size_t without = 0; without < scrambles; ++without) {
            const double total = by_formula(*tuples, group, without).total;
            sum += total;
            squares += total * total;
        }
        // (n - 1) / n times the sum of squared distances from the mean.
        const double n = scrambles;
        EXPECT_NEAR(found.groups[group].total_se,
                    std::sqrt((n - 1) / n * (squares - sum * sum / n)), 1e-10);
    }
}

}  // namespace
}  // namespace irenic::forecast
