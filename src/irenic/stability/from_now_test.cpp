#include "irenic/stability/from_now.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/small_graph.hpp"

namespace irenic::stability {
namespace {

using test_support::prisoners_dilemma;
using test_support::small_graph;

Reached only_goal(const Graph& graph, State now, State goal) {
    const auto all = find_from_now(graph, now, {goal});
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? Reached{} : all.front();
}

TEST(FromNow, ImprovementsAndMovesLeadToDifferentStates) {
    const auto all = find_from_now(prisoners_dilemma(), 3, {0, 3});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].state, 0U);
    EXPECT_EQ(all[0].by_improvements, (Path{{0, 2}, {1, 0}}));
    EXPECT_EQ(all[0].by_moves, (Path{{0, 2}, {1, 0}}));
    const Reached cooperation = only_goal(prisoners_dilemma(), 0, 3);
    EXPECT_EQ(cooperation.by_improvements, std::nullopt);
    EXPECT_EQ(cooperation.by_moves, (Path{{0, 1}, {1, 3}}));
}

TEST(FromNow, WhereThingsStandIsReachedByNoMoves) {
    const Reached stay = only_goal(prisoners_dilemma(), 3, 3);
    EXPECT_EQ(stay.by_improvements, Path{});
    EXPECT_EQ(stay.by_moves, Path{});
}

TEST(FromNow, GoalsKeepTheirOrder) {
    const auto all = find_from_now(prisoners_dilemma(), 1, {2, 1, 3});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].state, 2U);
    EXPECT_EQ(all[1].state, 1U);
    EXPECT_EQ(all[2].state, 3U);
    EXPECT_EQ(all[2].by_moves, (Path{{1, 3}}));
}

TEST(FromNow, NobodyMovesTwiceInARow) {
    const Graph graph = small_graph({{{{0, 1}, {1, 2}}, {0, 1, 2}}, {{}, {0, 0, 0}}});
    const Reached end = only_goal(graph, 0, 2);
    EXPECT_EQ(end.by_improvements, std::nullopt);
    EXPECT_EQ(end.by_moves, std::nullopt);
}

TEST(FromNow, PathsAreShortest) {
    const Graph graph = small_graph(
        {{{{0, 1}, {0, 3}}, {0, 1, 0, 2}}, {{{1, 2}}, {0, 0, 1, 2}}, {{{2, 3}}, {0, 0, 0, 1}}});
    EXPECT_EQ(only_goal(graph, 0, 3).by_improvements, (Path{{0, 3}}));
    EXPECT_EQ(only_goal(graph, 0, 2).by_improvements, (Path{{0, 1}, {1, 2}}));
}

}  // namespace
}  // namespace irenic::stability
