#include "irenic/stability/joint/find_reached.hpp"

#include <memory>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/cube_graph.hpp"
#include "../../../../tests/support/small_graph.hpp"
#include "irenic/stability/joint/joint_moves.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {
namespace {

using test_support::Random;

std::set<PartySet> every_set(const Graph& graph) {
    std::set<PartySet> sets;
    for (PartySet set = 1; set <= all_of(graph.parties()); ++set) {
        sets.insert(set);
    }
    return sets;
}

std::set<State> walked(const Graph& graph, PartySet movers, State from) {
    Walker walker(graph);
    walker.start(from, movers, Steps::moves);
    std::set<State> states;
    while (const auto state = walker.next()) {
        states.insert(*state);
    }
    return states;
}

void expect_as_walked(const Graph& graph) {
    const auto joint = AllJointMoves::find(graph, every_set(graph), Limits{});
    ASSERT_TRUE(joint);
    for (const PartySet movers : every_set(graph)) {
        for (State from = 0; from < graph.states; ++from) {
            std::set<State> found;
            joint->of(movers).reached.for_each(from, [&](State to) { found.insert(to); });
            ASSERT_EQ(found, walked(graph, movers, from)) << "from " << from << " by " << movers;
        }
    }
}

TEST(WhatIsReachedFromAllStates, IsWhatWalksReach) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const std::size_t parties = random.size(1, 4);
        const auto percent = static_cast<int>(random.between(3, 40));
        expect_as_walked(
            test_support::random_small_graph(random, parties, random.size(1, 14), percent));
    }
}

TEST(WhatIsReachedFromAllStates, IsWhatWalksReachInRowsOfMoreThanOneWord) {
    Random random(7);
    expect_as_walked(test_support::random_small_graph(random, 3, 150, 1));
    expect_as_walked(test_support::cube_graph(random, 2, 4, 9));
}

TEST(JointImprovements, LeadToWhereEveryMemberIsBetterOff) {
    Random random(3);
    const Graph graph = test_support::random_small_graph(random, 3, 12, 15);
    const auto joint = AllJointMoves::find(graph, every_set(graph), Limits{});
    ASSERT_TRUE(joint);
    for (const PartySet movers : every_set(graph)) {
        for (State to = 0; to < graph.states; ++to) {
            std::set<State> found;
            joint->of(movers).improved_from.for_each(to, [&](State from) { found.insert(from); });
            for (State from = 0; from < graph.states; ++from) {
                const bool improves =
                    walked(graph, movers, from).contains(to) && all_prefer(graph, movers, to, from);
                EXPECT_EQ(found.contains(from), improves);
            }
        }
    }
}

TEST(JointMovesOfSeveral, AreNotFoundBeyondALimit) {
    Random random(1);
    const Graph graph = test_support::random_small_graph(random, 3, 100, 5);
    Limits little;
    little.memory_bytes = 10'000;
    EXPECT_FALSE(AllJointMoves::find(graph, {1}, little));
    Limits late;
    late.stop = Stop(0);
    EXPECT_FALSE(AllJointMoves::find(graph, {1}, late));
    EXPECT_TRUE(AllJointMoves::find(graph, {1}, Limits{}));
}

TEST(Blocks, KeepApartWhatNoMoveJoins) {
    const Blocks first(test_support::prisoners_dilemma(), only(0));
    EXPECT_EQ(first.words(), 2U);
    EXPECT_EQ(first.first_word(0), first.first_word(1));
    EXPECT_EQ(first.first_word(2), first.first_word(3));
    EXPECT_NE(first.first_word(0), first.first_word(2));
    EXPECT_EQ(first.at_bit(2, first.bit(3)), 3U);
    const Blocks both(test_support::prisoners_dilemma(), only(0) | only(1));
    EXPECT_EQ(both.words(), 1U);
    EXPECT_EQ(both.states_of(2), 4U);
}

}  // namespace
}  // namespace irenic::stability
