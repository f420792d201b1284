#include "irenic/forecast/points/points.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

std::vector<double> point(const Points& points, std::uint64_t index) {
    std::vector<double> unit(points.coordinates());
    points.at(index, unit);
    return unit;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
    const auto count = static_cast<double>(x.size());
    const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / count;
    const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / count;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t at = 0; at < x.size(); ++at) {
        xy += (x[at] - mean_x) * (y[at] - mean_y);
        xx += (x[at] - mean_x) * (x[at] - mean_x);
        yy += (y[at] - mean_y) * (y[at] - mean_y);
    }
    return xy / std::sqrt(xx * yy);
}

/// How many of `slices` equal slices of [0, 1) the numbers fall into.
std::size_t slices_met(const std::vector<double>& numbers, std::size_t slices) {
    std::vector<bool> met(slices, false);
    for (const double number : numbers) {
        met[static_cast<std::size_t>(number * static_cast<double>(slices))] = true;
    }
    return static_cast<std::size_t>(std::count(met.begin(), met.end(), true));
}

/// By coordinate, the numbers of `count` points of one scramble from number `first` on.
std::vector<std::vector<double>> columns(const Points& points, std::size_t scramble,
                                         std::uint64_t first, std::size_t count) {
    std::vector<std::vector<double>> numbers(points.coordinates());
    for (std::uint64_t number = first; number < first + count; ++number) {
        const auto unit = point(points, number * scrambles + scramble);
        for (std::size_t coordinate = 0; coordinate < unit.size(); ++coordinate) {
            numbers[coordinate].push_back(unit[coordinate]);
        }
    }
    return numbers;
}

TEST(Points, FallOneEachIntoTheSlicesOfEveryCoordinateInEveryScramble) {
    const Points points(3, 1, 40);
    for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
        for (const std::size_t count : {2U, 8U, 64U}) {
            for (const auto& column : columns(points, scramble, 5 * count, count)) {
                ASSERT_EQ(slices_met(column, count), count);
            }
        }
    }
}

TEST(Points, KeepTheirSlicesThroughoutTheTable) {
    const Points points(1, 0, 3'667);
    for (const auto& column : columns(points, 7, 1'024, 64)) {
        ASSERT_EQ(slices_met(column, 64), 64U);
    }
}

TEST(Points, FallOneEachIntoTheCellsOfTheFirstTwoCoordinates) {
    const Points points(9, 0, 2);
    for (std::size_t rows = 1; rows <= 64; rows *= 2) {
        const auto column = columns(points, 11, 128, 64);
        std::vector<double> cells;
        for (std::size_t at = 0; at < 64; ++at) {
            const double row = std::floor(column[0][at] * static_cast<double>(rows));
            const double place = std::floor(column[1][at] * 64 / static_cast<double>(rows));
            cells.push_back((row * 64 / static_cast<double>(rows) + place) / 64);
        }
        EXPECT_EQ(slices_met(cells, 64), 64U) << rows;
    }
}

TEST(Points, AreAFunctionOfSeedStreamIndexAndCoordinateAlone) {
    const Points few(1, 2, 5);
    const Points many(1, 2, 9);
    for (const std::uint64_t index : {100'000U, 3U, 31U, 32U}) {
        const auto longer = point(many, index);
        EXPECT_EQ(point(few, index), std::vector<double>(longer.begin(), longer.begin() + 5));
    }
    EXPECT_NE(point(few, 3), point(Points(2, 2, 5), 3));
    EXPECT_NE(point(few, 3), point(Points(1, 3, 5), 3));
}

TEST(Points, GoOnWithRandomNumbersBeyondTheTable) {
    const Points points(1, 0, 3'669);
    const auto column = columns(points, 2, 0, 2'000);
    for (const std::size_t coordinate : {3'667U, 3'668U}) {
        EXPECT_EQ(slices_met(column[coordinate], 10), 10U);
        EXPECT_LT(slices_met(column[coordinate], 2'048), 1'600U);  // of random ones 63 in 100
        EXPECT_NEAR(std::accumulate(column[coordinate].begin(), column[coordinate].end(), 0.0),
                    1'000, 45);
    }
    EXPECT_NEAR(correlation(column[3'667], column[3'668]), 0, 0.08);
    EXPECT_NE(point(points, 4)[3'667], point(Points(1, 1, 3'669), 4)[3'667]);
    EXPECT_EQ(point(points, 4)[3'667], point(Points(1, 0, 3'668), 4)[3'667]);
}

TEST(Points, LieAnywhereForARandomSeed) {
    std::vector<double> numbers;
    for (std::uint64_t seed = 0; seed < 4'000; ++seed) {
        numbers.push_back(point(Points(seed, 0, 3), 37)[2]);
    }
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        ASSERT_NEAR(numbers[at], static_cast<double>(at) / 4'000, 0.026);
    }
}

TEST(Points, ArePlacedIndependentlyBelowWhereTheyPart) {
    const std::size_t runs = 2'000;
    std::vector<std::vector<double>> rests(8);
    for (std::uint64_t seed = 0; seed < runs; ++seed) {
        const Points points(seed, 0, 1);
        for (std::uint64_t number = 0; number < 8; ++number) {
            const double eighth = point(points, number * scrambles)[0] * 8;
            rests[number].push_back(eighth - std::floor(eighth));
        }
    }
    for (std::size_t one = 0; one < 8; ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            EXPECT_NEAR(correlation(rests[one], rests[other]), 0, 0.09);
        }
    }
}

TEST(Points, HaveScramblesIndependentOfOneAnother) {
    const std::size_t runs = 300;
    std::vector<std::vector<double>> means(scrambles);
    for (std::uint64_t seed = 0; seed < runs; ++seed) {
        const Points points(seed, 4, 2);
        for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
            const auto column = columns(points, scramble, 0, 10);
            double sum = 0;
            for (std::size_t at = 0; at < 10; ++at) {
                sum += column[0][at] * column[1][at];
            }
            means[scramble].push_back(sum / 10);
        }
    }
    double sum = 0;
    double largest = 0;
    for (std::size_t one = 0; one < scrambles; ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const double between = correlation(means[one], means[other]);
            sum += between;
            largest = std::max(largest, std::abs(between));
        }
    }
    EXPECT_NEAR(sum / 496, 0, 0.01);
    EXPECT_LT(largest, 0.27);
}

TEST(Points, ReachTheLastNumberOfTheSequence) {
    const Points points(1, 0, 2);
    const std::uint64_t last = (std::uint64_t{1} << 37U) - 1;
    for (const double number : point(points, last)) {
        EXPECT_GT(number, 0);
        EXPECT_LT(number, 1);
    }
    std::vector<double> unit(2);
    EXPECT_THROW(points.at(last + 1, unit), ContractViolation);
    std::vector<double> short_of_one(1);
    EXPECT_THROW(points.at(0, short_of_one), ContractViolation);
}

TEST(Points, MayHaveNoCoordinates) { EXPECT_TRUE(point(Points(1, 0, 0), 5).empty()); }

}  // namespace
}  // namespace irenic::forecast
