#include "irenic/phases/best_first/best_first.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_phases.hpp"

namespace irenic::phases {
namespace {

using test_support::no_more;
using test_support::PhaseFeatures;
using test_support::Random;

constexpr std::size_t plenty = std::size_t{64} << 20;

std::vector<std::vector<Units>> all_guarantees(const Problem& problem) {
    std::set<std::vector<Units>> all;
    test_support::AllPlans(problem).visit(
        [&](const Plan&, const Evaluation& evaluation) { all.insert(evaluation.guarantees); });
    return {all.begin(), all.end()};
}

/// The least guarantee of a party among plans that keep to the caps.
std::optional<Units> slow_least(const std::vector<std::vector<Units>>& all, std::size_t party,
                                const std::vector<Units>& caps) {
    std::optional<Units> least;
    for (const auto& guarantees : all) {
        if (no_more(guarantees, caps)) {
            least = std::min(least.value_or(no_cap), guarantees[party]);
        }
    }
    return least;
}

/// Caps worth asking: none, and each party's in turn at values around those that occur.
std::vector<std::vector<Units>> some_caps(Random& random, const Problem& problem,
                                          const std::vector<std::vector<Units>>& all) {
    const std::vector<Units> none(problem.parties.size(), no_cap);
    std::vector<std::vector<Units>> caps = {none};
    for (std::size_t count = 0; count < 4 && !all.empty(); ++count) {
        auto some = random.one_of(all);
        for (Units& cap : some) {
            cap = random.chance(30) ? no_cap : std::max<Units>(0, cap + random.between(-2, 1));
        }
        caps.push_back(some);
    }
    return caps;
}

PhaseFeatures features_of(Random& random) {
    PhaseFeatures features;
    features.parties = random.size(1, 3);
    features.lines = random.size(1, 5);
    features.most_moves = 6;
    features.after = random.chance(50);
    features.deadlines = random.chance(40);
    features.lapsing = random.chance(50);
    features.withholding = random.chance(50);
    features.mover = random.chance(30);
    features.donors = random.chance(50);
    return features;
}

void expect_plan_keeps(const Problem& problem, const std::optional<Plan>& plan,
                       const std::vector<Units>& caps) {
    ASSERT_TRUE(plan.has_value());
    const auto evaluation = evaluate(problem, *plan);
    ASSERT_TRUE(evaluation.valid);
    EXPECT_TRUE(no_more(evaluation.guarantees, caps));
}

TEST(BestFirst, answers_as_trying_every_order_does) {
    Random random(11);
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        const Problem problem = test_support::random_phases(random, features_of(random));
        const auto all = all_guarantees(problem);
        const auto search = best_first_search(problem, plenty);
        for (const auto& caps : some_caps(random, problem, all)) {
            const std::size_t party = random.below(problem.parties.size());
            const auto expected = slow_least(all, party, caps);
            const Least least = search->least(party, caps, Stop());
            ASSERT_EQ(least.is, expected ? Least::Is::found : Least::Is::none);
            const auto plan = search->plan(caps, Stop());
            ASSERT_EQ(plan.has_value(), expected.has_value());
            if (expected) {
                EXPECT_EQ(least.value, *expected);
                expect_plan_keeps(problem, plan, caps);
                auto tight = caps;
                tight[party] = *expected;
                expect_plan_keeps(problem, search->plan(tight, Stop()), tight);
            }
        }
    }
}

TEST(BestFirst, bounds_hold_whatever_the_memory) {
    Random random(12);
    int unknown = 0;
    for (int round = 0; round < 300; ++round) {
        SCOPED_TRACE(round);
        const Problem problem = test_support::random_phases(random, features_of(random));
        const auto all = all_guarantees(problem);
        const auto search = best_first_search(problem, random.size(0, 40) * 320);
        for (const auto& caps : some_caps(random, problem, all)) {
            const std::size_t party = random.below(problem.parties.size());
            const auto expected = slow_least(all, party, caps);
            const Least least = search->least(party, caps, Stop());
            if (least.is == Least::Is::unknown) {
                ++unknown;
                EXPECT_LE(least.bound, expected.value_or(no_cap));
            } else {
                ASSERT_EQ(least.is, expected ? Least::Is::found : Least::Is::none);
                EXPECT_EQ(least.value, expected.value_or(0));
            }
        }
    }
    EXPECT_GT(unknown, 100);
}

TEST(BestFirst, stopped_at_once_still_knows_the_end) {
    Random random(13);
    PhaseFeatures features;
    Problem problem = test_support::random_phases(random, features);
    problem.war[0] += 100;
    problem.start[0] -= 100;
    const auto least = best_first_search(problem, plenty)->least(0, {no_cap, no_cap}, Stop(0));
    EXPECT_EQ(least.is, Least::Is::unknown);
    EXPECT_GE(least.bound, 60);
}

}  // namespace
}  // namespace irenic::phases
