#include "irenic/format/cycles.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace irenic::format {
namespace {

using Cycles = std::vector<std::vector<std::size_t>>;

TEST(Cycles, NoneWhereAllArrowsPointOneWay) {
    EXPECT_EQ(find_cycles({}, 9), Cycles{});
    EXPECT_EQ(find_cycles({{1, 2}, {3}, {3}, {}}, 9), Cycles{});
}

TEST(Cycles, StartAtTheirLowestNode) {
    EXPECT_EQ(find_cycles({{}, {0, 1}, {4}, {2}, {3}}, 9), (Cycles{{1}, {2, 4, 3}}));
}

TEST(Cycles, OfSeveralThroughOneNodeEachIsFound) {
    EXPECT_EQ(find_cycles({{1, 2}, {0}, {0}}, 9), (Cycles{{0, 1}, {0, 2}}));
    EXPECT_EQ(find_cycles({{1, 2}, {0}, {0}}, 1), (Cycles{{0, 1}}));
}

TEST(Cycles, ALongOneIsNoTrouble) {
    constexpr std::size_t count = 200'000;
    Arrows arrows;
    for (std::size_t node = 0; node < count; ++node) {
        arrows.push_back({(node + 1) % count});
    }
    const auto cycles = find_cycles(arrows, 9);
    ASSERT_EQ(cycles.size(), 1U);
    EXPECT_EQ(cycles[0].size(), count);
}

}  // namespace
}  // namespace irenic::format
