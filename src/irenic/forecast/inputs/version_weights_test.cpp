#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/drawn_version.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::forecast {
namespace {

using test_support::case_with;
using test_support::DrawnVersion;
using test_support::first_party;
using test_support::worth;

std::vector<std::int64_t> shares_of(const DrawnVersion& drawn) {
    std::vector<std::int64_t> nano;
    for (const auto& share : std::get<WeightShares>(first_party(drawn).weights).shares) {
        nano.push_back(share ? share->mid.scaled(9).value() : 0);
    }
    return nano;
}

std::int64_t total(const std::vector<std::int64_t>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
}

TEST(Version, RankedOptionsAreSpreadBetweenBestAndWorst) {
    DrawnVersion drawn(
        case_with("points: {x: {order: [d, b, a, c]}, y: {b: 10}}, disagreement: 1"));
    double high = 0;
    double low = 0;
    constexpr int draws = 20'000;
    for (int draw = 0; draw < draws; ++draw) {
        EXPECT_TRUE(drawn.draw());
        high += drawn.version.readings()[0];
        low += drawn.version.readings()[1];
        ASSERT_GE(drawn.version.readings()[0], drawn.version.readings()[1]);
    }
    EXPECT_NEAR(high / draws, 200.0 / 3, 0.7);
    EXPECT_NEAR(low / draws, 100.0 / 3, 0.7);
    EXPECT_EQ(worth(drawn.version.negotiation(), 3, 0, 0), 100);
    EXPECT_EQ(worth(drawn.version.negotiation(), 1, 1, 0), drawn.version.readings()[0] + 10);
    EXPECT_EQ(worth(drawn.version.negotiation(), 0, 0, 0), drawn.version.readings()[1]);
    EXPECT_EQ(worth(drawn.version.negotiation(), 2, 0, 0), 0);
}

TEST(Version, TiedOptionsAreWorthTheSame) {
    DrawnVersion drawn(case_with("points: {x: {order: [d, [a, c], b]}}, disagreement: 1"));
    EXPECT_TRUE(drawn.draw({0.125}));
    EXPECT_EQ(worth(drawn.version.negotiation(), 0, 0, 0), 12.5);
    EXPECT_EQ(worth(drawn.version.negotiation(), 2, 0, 0), 12.5);
}

TEST(Version, ShortRankingsKeepTheirWorth) {
    DrawnVersion drawn(
        case_with("points: {x: {order: [[b, d], [a, c]]}, y: {order: [[a, b]]}, "
                  "z: {a: [0, 1]}}, weights: unknown, disagreement: 1"));
    EXPECT_TRUE(drawn.draw());
    const double x = drawn.reading("preferences.p.weights.x");
    const double z = drawn.reading("preferences.p.weights.z");
    EXPECT_NEAR(worth(drawn.version.negotiation(), 1, 0, 1), 100 * x, 1e-8);
    EXPECT_NEAR(worth(drawn.version.negotiation(), 3, 1, 0), 100 * (x + z), 1e-8);
    EXPECT_EQ(worth(drawn.version.negotiation(), 0, 1, 1), 0);
}

TEST(Version, RankedWeightsAverageToTheRankOrderCentroid) {
    DrawnVersion drawn(
        case_with("points: {x: {a: 1}, y: {a: 1}, z: {a: 1}}, "
                  "weights: {order: [z, [x, y]]}, disagreement: 1"));
    constexpr int draws = 20'000;
    std::vector<double> sums(3, 0);
    for (int draw = 0; draw < draws; ++draw) {
        EXPECT_TRUE(drawn.draw());
        const auto shares = shares_of(drawn);
        ASSERT_EQ(total(shares), 1'000'000'000);
        ASSERT_GE(shares[2], shares[0]);
        ASSERT_GE(shares[2], shares[1]);
        for (std::size_t issue = 0; issue < 3; ++issue) {
            sums[issue] += static_cast<double>(shares[issue]) * 1e-9 / draws;
        }
    }
    const auto centroid = deals::rank_order_centroid(3);
    EXPECT_NEAR(sums[2], centroid[0], 0.005);
    EXPECT_NEAR(sums[0], (centroid[1] + centroid[2]) / 2, 0.005);
    EXPECT_NEAR(sums[1], (centroid[1] + centroid[2]) / 2, 0.005);
}

TEST(Version, UnknownWeightsAverageToTheSame) {
    DrawnVersion drawn(
        case_with("points: {x: {a: 1}, z: {a: 1}}, weights: unknown, disagreement: 1"));
    constexpr int draws = 20'000;
    double sum = 0;
    for (int draw = 0; draw < draws; ++draw) {
        EXPECT_TRUE(drawn.draw());
        const auto shares = shares_of(drawn);
        ASSERT_EQ(total(shares), 1'000'000'000);
        ASSERT_EQ(shares[1], 0);
        sum += static_cast<double>(shares[0]) * 1e-9 / draws;
    }
    EXPECT_NEAR(sum, 0.5, 0.008);
}

TEST(Version, TwoSharesAreSpreadEvenly) {
    DrawnVersion drawn(
        case_with("points: {x: {a: 1}, y: {a: 1}, z: {a: 1}}, "
                  "weights: {shares: {x: [0.1, 0.9], y: 0.3, z: [0.2, 0.5]}}, "
                  "disagreement: 1"));
    EXPECT_TRUE(drawn.draw({0.25}));  // x lies in [0.2, 0.5]
    EXPECT_EQ(shares_of(drawn), (std::vector<std::int64_t>{275'000'000, 300'000'000, 425'000'000}));
    EXPECT_EQ(worth(drawn.version.negotiation(), 0, 0, 0), 100);
    EXPECT_EQ(worth(drawn.version.negotiation(), 0, 1, 1), 27.5);
}

TEST(Version, SeveralSharesKeepToTheirIntervals) {
    DrawnVersion drawn(
        case_with("points: {x: {a: 1}, y: {a: 1}, z: {a: 1}}, "
                  "weights: {shares: {x: [0.1, 0.5], y: [0.2, 0.25]}}, disagreement: 1"));
    std::vector<std::vector<std::int64_t>> met;
    for (int draw = 0; draw < 500; ++draw) {
        EXPECT_TRUE(drawn.draw());
        const auto shares = shares_of(drawn);
        ASSERT_EQ(total(shares), 1'000'000'000);
        ASSERT_GE(shares[0], 100'000'000);
        ASSERT_LE(shares[0], 500'000'000);
        ASSERT_GE(shares[1], 200'000'000);
        ASSERT_LE(shares[1], 250'000'000);
        met.push_back(shares);
    }
    std::sort(met.begin(), met.end());
    EXPECT_EQ(std::unique(met.begin(), met.end()), met.end());
}

TEST(Version, SharesThatBoundsSettleAreWrittenDown) {
    DrawnVersion drawn(
        case_with("points: {x: {a: 1}, y: {a: 1}, z: {a: 1}}, "
                  "weights: {shares: {x: [0.2, 0.4], y: [0.8, 0.9]}}, disagreement: 1"));
    EXPECT_TRUE(drawn.draw());
    EXPECT_EQ(shares_of(drawn), (std::vector<std::int64_t>{200'000'000, 800'000'000, 0}));
    EXPECT_EQ(worth(drawn.version.negotiation(), 0, 1, 0), 20);
}

}  // namespace
}  // namespace irenic::forecast
