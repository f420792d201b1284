#include "irenic/phases/graph/timetable.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/random_phases.hpp"
#include "irenic/phases/graph/state_list.hpp"

namespace irenic::phases {
namespace {

using test_support::AllPlans;
using test_support::Random;
using test_support::random_phases;

using Counts = std::vector<std::size_t>;

/// Every state on some plan, with the number of steps made there. Ascending, each once.
std::vector<std::pair<std::size_t, Counts>> states_on_plans(const Problem& problem) {
    std::vector<std::pair<std::size_t, Counts>> states;
    AllPlans(problem).visit([&](const Plan& plan, const Evaluation&) {
        Counts made(problem.lines.size(), 0);
        states.emplace_back(0, made);
        for (std::size_t step = 0; step < plan.size(); ++step) {
            for (const std::size_t line : plan[step]) {
                ++made[line];
            }
            states.emplace_back(step + 1, made);
        }
    });
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
    return states;
}

std::vector<std::pair<std::size_t, Counts>> listed(const Problem& problem) {
    const auto list = list_states(problem, std::size_t{1} << 24, 0, Stop());
    EXPECT_TRUE(list.has_value());
    std::vector<std::pair<std::size_t, Counts>> states;
    for (std::size_t level = 0; level < list->levels.size(); ++level) {
        for (std::size_t state = 0; state < list->levels[level].size(); ++state) {
            Counts made(problem.lines.size());
            list->packing.unpack(list->key(level, state), made);
            states.emplace_back(level, made);
        }
    }
    std::sort(states.begin(), states.end());
    return states;
}

void tighten(Problem& problem, Random& random) {
    for (Line& line : problem.lines) {
        if (random.chance(60)) {
            const std::size_t moves = random.size(1, line.moves.size());
            line.deadlines.push_back({moves, random.size(moves, problem.moves())});
        }
    }
}

TEST(Timetable, ListsExactlyTheStatesOnPlansThatKeepAllDeadlines) {
    Random random(3);
    std::size_t possible = 0;
    for (int trial = 0; trial < 300; ++trial) {
        Problem problem = random_phases(
            random, {.lines = 4, .most_moves = 6, .after = true, .merged = trial % 2 == 0});
        tighten(problem, random);
        const auto expected = states_on_plans(problem);
        ASSERT_EQ(listed(problem), expected) << "trial " << trial;
        possible += expected.empty() ? 0U : 1U;
    }
    EXPECT_GT(possible, 100U);
    EXPECT_LT(possible, 290U);
}

TEST(StateList, CountsOfManyLinesNeedMoreThanOneWord) {
    Random random(1);
    Problem problem = random_phases(random, {.lines = 1, .most_moves = 1});
    Line line = problem.lines[0];
    line.moves.resize(9, line.moves[0]);
    problem.lines.assign(40, line);
    for (std::size_t at = 1; at < problem.lines.size(); ++at) {
        problem.lines[at].after = {at - 1};
    }
    const auto list = list_states(problem, std::size_t{1} << 24, 0, Stop());
    ASSERT_TRUE(list.has_value());
    EXPECT_EQ(list->packing.words(), 3U);
    EXPECT_EQ(list->states(), 361U);
    EXPECT_EQ(list->ways(), 360U);
    EXPECT_EQ(list->lines(9, 0, list->levels[9].ways[0]), Step{1});
    EXPECT_EQ(list->lines(359, 0, list->levels[359].ways[0]), Step{39});
}

}  // namespace
}  // namespace irenic::phases
