#include "irenic/phases/graph/state_graph.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/golden_h.hpp"
#include "../../../../tests/support/random_phases.hpp"

namespace irenic::phases {
namespace {

using test_support::AllPlans;
using test_support::golden_h;
using test_support::no_more;
using test_support::PhaseFeatures;
using test_support::Random;
using test_support::random_phases;

constexpr std::size_t memory = std::size_t{1} << 26;

std::unique_ptr<Search> search_of(const Problem& problem) {
    auto search = state_graph_search(problem, memory, Stop());
    EXPECT_TRUE(search.has_value());
    return std::move(*search);
}

/// A plan and what it needs, for every plan there is.
struct Known {
    Plan plan;
    std::vector<Units> guarantees;
};

std::vector<Known> all_plans(const Problem& problem) {
    std::vector<Known> known;
    AllPlans(problem).visit([&](const Plan& plan, const Evaluation& evaluation) {
        known.push_back({plan, evaluation.guarantees});
    });
    return known;
}

std::vector<PartyId> givers(const Problem& problem, const Step& step,
                            std::vector<std::size_t>& made) {
    std::vector<PartyId> all;
    for (const std::size_t line : step) {
        const auto& more = problem.lines[line].moves[made[line]++].givers;
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

std::size_t repeats(const Problem& problem, const Plan& plan) {
    std::vector<std::size_t> made(problem.lines.size(), 0);
    std::vector<PartyId> before;
    std::size_t count = 0;
    for (const Step& step : plan) {
        const auto now = givers(problem, step, made);
        const bool repeat =
            std::find_first_of(now.begin(), now.end(), before.begin(), before.end()) != now.end();
        count += repeat ? 1U : 0U;
        before = now;
    }
    return count;
}

/// The least by trying all plans; nothing where none keeps to the caps.
std::optional<Units> slow_least(const std::vector<Known>& known, std::size_t party,
                                const std::vector<Units>& caps) {
    std::optional<Units> least;
    for (const Known& one : known) {
        if (no_more(one.guarantees, caps)) {
            least = std::min(least.value_or(no_cap), one.guarantees[party]);
        }
    }
    return least;
}

/// The first plan in line order of those that repeat least.
std::optional<Plan> slow_plan(const Problem& problem, const std::vector<Known>& known,
                              const std::vector<Units>& caps) {
    std::optional<std::pair<std::size_t, Plan>> best;
    for (const Known& one : known) {
        if (no_more(one.guarantees, caps)) {
            const std::pair candidate(repeats(problem, one.plan), one.plan);
            best = best ? std::min(*best, candidate) : candidate;
        }
    }
    return best ? std::optional(best->second) : std::nullopt;
}

std::vector<Units> random_caps(Random& random, const std::vector<Known>& known,
                               std::size_t parties) {
    std::vector<Units> caps(parties, no_cap);
    for (Units& cap : caps) {
        if (random.chance(60)) {
            cap = known.empty()
                      ? random.between(0, 9)
                      : std::max<Units>(0, random.one_of(known).guarantees[random.below(parties)] +
                                               random.between(-1, 1));
        }
    }
    return caps;
}

void compare(const Problem& problem, Random& random) {
    const auto known = all_plans(problem);
    const auto search = search_of(problem);
    for (int trial = 0; trial < 6; ++trial) {
        const auto caps = random_caps(random, known, problem.parties.size());
        const std::size_t party = random.below(problem.parties.size());
        const auto expected = slow_least(known, party, caps);
        const Least least = search->least(party, caps, Stop());
        ASSERT_EQ(least.is, expected ? Least::Is::found : Least::Is::none);
        ASSERT_EQ(least.value, expected.value_or(0));
        ASSERT_EQ(search->plan(caps, Stop()), slow_plan(problem, known, caps));
    }
}

class AgainstAllPlans : public testing::TestWithParam<PhaseFeatures> {};

TEST_P(AgainstAllPlans, SameLeastGuaranteesAndSamePlans) {
    Random random(5);
    for (int trial = 0; trial < 60; ++trial) {
        compare(random_phases(random, GetParam()), random);
        if (testing::Test::HasFatalFailure()) {
            FAIL() << "trial " << trial;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Features, AgainstAllPlans,
    testing::Values(
        PhaseFeatures{.parties = 2, .lines = 4, .most_moves = 7},
        PhaseFeatures{.parties = 3, .lines = 5, .most_moves = 6, .after = true, .donors = true},
        PhaseFeatures{.lines = 4, .after = true, .deadlines = true, .lapsing = true},
        PhaseFeatures{.lines = 4, .after = true, .withholding = true, .mover = true},
        PhaseFeatures{.parties = 3, .lines = 4, .lapsing = true, .mover = true, .donors = true},
        PhaseFeatures{.lines = 4, .most_moves = 6, .merged = true},
        PhaseFeatures{.lines = 4, .after = true, .deadlines = true, .merged = true},
        PhaseFeatures{.parties = 3,
                      .lines = 4,
                      .most_moves = 6,
                      .after = true,
                      .deadlines = true,
                      .lapsing = true,
                      .withholding = true,
                      .mover = true,
                      .merged = true,
                      .donors = true}));

/// All Pareto-minimal vectors of two parties.
std::vector<std::vector<Units>> both(Search& search) {
    std::vector<std::vector<Units>> vectors;
    for (Units cap = no_cap; cap >= 0;) {
        const Least second = search.least(1, {cap, no_cap}, Stop());
        if (second.is != Least::Is::found) {
            break;
        }
        const Least first = search.least(0, {cap, second.value}, Stop());
        vectors.push_back({first.value, second.value});
        EXPECT_LE(first.value, cap);
        cap = std::min(cap, first.value) - 1;
    }
    std::sort(vectors.begin(), vectors.end());
    return vectors;
}

std::vector<std::vector<Units>> expected_h(const char* key, std::size_t tranches, Units scale) {
    auto vectors = test_support::golden("H").at(key).at(std::to_string(tranches));
    auto expected = vectors.get<std::vector<std::vector<Units>>>();
    for (auto& vector : expected) {
        for (Units& value : vector) {
            value *= scale;
        }
    }
    return expected;
}

TEST(GoldenH, InOrderForAnyNumberOfTranches) {
    for (const std::size_t tranches : {1U, 2U, 3U, 4U}) {
        const auto problem = golden_h({.tranches = tranches, .in_order = true, .per_point = 3});
        EXPECT_EQ(both(*search_of(problem)),
                  expected_h("precedence_M_after_cp_R_after_M", tranches, 3));
    }
}

TEST(GoldenH, WhatTheLastStateLacksNoTrancheRepairs) {
    for (const std::size_t tranches : {1U, 2U, 4U}) {
        const auto problem = golden_h({.tranches = tranches, .in_order = true, .peace_g = 16});
        EXPECT_EQ(both(*search_of(problem)), expected_h("H2_PG16", tranches, 1));
    }
}

TEST(GoldenH, ItsPlanTakesTurnsAndNeedsNothing) {
    const Problem problem = golden_h({.in_order = true});
    const auto plan = search_of(problem)->plan({0, 0}, Stop());
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(evaluate(problem, *plan).guarantees, (std::vector<Units>{0, 0}));
    EXPECT_EQ(repeats(problem, *plan), 1U);
}

TEST(GoldenH, FewerStepsAreMergedOnes) {
    Problem problem = golden_h({.in_order = true});
    for (const std::size_t steps : {6U, 7U, 8U}) {
        problem.steps_at_most = steps;
        const auto search = search_of(problem);
        const auto vectors = both(*search);
        EXPECT_EQ(vectors, test_support::slow_guarantees(problem)) << steps;
        for (const auto& vector : vectors) {
            const auto plan = search->plan(vector, Stop());
            ASSERT_TRUE(plan.has_value());
            EXPECT_LE(plan->size(), steps);
            EXPECT_EQ(evaluate(problem, *plan).guarantees, vector);
        }
    }
    problem.steps_at_most = 5;  // one tranche a step, then M, then R: six are needed
    const auto search = search_of(problem);
    EXPECT_EQ(search->least(0, {no_cap, no_cap}, Stop()).is, Least::Is::none);
    EXPECT_FALSE(search->plan({no_cap, no_cap}, Stop()).has_value());
}

Problem chains(std::size_t chains, std::size_t length) {
    Random random(3);
    Problem problem = random_phases(random, {.lines = chains, .most_moves = chains});
    for (std::size_t at = chains; at < chains * length; ++at) {
        problem.lines.push_back(problem.lines[at - chains]);
        problem.lines.back().after = {at - chains};
        for (std::size_t party = 0; party < 2; ++party) {
            problem.start[party] += problem.lines.back().moves[0].net[party];
        }
    }
    return problem;
}

TEST(StateGraph, StrongPrecedenceLeavesFewStates) {
    const Problem problem = chains(4, 10);
    const auto search = search_of(problem);
    const Least least = search->least(0, {no_cap, no_cap}, Stop());
    ASSERT_EQ(least.is, Least::Is::found);
    const auto plan = search->plan({least.value, no_cap}, Stop());
    ASSERT_TRUE(plan.has_value());
    const Evaluation evaluation = evaluate(problem, *plan);
    EXPECT_TRUE(evaluation.valid);
    EXPECT_EQ(evaluation.guarantees[0], least.value);
}

TEST(StateGraph, SaysWhereALimitCameFirst) {
    const Problem problem = chains(4, 10);
    const auto small = state_graph_search(problem, 100'000, Stop());
    ASSERT_FALSE(small.has_value());
    EXPECT_EQ(small.error().code, ErrorCode::limit);
    const auto late = state_graph_search(problem, memory, Stop(0));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().code, ErrorCode::limit);
    const auto search = search_of(problem);
    const Least least = search->least(0, {no_cap, no_cap}, Stop(0));
    EXPECT_EQ(least.is, Least::Is::unknown);
    EXPECT_LE(least.bound, search->least(0, {no_cap, no_cap}, Stop()).value);
    EXPECT_FALSE(search->plan({no_cap, no_cap}, Stop(0)).has_value());
}

TEST(StateGraph, DeadlinesThatCannotBeMetLeaveNoPlan) {
    Problem problem = golden_h({.in_order = true});
    problem.lines[2].deadlines = {{1, 8}};  // M comes ninth at best
    EXPECT_EQ(search_of(problem)->least(1, {no_cap, no_cap}, Stop()).is, Least::Is::none);
    problem.lines[2].deadlines = {{1, 9}};
    EXPECT_EQ(search_of(problem)->least(1, {no_cap, no_cap}, Stop()).value, 0);
}

}  // namespace
}  // namespace irenic::phases
