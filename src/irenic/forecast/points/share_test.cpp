#include "irenic/forecast/points/share.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

namespace irenic::forecast {
namespace {

/// What a version adds to the tally, a whole number.
using Count = std::function<std::uint64_t(const std::vector<double>&)>;

std::uint64_t one_if(bool holds) { return holds ? 1 : 0; }

struct Counted {
    Tally hits{};
    Tally of{};
};

Counted run(std::uint64_t seed, std::size_t coordinates, std::uint64_t versions, const Count& hits,
            const Count& of) {
    const Points points(seed, 0, coordinates);
    Counted counted;
    std::vector<double> unit(coordinates);
    for (std::uint64_t index = 0; index < versions; ++index) {
        points.at(index, unit);
        counted.hits[index % scrambles] += hits(unit);
        counted.of[index % scrambles] += of(unit);
    }
    return counted;
}

/// In how many of 1,000 runs the true share lies within 2.04 standard errors of the estimate.
int covered(double truth, std::size_t coordinates, std::uint64_t versions, const Count& hits,
            const Count& of) {
    int within = 0;
    for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
        const Counted counted = run(seed, coordinates, versions, hits, of);
        const auto share = share_of(counted.hits, counted.of);
        within += std::abs(share->share - truth) <= 2.04 * share->se.value() ? 1 : 0;
    }
    return within;
}

void expect_honest_errors(double truth, std::size_t coordinates, std::uint64_t versions,
                          const Count& hits, const Count& of) {
    const int within = covered(truth, coordinates, versions, hits, of);
    EXPECT_GE(within, 930) << versions;
    EXPECT_LE(within, 970) << versions;
}

const Count each = [](const auto&) { return std::uint64_t{1}; };

TEST(ShareOf, HasErrorsThatHoldTheTruthOfASum) {
    const Count small = [](const auto& unit) { return one_if(unit[0] + unit[1] < 0.7); };
    expect_honest_errors(0.245, 2, 320, small, each);
    expect_honest_errors(0.245, 2, 3'200, small, each);
}

TEST(ShareOf, HasErrorsThatHoldTheTruthOfAProduct) {
    const Count small = [](const auto& unit) { return one_if(unit[0] * unit[1] + unit[2] < 0.5); };
    const double truth = 0.25 * (0.75 - std::log(0.5) / 2);
    expect_honest_errors(truth, 3, 320, small, each);
    expect_honest_errors(truth, 3, 1'000, small, each);
}

TEST(ShareOf, HasErrorsThatHoldTheTruthAmongVersionsThatCount) {
    const Count counts = [](const auto& unit) { return one_if(unit[0] > unit[1] * unit[1]); };
    const Count hits = [](const auto& unit) { return one_if(unit[0] > unit[1]); };
    expect_honest_errors(0.75, 2, 640, hits, counts);
}

/// A buyer and a seller who shade their bids as in the equilibrium of Chatterjee & Samuelson 1983
/// trade where the buyer's value is a quarter above the seller's cost.
TEST(ShareOf, MeetsTheKnownShareAndGainOfASealedBidTrade) {
    const Count trade = [](const auto& unit) { return one_if(unit[0] >= unit[1] + 0.25); };
    const Count gain = [](const auto& unit) {
        const double value = unit[0] - unit[1];
        return value >= 0.25 ? static_cast<std::uint64_t>(std::llround(value * 1e9)) : 0;
    };
    const Counted traded = run(1, 2, 32'000, trade, each);
    EXPECT_NEAR(share_of(traded.hits, traded.of)->share, 9.0 / 32, 5e-4);
    const Counted gained = run(1, 2, 32'000, gain, each);
    EXPECT_NEAR(share_of(gained.hits, gained.of)->share / 1e9, 9.0 / 64, 2e-4);
    expect_honest_errors(9.0 / 32, 2, 320, trade, each);
    expect_honest_errors(9e9 / 64, 2, 320, gain, each);
}

TEST(ShareOf, HasSmallerErrorsThanIndependentPoints) {
    const Count small = [](const auto& unit) { return one_if(unit[0] + unit[1] < 0.7); };
    const Counted counted = run(1, 2, 3'200, small, each);
    EXPECT_LT(share_of(counted.hits, counted.of)->se.value(),
              0.5 * std::sqrt(0.245 * 0.755 / 3'200));
}

TEST(ShareOf, WeighsScramblesByTheirSize) {
    Counted counted;
    counted.hits = {2, 6, 0};
    counted.of = {4, 8, 2};
    const auto share = share_of(counted.hits, counted.of);
    EXPECT_DOUBLE_EQ(share->share, 8.0 / 14);
    // Residuals 2 - 16/7, 6 - 32/7 and 0 - 8/7 are -2/7, 10/7 and -8/7.
    EXPECT_DOUBLE_EQ(share->se.value(), std::sqrt(3.0 / 2 * 168 / 49) / 14);
}

TEST(ShareOf, IsThatOfTheMeansWhereScramblesAreOfOneSize) {
    Counted counted;
    double squares = 0;
    for (std::size_t scramble = 0; scramble < scrambles; ++scramble) {
        counted.hits[scramble] = scramble % 4;
        counted.of[scramble] = 10;
        const double off = static_cast<double>(scramble % 4) / 10 - 0.15;
        squares += off * off;
    }
    EXPECT_NEAR(share_of(counted.hits, counted.of)->se.value(), std::sqrt(squares / 31 / 32),
                1e-15);
}

TEST(ShareOf, HasNoErrorFromOneScrambleAndNoShareOfNothing) {
    Counted counted;
    EXPECT_FALSE(share_of(counted.hits, counted.of).has_value());
    counted.hits[5] = 1;
    counted.of[5] = 4;
    EXPECT_DOUBLE_EQ(share_of(counted.hits, counted.of)->share, 0.25);
    EXPECT_FALSE(share_of(counted.hits, counted.of)->se.has_value());
    EXPECT_EQ(total(counted.of), 4U);
}

TEST(ShareOf, IsCertainWhereEveryVersionAgrees) {
    Counted counted;
    counted.of.fill(3);
    EXPECT_EQ(share_of(counted.hits, counted.of)->share, 0);
    EXPECT_EQ(share_of(counted.hits, counted.of)->se, 0.0);
    EXPECT_EQ(share_of(counted.of, counted.of)->share, 1);
}

}  // namespace
}  // namespace irenic::forecast
