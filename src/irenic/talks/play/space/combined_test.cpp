#include <vector>

#include <gtest/gtest.h>

#include "../../../../../tests/support/random_domain.hpp"
#include "irenic/talks/play/space.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;
using test_support::random_domain;

std::size_t in_common(const Space& space, Space::Number one, Space::Number other) {
    const auto mine = space.options(one), theirs = space.options(other);
    std::size_t same = 0;
    for (std::size_t issue = 0; issue < mine.size(); ++issue) {
        same += mine[issue] == theirs[issue] ? 1U : 0U;
    }
    return same;
}

/// About 10^20 packages.
Space large_space(std::uint64_t seed, Units most) {
    Random random(seed);
    Domain domain = random_domain(random, std::vector<std::uint32_t>(42, 3), 2, most, 4);
    return Space::open(domain, {}).value();
}

TEST(LargeSpace, ComesWithinAPartIn512OfAnyTarget) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        Space space = large_space(seed, seed % 2 == 0 ? 1'000'000'000 : 50);
        ASSERT_FALSE(space.listed());
        const Units most = space.utility(space.best(0), 0);
        const Units least = space.utility(space.at_least(0, -most * 42), 0);
        Space::Number like = space.best(1);
        for (Units part = 0; part <= 100; ++part) {
            const Units target = least + (most - least) / 100 * part;
            for (const Space::Number found :
                 {space.at_least(0, target), space.at_least(0, target, like)}) {
                EXPECT_GE(space.utility(found, 0), target);
                EXPECT_LE(space.utility(found, 0), target + (most - least) / 512);
                EXPECT_TRUE(space.domain().allowed(space.options(found)));
                EXPECT_FALSE(space.crosses_red_line(found, 0));
                EXPECT_EQ(space.utility(found, 1), space.domain().utility(1, space.options(found)));
            }
        }
    }
}

TEST(LargeSpace, KeepsMoreOfWhatItShouldBeLikeThanItWouldUnasked) {
    std::size_t asked = 0, unasked = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        Space space = large_space(seed, 1'000'000'000);
        const Units target = space.utility(space.best(0), 0) / 10 * 8;
        const Space::Number like = space.best(1);
        asked += in_common(space, space.at_least(0, target, like), like);
        unasked += in_common(space, space.at_least(0, target), like);
    }
    EXPECT_GT(asked, 3 * unasked / 2);
}

TEST(LargeSpace, RanksPackagesDownwardsWithoutRepeats) {
    Space space = large_space(3, 30);
    std::vector<char> seen;
    for (std::size_t place = 0; place < 3000; ++place) {
        const Space::Number number = space.ranked(0, place).value();
        seen.resize(std::max<std::size_t>(seen.size(), number + 1), 0);
        EXPECT_EQ(seen[number], 0);
        seen[number] = 1;
        if (place == 0) {
            continue;
        }
        const Space::Number before = space.ranked(0, place - 1).value();
        EXPECT_GE(space.utility(before, 0), space.utility(number, 0));
        if (space.utility(before, 0) == space.utility(number, 0)) {
            EXPECT_LT(space.options(before), space.options(number));
        }
    }
}

TEST(LargeSpace, RanksAHundredThousandAtMostWhereAllAreEqual) {
    Random random(1);
    Space space =
        Space::open(random_domain(random, std::vector<std::uint32_t>(20, 2), 1, 0, 0), {}).value();
    EXPECT_EQ(space.ranked(0, 0), space.best(0));
    EXPECT_TRUE(space.ranked(0, 99'999));
    EXPECT_FALSE(space.ranked(0, 100'000));
}

TEST(LargeSpace, DrawsNothingBelowTheFloorHoweverHigh) {
    Space space = large_space(4, 1'000'000'000);
    const Units most = space.utility(space.best(0), 0);
    RandomStream stream(7, 7);
    for (Units part = 0; part <= 100; ++part) {
        const Space::Number drawn = space.random(0, most / 100 * part, stream);
        EXPECT_GE(space.utility(drawn, 0), most / 100 * part);
        EXPECT_FALSE(space.crosses_red_line(drawn, 0));
    }
}

}  // namespace
}  // namespace irenic::talks
