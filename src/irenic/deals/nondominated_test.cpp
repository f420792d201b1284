#include "irenic/deals/nondominated.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "irenic/base/result.hpp"

namespace irenic::deals {
namespace {

using Positions = std::vector<std::uint32_t>;
using Row = std::vector<Units>;

std::vector<Row> rows_of(const std::vector<Units>& points, std::size_t dims) {
    std::vector<Row> rows;
    for (std::size_t start = 0; start < points.size(); start += dims) {
        const auto first = points.begin() + static_cast<std::ptrdiff_t>(start);
        rows.emplace_back(first, first + static_cast<std::ptrdiff_t>(dims));
    }
    return rows;
}

std::vector<Units> points_of(const std::vector<Row>& rows) {
    std::vector<Units> points;
    for (const Row& row : rows) {
        points.insert(points.end(), row.begin(), row.end());
    }
    return points;
}

bool at_least(const Row& a, const Row& b) {
    for (std::size_t dim = 0; dim < a.size(); ++dim) {
        if (a[dim] < b[dim]) {
            return false;
        }
    }
    return true;
}

/// The definition, word by word.
Positions by_all_pairs(const std::vector<Units>& points, std::size_t dims) {
    const std::vector<Row> rows = rows_of(points, dims);
    Positions kept;
    for (std::uint32_t one = 0; one < rows.size(); ++one) {
        bool stays = true;
        for (std::uint32_t other = 0; other < rows.size() && stays; ++other) {
            const bool equal = rows[other] == rows[one];
            stays = equal ? other >= one : !at_least(rows[other], rows[one]);
        }
        if (stays) {
            kept.push_back(one);
        }
    }
    std::sort(kept.begin(), kept.end(),
              [&](std::uint32_t a, std::uint32_t b) { return rows[a] < rows[b]; });
    return kept;
}

class Random {
public:
    explicit Random(std::uint32_t seed) : bits_(seed) {}

    Units between(Units low, Units high) {
        return std::uniform_int_distribution<Units>(low, high)(bits_);
    }
    std::size_t size(std::size_t low, std::size_t high) {
        return std::uniform_int_distribution<std::size_t>(low, high)(bits_);
    }
    std::vector<Units> points(std::size_t count, std::size_t dims, Units low, Units high) {
        std::vector<Units> result(count * dims);
        std::generate(result.begin(), result.end(), [&] { return between(low, high); });
        return result;
    }
    /// Every vector has the same sum, so that none dominates another.
    std::vector<Units> equal_sums(std::size_t count, std::size_t dims, Units high) {
        std::vector<Units> result = points(count, dims, 0, high);
        for (std::size_t start = 0; start < result.size(); start += dims) {
            const auto first = result.begin() + static_cast<std::ptrdiff_t>(start);
            const auto last = first + static_cast<std::ptrdiff_t>(dims) - 1;
            *last = -std::accumulate(first, last, Units{0});
        }
        return result;
    }
    void shuffle(std::vector<Row>& rows) { std::shuffle(rows.begin(), rows.end(), bits_); }

private:
    std::mt19937 bits_;
};

constexpr Units huge = Units{1} << 62;

TEST(Nondominated, OfNothing) {
    for (std::size_t dims = 1; dims <= 5; ++dims) {
        EXPECT_EQ(nondominated({}, dims), Positions{});
    }
}

TEST(Nondominated, OfOneVector) {
    for (std::size_t dims = 1; dims <= 5; ++dims) {
        const Row row(dims, -7);
        EXPECT_EQ(nondominated(row, dims), Positions{0});
    }
}

TEST(Nondominated, NeedsWholeVectors) {
    const Row five(5, 0);
    EXPECT_THROW((void)nondominated(five, 2), ContractViolation);
    EXPECT_THROW((void)nondominated(five, 0), ContractViolation);
}

TEST(Nondominated, ComesInAscendingLexicographicOrder) {
    EXPECT_EQ(nondominated(Row{5, 1, 3, 3, 3, 2, 1, 5, 0, 0}, 2), (Positions{3, 1, 0}));
    EXPECT_EQ(nondominated(Row{1, 2, 9, 1, 3, 8, 0, 0, 0, 2, 0, 0}, 3), (Positions{0, 1, 3}));
}

TEST(Nondominated, FirstOfEqualVectorsStandsForAll) {
    for (std::size_t dims = 1; dims <= 6; ++dims) {
        EXPECT_EQ(nondominated(Row(100 * dims, 4), dims), Positions{0}) << dims;
    }
    EXPECT_EQ(nondominated(Row{1, 1, 2, 0, 0, 2, 2, 0, 0, 2, 1, 1}, 2), (Positions{2, 0, 1}));
}

TEST(Nondominated, LeastNumbersOfAllAreNumbersLikeOthers) {
    constexpr Units least = std::numeric_limits<Units>::min();
    constexpr Units most = std::numeric_limits<Units>::max();
    EXPECT_EQ(nondominated(Row{least, least, least}, 3), Positions{0});
    // Forty runs of one and two vectors each, many of them equal and at the very bottom.
    std::vector<Row> rows;
    for (std::size_t run = 0; run < 40; ++run) {
        rows.insert(rows.end(), {{most, least, 0}, {least, most, 0}, {least, 0, most}});
        rows.insert(rows.end(), 20, {least, least, least});
    }
    EXPECT_EQ(nondominated(points_of(rows), 3), (Positions{2, 1, 0}));
}

struct Range {
    Units low, high;
};

class NondominatedRandomly : public testing::TestWithParam<std::size_t> {};

TEST_P(NondominatedRandomly, AgreesWithAllPairs) {
    const std::size_t dims = GetParam();
    Random random(static_cast<std::uint32_t>(dims));
    const std::vector<Range> ranges = {{0, 1},   {0, 3},        {-5, 5},
                                       {0, 100}, {-huge, huge}, {huge - 4, huge}};
    for (int round = 0; round < 1200; ++round) {
        const Range& range = ranges[static_cast<std::size_t>(round) % ranges.size()];
        const std::size_t count = random.size(0, round % 20 == 0 ? 400 : 60);
        const std::vector<Units> points = random.points(count, dims, range.low, range.high);
        ASSERT_EQ(nondominated(points, dims), by_all_pairs(points, dims)) << "round " << round;
    }
}

TEST_P(NondominatedRandomly, AgreesWithAllPairsWhereHardlyAnyIsDominated) {
    const std::size_t dims = GetParam();
    Random random(static_cast<std::uint32_t>(100 + dims));
    for (int round = 0; round < 60; ++round) {
        std::vector<Units> points = random.equal_sums(random.size(200, 500), dims, 1 + round / 2);
        for (Units& number : points) {
            number += random.size(0, 99) == 0 ? 1 : 0;
        }
        ASSERT_EQ(nondominated(points, dims), by_all_pairs(points, dims)) << "round " << round;
    }
}

TEST_P(NondominatedRandomly, AgreesWithAllPairsOnSortedRuns) {
    const std::size_t dims = GetParam();
    Random random(static_cast<std::uint32_t>(200 + dims));
    for (int round = 0; round < 200; ++round) {
        std::vector<Row> rows;
        const std::size_t runs = random.size(1, 12);
        for (std::size_t run = 0; run < runs; ++run) {
            std::vector<Row> part = rows_of(
                random.points(random.size(1, 60), dims, 0, round % 2 == 0 ? 4 : 1000), dims);
            std::sort(part.begin(), part.end());
            if (random.size(0, 2) > 0) {
                std::reverse(part.begin(), part.end());
            }
            rows.insert(rows.end(), part.begin(), part.end());
        }
        const std::vector<Units> points = points_of(rows);
        ASSERT_EQ(nondominated(points, dims), by_all_pairs(points, dims)) << "round " << round;
    }
}

TEST_P(NondominatedRandomly, IsAnAntichainThatCoversEverything) {
    const std::size_t dims = GetParam();
    Random random(static_cast<std::uint32_t>(300 + dims));
    const Units most = dims % 2 == 0 ? huge : 40;
    const std::vector<Units> points = random.points(5000, dims, -most, most);
    const std::vector<Row> rows = rows_of(points, dims);
    const Positions kept = nondominated(points, dims);
    EXPECT_TRUE(std::is_sorted(kept.begin(), kept.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rows[a] < rows[b];
    }));
    for (const std::uint32_t one : kept) {
        for (const std::uint32_t other : kept) {
            ASSERT_TRUE(one == other || !at_least(rows[one], rows[other]));
        }
    }
    for (const Row& row : rows) {
        ASSERT_TRUE(std::any_of(kept.begin(), kept.end(),
                                [&](std::uint32_t one) { return at_least(rows[one], row); }));
    }
}

INSTANTIATE_TEST_SUITE_P(Dims, NondominatedRandomly, testing::Values(1, 2, 3, 4, 5, 6, 7, 8, 16));

TEST(Nondominated, KeepsWholeAntichains) {
    Random random(1);
    for (std::size_t dims = 2; dims <= 6; ++dims) {
        std::vector<Row> rows = rows_of(random.equal_sums(20'000, dims, 1'000'000'000), dims);
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        const std::vector<Row> ascending = rows;
        random.shuffle(rows);
        const Positions kept = nondominated(points_of(rows), dims);
        ASSERT_EQ(kept.size(), rows.size());
        for (std::size_t place = 0; place < kept.size(); ++place) {
            ASSERT_EQ(rows[kept[place]], ascending[place]);
        }
    }
}

TEST(Nondominated, ManySteppedStaircase) {
    // The last two numbers form one long staircase, visited in random order, and then half of
    // it again one lower: all of these are dominated.
    Random random(2);
    constexpr Units steps = 30'000;
    std::vector<Row> rows;
    rows.reserve(2 * std::size_t{steps});
    for (Units step = 0; step < steps; ++step) {
        rows.push_back({0, step, steps - step});
    }
    random.shuffle(rows);
    for (Units step = 0; step < steps; ++step) {
        rows[static_cast<std::size_t>(step)][0] = -step;
    }
    for (Units step = 0; step < steps; step += 2) {
        const Row& above = rows[static_cast<std::size_t>(step)];
        rows.push_back({-steps, above[1] - 1, above[2]});
    }
    const Positions kept = nondominated(points_of(rows), 3);
    ASSERT_EQ(kept.size(), static_cast<std::size_t>(steps));
    EXPECT_LT(*std::max_element(kept.begin(), kept.end()), static_cast<std::uint32_t>(steps));
}

}  // namespace
}  // namespace irenic::deals
