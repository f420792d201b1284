// Every way of solving phases against trying every plan.

#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "../support/random_phases.hpp"
#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::phases {

using test_support::PhaseFeatures;
using test_support::Random;
using test_support::random_phases;
using test_support::slow_guarantees;

namespace {

Limits limits(unsigned threads = 1) {
    Limits limits;
    limits.threads = threads;
    return limits;
}

/// All vectors, exactly, each with a plan that needs just that.
void expect_solved(const Problem& problem, std::size_t seed) {
    const Solved solved = solve(problem, Wanted{}, limits());
    EXPECT_TRUE(solved.guarantees.exact) << seed;
    ASSERT_EQ(solved.guarantees.vectors, slow_guarantees(problem)) << seed;
    EXPECT_EQ(solved.guarantees.feasible, !solved.guarantees.vectors.empty());
    ASSERT_EQ(solved.plans.size(), solved.guarantees.vectors.size());
    for (std::size_t at = 0; at < solved.plans.size(); ++at) {
        const Evaluation evaluation = evaluate(problem, solved.plans[at]);
        ASSERT_TRUE(evaluation.valid) << seed;
        EXPECT_EQ(evaluation.guarantees, solved.guarantees.vectors[at]) << seed;
    }
}

void expect_all_solved(std::uint64_t seed, std::size_t rounds,
                       const std::function<PhaseFeatures(std::size_t)>& features) {
    Random random(seed);
    for (std::size_t round = 0; round < rounds; ++round) {
        expect_solved(random_phases(random, features(round)), round);
    }
}

TEST(SolvedPhases, AreThoseOfTryingEveryPlan) {
    expect_all_solved(1, 600, [](std::size_t round) {
        PhaseFeatures features;
        features.parties = 1 + round % 4;
        features.lines = 2 + round % 4;
        features.after = round % 2 == 0;
        features.donors = round % 3 == 0;
        return features;
    });
}

TEST(SolvedPhases, KeepToDeadlinesAndLapsingGuarantees) {
    expect_all_solved(2, 400, [](std::size_t round) {
        PhaseFeatures features;
        features.parties = 2 + round % 2;
        features.deadlines = true;
        features.lapsing = round % 2 == 0;
        features.after = round % 3 == 0;
        return features;
    });
}

TEST(SolvedPhases, CountWithholdingAndWhoMayStop) {
    expect_all_solved(3, 400, [](std::size_t round) {
        PhaseFeatures features;
        features.parties = 2 + round % 2;
        features.withholding = true;
        features.mover = round % 2 == 0;
        features.lapsing = round % 3 == 0;
        features.donors = round % 5 == 0;
        return features;
    });
}

TEST(SolvedPhases, MergeStepsWhereTheyMust) {
    expect_all_solved(4, 200, [](std::size_t round) {
        PhaseFeatures features;
        features.lines = 3;
        features.most_moves = 5;
        features.merged = true;
        features.after = round % 2 == 0;
        features.mover = round % 3 == 0;
        features.withholding = round % 4 == 0;
        return features;
    });
}

TEST(SolvedPhases, DiscountWhatComesLater) {
    expect_all_solved(5, 200, [](std::size_t round) {
        PhaseFeatures features;
        features.discount = true;
        features.after = round % 2 == 0;
        features.withholding = round % 3 == 0;
        features.mover = round % 4 == 0;
        return features;
    });
}

/// Guarantees of `found` are enough wherever those of `other` are.
bool never_worse(const std::vector<std::vector<Units>>& found,
                 const std::vector<std::vector<Units>>& other) {
    return std::all_of(other.begin(), other.end(), [&](const auto& vector) {
        return std::any_of(found.begin(), found.end(), [&](const auto& better) {
            return test_support::no_more(better, vector);
        });
    });
}

std::vector<std::vector<Units>> needs(const Problem& problem) {
    return solve(problem, {.most_plans = 0}, limits()).guarantees.vectors;
}

TEST(MoreHelp, NeverHurts) {
    Random random(6);
    for (int round = 0; round < 300; ++round) {
        PhaseFeatures features;
        features.parties = 2 + static_cast<std::size_t>(round) % 2;
        features.lapsing = round % 2 == 0;
        features.withholding = round % 3 == 0;
        Problem problem = random_phases(random, features);
        const auto before = needs(problem);
        const std::size_t party = random.below(problem.parties.size());
        const Units more = random.between(1, 5);
        Problem helped = problem;
        helped.standing[party].amount += more;
        EXPECT_TRUE(never_worse(needs(helped), before)) << round;
        Problem peaceful = problem;
        peaceful.peace[party] += more;
        peaceful.start[party] += more;
        EXPECT_TRUE(never_worse(needs(peaceful), before)) << round;
    }
}

TEST(TranchesThatDivideCoarserOnes, NeverNeedMore) {
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        PhaseFeatures features;
        features.lines = 3;
        features.most_moves = 4;
        features.after = round % 2 == 0;
        Problem fine = random_phases(random, features);
        Problem coarse = fine;
        for (Line& line : fine.lines) {
            std::vector<Move> halves;
            for (const Move& move : line.moves) {
                halves.insert(halves.end(), 2, move);
            }
            line.moves = halves;
        }
        for (Line& line : coarse.lines) {
            for (Move& move : line.moves) {
                for (auto* list : {&move.net, &move.shift, &move.change}) {
                    for (Units& each : *list) {
                        each *= 2;
                    }
                }
                for (auto& keep : move.keep) {
                    if (keep) {
                        *keep *= 2;
                    }
                }
            }
        }
        for (std::size_t party = 0; party < fine.parties.size(); ++party) {
            Units start = fine.peace[party] - fine.war[party];
            for (const Line& line : fine.lines) {
                for (const Move& move : line.moves) {
                    start += move.net[party];
                }
            }
            // Half of a first step that leaves a lack at the start still lacks something.
            const Units lack = std::max<Units>(0, -start);
            fine.peace[party] += lack;
            coarse.peace[party] += lack;
            fine.start[party] = coarse.start[party] = start + lack;
        }
        EXPECT_TRUE(never_worse(needs(fine), needs(coarse))) << round;
    }
}

TEST(OneMover, IsAskedNoMoreThanEverybody) {
    Random random(8);
    for (int round = 0; round < 200; ++round) {
        Problem problem = random_phases(random, {});
        const auto all = needs(problem);
        problem.stops = Stops::mover;
        EXPECT_TRUE(never_worse(needs(problem), all)) << round;
    }
}

TEST(SeveralThreads, FindTheSame) {
    Random random(9);
    PhaseFeatures features;
    features.parties = 3;
    features.lines = 6;
    features.most_moves = 42;
    const Problem problem = [&] {
        Problem wide = random_phases(random, features);
        for (Line& line : wide.lines) {
            line.moves.assign(8, line.moves.front());
        }
        return wide;
    }();
    ASSERT_GT(lattice_size(problem), std::size_t{1} << 18);
    const Solved one = solve(problem, Wanted{}, limits(1));
    const Solved three = solve(problem, Wanted{}, limits(3));
    EXPECT_TRUE(one.guarantees.exact);
    EXPECT_EQ(one.guarantees.vectors, three.guarantees.vectors);
    EXPECT_EQ(one.plans, three.plans);
}

}  // namespace
}  // namespace irenic::phases
