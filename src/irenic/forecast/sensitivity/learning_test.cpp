#include "irenic/forecast/sensitivity/learning.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"

namespace irenic::forecast {
namespace {

using Column = std::vector<double>;

RowSet all_of(std::size_t rows) {
    RowSet set(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        set.set(row);
    }
    return set;
}

template <class Test>
RowSet rows_where(std::size_t rows, Test test) {
    RowSet set(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        if (test(row)) {
            set.set(row);
        }
    }
    return set;
}

/// Evenly spread over 0 to 1, in an order that looks random.
Column shuffled_steps(std::size_t rows, std::uint64_t seed) {
    Column column(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        column[row] = (static_cast<double>(row) + 0.5) / static_cast<double>(rows);
    }
    test_support::Random(seed).shuffle(column);
    return column;
}

double best_single_share(const RowSet& counts, const std::vector<RowSet>& acceptable) {
    std::size_t most = 0;
    for (const RowSet& package : acceptable) {
        most = std::max(most, overlap(package, counts));
    }
    return static_cast<double>(most) / static_cast<double>(counts.count());
}

/// One package where x is below .5, another where it is not.
std::vector<RowSet> either_side(const Column& x) {
    return {rows_where(x.size(), [&](std::size_t row) { return x[row] < 0.5; }),
            rows_where(x.size(), [&](std::size_t row) { return x[row] >= 0.5; })};
}

TEST(Learning, IsWorthWhatTheSinglePackageLacksWhereAReadingSettlesIt) {
    const Column x = shuffled_steps(4096, 1);
    const Column noise = shuffled_steps(4096, 2);
    const auto packages = either_side(x);
    const RowSet all = all_of(4096);
    EXPECT_EQ(best_single_share(all, packages), 0.5);
    EXPECT_NEAR(value_of_learning({&x}, all, packages), 0.5, 1e-12);
    EXPECT_LT(value_of_learning({&noise}, all, packages), 0.02);
    EXPECT_NEAR(value_of_learning({&noise, &x}, all, packages), 0.5, 1e-12);
    EXPECT_EQ(value_of_learning({}, all, packages), 0);
}

TEST(Learning, OfOneOfTwoReadingsThatAddUpIsWorthItsPart) {
    // Where x + y >= 1 decides, knowing x one is right in three of four versions.
    const Column x = shuffled_steps(4096, 3);
    const Column y = shuffled_steps(4096, 4);
    const auto above = [&](std::size_t row) { return x[row] + y[row] >= 1; };
    const std::vector<RowSet> packages = {
        rows_where(4096, above), rows_where(4096, [&](std::size_t row) { return !above(row); })};
    const RowSet all = all_of(4096);
    const double by_x = value_of_learning({&x}, all, packages);
    const double by_y = value_of_learning({&y}, all, packages);
    EXPECT_NEAR(by_x, 0.25, 0.03);
    EXPECT_NEAR(by_y, 0.25, 0.03);
    EXPECT_EQ(value_of_learning({&x, &y}, all, packages), std::max(by_x, by_y));
}

TEST(Learning, IsWorthNothingWhereOnePackageIsBestThroughout) {
    const Column x = shuffled_steps(4096, 5);
    const std::vector<RowSet> packages = {
        rows_where(4096, [&](std::size_t row) { return x[row] < 0.5; }),
        rows_where(4096, [&](std::size_t row) { return x[row] < 0.7; }), RowSet(4096)};
    EXPECT_EQ(value_of_learning({&x}, all_of(4096), packages), 0);
}

TEST(Learning, KeepsEqualValuesTogether) {
    // The bins of half of a reading that is 0 or 1 cannot be told apart by it.
    const Column x = shuffled_steps(1024, 6);
    Column coin(1024);
    std::transform(x.begin(), x.end(), coin.begin(), [](double value) { return value < 0.5; });
    const Column constant(1024, 3);
    const auto by_coin = either_side(x);
    const std::vector<RowSet> by_row = {
        rows_where(1024, [](std::size_t row) { return row < 512; }),
        rows_where(1024, [](std::size_t row) { return row >= 512; })};
    const RowSet all = all_of(1024);
    EXPECT_EQ(value_of_learning({&coin}, all, by_coin), 0.5);
    EXPECT_EQ(value_of_learning({&constant}, all, by_row), 0);
    EXPECT_LT(value_of_learning({&coin}, all, by_row), 0.06);
}

TEST(Learning, HasTooFewVersionsBelowTwoBins) {
    for (const auto& [rows, value] : {std::pair<std::size_t, double>{127, 0}, {128, 0.5}}) {
        const Column x = shuffled_steps(rows, 7);
        EXPECT_EQ(value_of_learning({&x}, all_of(rows), either_side(x)), value) << rows;
    }
}

TEST(Learning, LooksOnlyAtVersionsThatCount) {
    const std::size_t rows = 4096;
    const Column x = shuffled_steps(rows, 8);
    // Of those that count, one package is acceptable in all.
    const RowSet counts = rows_where(rows, [&](std::size_t row) { return x[row] < 0.5; });
    EXPECT_EQ(value_of_learning({&x}, counts, either_side(x)), 0);
    EXPECT_EQ(value_of_learning({&x}, RowSet(rows), either_side(x)), 0);
    EXPECT_EQ(value_of_learning({&x}, all_of(rows), {}), 0);
}

TEST(Learning, NeverAddsMoreThanTheBestSinglePackageLeaves) {
    test_support::Random random(9);
    int worth_something = 0;
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = random.size(1, 400);
        std::vector<Column> columns(random.size(1, 3), Column(rows));
        for (Column& column : columns) {
            for (double& value : column) {
                value = static_cast<double>(random.between(0, 20));
            }
        }
        const RowSet counts = rows_where(rows, [&](std::size_t) { return random.chance(80); });
        std::vector<RowSet> packages;
        for (std::size_t at = random.size(1, 5); at > 0; --at) {
            const auto least = static_cast<double>(random.between(-5, 20));
            packages.push_back(rows_where(rows, [&](std::size_t row) {
                return counts.has(row) && columns[0][row] >= least &&
                       columns[0][row] <= least + 10 && random.chance(95);
            }));
        }
        std::vector<const Column*> group;
        for (const Column& column : columns) {
            group.push_back(&column);
        }
        const double value = value_of_learning(group, counts, packages);
        ASSERT_GE(value, 0);
        if (counts.count() > 0) {
            ASSERT_LE(value, 1 - best_single_share(counts, packages) + 1e-12);
        }
        worth_something += value > 0;
    }
    EXPECT_GT(worth_something, 50);
}

TEST(Learning, OfNoiseIsWorthLittleWithManyPackages) {
    test_support::Random random(10);
    std::vector<RowSet> packages;
    for (std::size_t at = 0; at < 64; ++at) {
        packages.push_back(rows_where(4096, [&](std::size_t) { return random.chance(50); }));
    }
    for (std::uint64_t seed = 20; seed < 40; ++seed) {
        const Column noise = shuffled_steps(4096, seed);
        ASSERT_LT(value_of_learning({&noise}, all_of(4096), packages), 0.02);
    }
}

}  // namespace
}  // namespace irenic::forecast
