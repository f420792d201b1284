#include "irenic/phases/plans/good_plans.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_phases.hpp"
#include "irenic/phases/best_first/best_first.hpp"
#include "irenic/phases/best_first/put_last.hpp"
#include "irenic/phases/conditions.hpp"

namespace irenic::phases {
namespace {

using test_support::no_more;
using test_support::PhaseFeatures;
using test_support::Random;

std::vector<std::vector<Units>> guarantees_of(const Problem& problem,
                                              const std::vector<Plan>& plans) {
    std::vector<std::vector<Units>> all;
    for (const Plan& plan : plans) {
        const auto evaluation = evaluate(problem, plan);
        EXPECT_TRUE(evaluation.valid);
        all.push_back(evaluation.guarantees);
    }
    return all;
}

void expect_minimal_and_ascending(const std::vector<std::vector<Units>>& all) {
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    for (const auto& one : all) {
        EXPECT_EQ(1, std::count_if(all.begin(), all.end(),
                                   [&](const auto& other) { return no_more(other, one); }));
    }
}

PhaseFeatures features_of(Random& random) {
    PhaseFeatures features;
    features.parties = random.size(1, 3);
    features.lines = random.size(1, 5);
    features.most_moves = 5;
    features.after = random.chance(50);
    features.deadlines = random.chance(30);
    features.lapsing = random.chance(50);
    features.withholding = random.chance(50);
    features.mover = random.chance(30);
    features.donors = random.chance(50);
    return features;
}

/// In how many of the rounds, in percent, every vector that is minimal was found; a plan was found
/// wherever there is one but for `without`.
struct Score {
    int complete = 0;
    int without = 0;
};

Score compare(Random& random, int rounds, bool merged, bool discount) {
    Score score;
    for (int round = 0; round < rounds; ++round) {
        SCOPED_TRACE(round);
        PhaseFeatures features = features_of(random);
        features.merged = merged;
        features.discount = discount;
        const Problem problem = test_support::random_phases(random, features);
        const auto slow = test_support::slow_guarantees(problem);
        const auto plans = good_plans(problem, Stop());
        const auto found = guarantees_of(problem, plans);
        if (!discount) {
            expect_minimal_and_ascending(found);
        }
        score.complete += found == slow ? 1 : 0;
        score.without += found.empty() && !slow.empty() ? 1 : 0;
    }
    score.complete = score.complete * 100 / rounds;
    return score;
}

TEST(GoodPlans, are_mostly_the_best_of_small_problems) {
    Random random(21);
    const Score score = compare(random, 300, false, false);
    EXPECT_GE(score.complete, 90);
    EXPECT_EQ(score.without, 0);
}

TEST(GoodPlans, with_merged_steps) {
    Random random(22);
    const Score score = compare(random, 150, true, false);
    EXPECT_GE(score.complete, 70);
    EXPECT_EQ(score.without, 0);
}

TEST(GoodPlans, with_a_discount) {
    Random random(23);
    const Score score = compare(random, 150, false, true);
    EXPECT_GE(score.complete, 70);
    EXPECT_EQ(score.without, 0);
}

TEST(GoodPlans, with_merged_steps_and_a_discount) {
    Random random(24);
    const Score score = compare(random, 100, true, true);
    EXPECT_GE(score.complete, 60);
    EXPECT_EQ(score.without, 0);
}

TEST(GoodPlans, gifts_can_come_last_without_loss) {
    Random random(25);
    int changed = 0;
    for (int round = 0; round < 300; ++round) {
        SCOPED_TRACE(round);
        PhaseFeatures features = features_of(random);
        features.donors = true;
        const Problem problem = test_support::random_phases(random, features);
        const Problem ordered = with_gifts_last(problem);
        EXPECT_EQ(test_support::slow_guarantees(problem), test_support::slow_guarantees(ordered));
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            changed += problem.lines[line].after != ordered.lines[line].after ? 1 : 0;
        }
    }
    EXPECT_GT(changed, 50);
}

/// Deliverables that differ, each costing its giver 1 to 9 and worth 1 to 12 to each other party.
Problem sixty(Random& random, std::size_t parties, bool after) {
    PhaseFeatures features;
    features.parties = parties;
    features.lines = 0;
    Problem problem = test_support::random_phases(random, features);
    problem.peace.assign(parties, 0);
    problem.war.assign(parties, 0);
    problem.start.assign(parties, 0);
    for (std::size_t at = 0; at < 60; ++at) {
        const std::size_t giver = at % parties;
        Line line;
        Move move = test_support::random_move(random, features, giver);
        for (std::size_t party = 0; party < parties; ++party) {
            move.net[party] = party == giver ? -random.between(1, 9) : random.between(1, 12);
            move.shift[party] = 0;
            move.change[party] = -move.net[party];
            problem.start[party] += move.net[party];
        }
        move.keep[giver] = -move.net[giver];
        line.moves = {move};
        for (std::size_t before = 0; after && before < at; ++before) {
            if (random.chance(5)) {
                line.after.push_back(before);
            }
        }
        problem.lines.push_back(line);
    }
    return problem;
}

TEST(GoodPlans, sixty_deliverables_get_a_plan_near_the_bound) {
    Random random(26);
    const Problem problem = sixty(random, 3, true);
    const auto plans = good_plans(problem, Stop(1.0));
    ASSERT_FALSE(plans.empty());
    const auto found = guarantees_of(problem, plans);
    expect_minimal_and_ascending(found);
    const auto search = best_first_search(problem, std::size_t{16} << 20);
    for (std::size_t party = 0; party < 3; ++party) {
        const Least least = search->least(party, {no_cap, no_cap, no_cap}, Stop(0.2));
        EXPECT_NE(least.is, Least::Is::none);
        const Units bound = least.is == Least::Is::found ? least.value : least.bound;
        for (const auto& guarantees : found) {
            EXPECT_LE(bound, guarantees[party]);
        }
    }
}

TEST(GoodPlans, a_plan_even_when_stopped_at_once) {
    Random random(27);
    const Problem problem = sixty(random, 2, true);
    const auto plans = good_plans(problem, Stop(0));
    ASSERT_EQ(plans.size(), 1U);
    EXPECT_TRUE(evaluate(problem, plans.front()).valid);
}

TEST(GoodPlans, the_same_every_time) {
    Random random(28);
    PhaseFeatures features;
    features.lines = 12;
    features.most_moves = 20;
    const Problem problem = test_support::random_phases(random, features);
    EXPECT_EQ(good_plans(problem, Stop()), good_plans(problem, Stop()));
}

}  // namespace
}  // namespace irenic::phases
