#include "irenic/phases/best_first/joint_bounds.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/random_phases.hpp"
#include "irenic/phases/best_first/best_first.hpp"

namespace irenic::phases {
namespace {

using test_support::PhaseFeatures;
using test_support::Random;

/// Two parties that give each other what is worth what it costs.
Problem exchange(const std::vector<Units>& first_gives, const std::vector<Units>& second_gives) {
    Random random(1);
    PhaseFeatures features;
    features.lines = 0;
    Problem problem = test_support::random_phases(random, features);
    problem.peace = problem.war = problem.start = {0, 0};
    const auto give = [&](std::size_t giver, Units cost) {
        Move move = test_support::random_move(random, features, giver);
        move.net[giver] = -cost;
        move.net[1 - giver] = cost;
        move.shift = {0, 0};
        move.change = {-move.net[0], -move.net[1]};
        move.keep[giver] = cost;
        Line line;
        line.moves = {move};
        problem.lines.push_back(line);
        problem.start[0] += move.net[0];
        problem.start[1] += move.net[1];
    };
    for (const Units cost : first_gives) {
        give(0, cost);
    }
    for (const Units cost : second_gives) {
        give(1, cost);
    }
    return problem;
}

TEST(JointBounds, the_stock_size_problem_needs_room_for_its_largest_piece) {
    const Problem problem = exchange({3, 3, 4, 2, 4, 4}, {10, 10});
    const auto bounds = joint_bounds(problem);
    ASSERT_EQ(bounds.size(), 1U);
    EXPECT_EQ(bounds.front().parties, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(bounds.front().sum, 10);
    const auto search = best_first_search(problem, std::size_t{1} << 20);
    const Least least = search->least(1, {0, no_cap}, Stop());
    EXPECT_EQ(least.is, Least::Is::found);
    EXPECT_EQ(least.value, 10);
    EXPECT_EQ(search->least(0, {4, 5}, Stop(0)).is, Least::Is::none);
}

TEST(JointBounds, hold_for_every_plan) {
    Random random(31);
    std::size_t count = 0;
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        PhaseFeatures features;
        features.parties = random.size(1, 4);
        features.lines = random.size(1, 5);
        features.most_moves = 5;
        features.after = random.chance(50);
        features.deadlines = random.chance(20);
        features.lapsing = random.chance(50);
        features.withholding = random.chance(30);
        features.donors = random.chance(30);
        const Problem problem = test_support::random_phases(random, features);
        const auto bounds = joint_bounds(problem);
        count += bounds.size();
        const auto all = test_support::slow_guarantees(problem);
        for (const JointBound& bound : bounds) {
            for (const auto& guarantees : all) {
                Units sum = 0;
                for (const std::size_t party : bound.parties) {
                    sum += guarantees[party];
                }
                EXPECT_LE(bound.sum, sum);
            }
        }
    }
    EXPECT_GT(count, 200U);
}

}  // namespace
}  // namespace irenic::phases
