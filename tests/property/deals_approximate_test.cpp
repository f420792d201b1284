// Approximate frontiers of problems small enough for the exact one.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/random.hpp"
#include "irenic/deals/approximate.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/deals/nondominated.hpp"

namespace irenic {

using namespace test_support;
using deals::ApproximateFrontier;
using deals::Problem;
using deals::Units;

namespace {

using Row = std::vector<Units>;

constexpr double rounding = 1e-9;  ///< of a range

/// Adds a group of these choices, without those that another reaches.
void add_group(Problem& problem, const std::vector<Units>& values) {
    deals::Group group;
    group.issues = {IssueId(problem.groups.size())};
    for (const std::uint32_t choice : deals::nondominated(values, problem.dims)) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(choice * problem.dims);
        group.values.insert(group.values.end(), first,
                            first + static_cast<std::ptrdiff_t>(problem.dims));
        group.options.push_back(choice);
    }
    problem.groups.push_back(std::move(group));
}

/// Every choice of a group gives up for one dimension what it gains for others: many vectors are
/// efficient, and the best mixtures are never far from packages.
Problem trade_offs(Random& random, std::size_t dims) {
    Problem problem;
    problem.dims = dims;
    for (std::size_t groups = dims < 5 ? 8 : 9; groups-- > 0;) {
        std::vector<Units> values;
        for (int choice = 0; choice < 3; ++choice) {
            Units rest = 30 * static_cast<Units>(dims) + random.between(0, 10);
            for (std::size_t dim = 0; dim + 1 < dims; ++dim) {
                values.push_back(random.between(0, 60));
                rest -= values.back();
            }
            values.push_back(rest);
        }
        add_group(problem, values);
    }
    return problem;
}

/// Few packages, far from the best mixtures.
Problem few_packages(Random& random, std::size_t dims) {
    Problem problem;
    problem.dims = dims;
    problem.unit = random.one_of<double>({1, 0.1, 1e-9});
    for (std::size_t groups = random.size(3, 6); groups-- > 0;) {
        std::vector<Units> values(dims * random.size(1, 4));
        std::generate(values.begin(), values.end(), [&] { return random.between(-20, 60); });
        add_group(problem, values);
    }
    return problem;
}

Row worth(const Problem& problem, const std::vector<std::uint32_t>& choices) {
    Row sum(problem.dims, 0);
    for (std::size_t group = 0; group < choices.size(); ++group) {
        for (std::size_t dim = 0; dim < problem.dims; ++dim) {
            sum[dim] += problem.groups[group].value(choices[group], problem.dims)[dim];
        }
    }
    return sum;
}

/// The least, or the most, that each dimension can have.
Row extreme(const Problem& problem, bool most) {
    Row sum(problem.dims, 0);
    for (const deals::Group& group : problem.groups) {
        for (std::size_t dim = 0; dim < problem.dims; ++dim) {
            Units best = group.value(0, problem.dims)[dim];
            for (std::size_t choice = 1; choice < group.size(); ++choice) {
                const Units value = group.value(choice, problem.dims)[dim];
                best = most ? std::max(best, value) : std::min(best, value);
            }
            sum[dim] += best;
        }
    }
    return sum;
}

/// Floors part of the way from the least to the most that each dimension can have.
void set_floors(Problem& problem, Random& random, std::int64_t most_percent) {
    const Row least = extreme(problem, false);
    const Row most = extreme(problem, true);
    problem.floors = least;
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        problem.floors[dim] += (most[dim] - least[dim]) * random.between(0, most_percent) / 100;
    }
}

std::vector<Row> exact_frontier(const Problem& problem) {
    const auto frontier = deals::unite_frontiers({&problem}, problem.dims, Limits{});
    EXPECT_TRUE(frontier.complete);
    std::vector<Row> rows;
    for (std::size_t index = 0; index < frontier.size(); ++index) {
        rows.emplace_back(frontier.value(index), frontier.value(index) + problem.dims);
    }
    return rows;
}

Row ideal_of(const std::vector<Row>& frontier) {
    Row ideal = frontier.front();
    for (const Row& vector : frontier) {
        std::transform(ideal.begin(), ideal.end(), vector.begin(), ideal.begin(),
                       [](Units a, Units b) { return std::max(a, b); });
    }
    return ideal;
}

bool reaches(const Row& a, const Row& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](Units x, Units y) { return x >= y; });
}

/// The largest share of its range that `vector` is below `target` in some dimension.
double falls_short(const Row& vector, const Row& target, const Row& floors, const Row& ideal) {
    double worst = 0;
    for (std::size_t dim = 0; dim < vector.size(); ++dim) {
        const auto lack = static_cast<double>(target[dim] - vector[dim]);
        const auto range = static_cast<double>(ideal[dim] - floors[dim]);
        if (lack > 0) {
            worst = std::max(worst, range > 0 ? lack / range : HUGE_VAL);
        }
    }
    return worst;
}

/// Listed packages are what they say, at or above the floors, ascending, none reached by another.
void expect_real(const Problem& problem, const Row& floors, const ApproximateFrontier& near) {
    for (std::size_t index = 0; index < near.points.size(); ++index) {
        const deals::Located& point = near.points[index];
        ASSERT_EQ(point.choices.size(), problem.groups.size());
        for (std::size_t group = 0; group < problem.groups.size(); ++group) {
            ASSERT_LT(point.choices[group], problem.groups[group].size());
        }
        EXPECT_EQ(point.utility, worth(problem, point.choices));
        EXPECT_TRUE(reaches(point.utility, floors));
        EXPECT_TRUE(index == 0 || near.points[index - 1].utility < point.utility);
        for (const deals::Located& other : near.points) {
            EXPECT_TRUE(&other == &point || !reaches(other.utility, point.utility));
        }
    }
}

/// Every efficient package has a listed one that is at most epsilon of each range below it.
void expect_covered(const std::vector<Row>& frontier, const Row& floors, const Row& ideal,
                    const ApproximateFrontier& near) {
    double worst = 0;
    for (const Row& vector : frontier) {
        double nearest = HUGE_VAL;
        for (const deals::Located& point : near.points) {
            nearest = std::min(nearest, falls_short(point.utility, vector, floors, ideal));
        }
        worst = std::max(worst, nearest);
    }
    EXPECT_LE(worst, near.epsilon + rounding);
}

void expect_same(const ApproximateFrontier& a, const ApproximateFrontier& b) {
    EXPECT_EQ(a.epsilon, b.epsilon);
    ASSERT_EQ(a.points.size(), b.points.size());
    for (std::size_t index = 0; index < a.points.size(); ++index) {
        EXPECT_EQ(a.points[index].utility, b.points[index].utility);
        EXPECT_EQ(a.points[index].choices, b.points[index].choices);
    }
}

struct Ask {
    double good_enough = 0.25;
    std::size_t most_points = 1'000'000;
    unsigned threads = 1;
    double seconds = 60;  ///< far more than it takes
};

ApproximateFrontier approximate(const Problem& problem, const Row& ideal, const Ask& ask) {
    Limits limits;
    limits.stop = Stop(ask.seconds);
    limits.threads = ask.threads;
    return deals::approximate_frontier(problem, problem.floors, ideal, ask.good_enough,
                                       ask.most_points, limits);
}

/// Everything that must hold of an answer, whether or not it was cut by time.
void expect_proven(const Problem& problem, const std::vector<Row>& frontier,
                   const ApproximateFrontier& near, const Ask& ask) {
    EXPECT_GE(near.epsilon, 0);  // 0: every efficient vector is listed
    EXPECT_LE(near.epsilon, 1);
    EXPECT_LE(near.points.size(), ask.most_points);
    expect_real(problem, problem.floors, near);
    expect_covered(frontier, problem.floors, ideal_of(frontier), near);
}

/// The answer where some package reaches the floors, checked.
std::optional<ApproximateFrontier> check(const Problem& problem, const Ask& ask) {
    const auto frontier = exact_frontier(problem);
    if (frontier.empty()) {
        return std::nullopt;
    }
    const auto near = approximate(problem, ideal_of(frontier), ask);
    EXPECT_FALSE(near.points.empty());
    expect_proven(problem, frontier, near, ask);
    return near;
}

class Approximate : public testing::TestWithParam<std::size_t> {};

// Found without searching corner by corner, well before the time is up.
TEST_P(Approximate, CoversTheExactFrontierWithAnyNumberOfThreads) {
    const std::size_t dims = GetParam();
    Random random(dims);
    SCOPED_TRACE("seed " + std::to_string(dims));
    Problem problem = trade_offs(random, dims);
    problem.floors = extreme(problem, false);
    const auto alone = check(problem, {});
    ASSERT_TRUE(alone);
    EXPECT_LE(alone->epsilon, 0.25);
    EXPECT_GT(alone->points.size(), 50U);
    const Row ideal = ideal_of(exact_frontier(problem));
    expect_same(*alone, approximate(problem, ideal, {0.25, 1'000'000, 2}));
}

class ApproximateInNoTime : public testing::TestWithParam<std::size_t> {};

TEST_P(ApproximateInNoTime, KeepsItsWord) {
    const std::size_t dims = GetParam();
    for (std::uint64_t seed = 1; seed <= (dims == 2 ? 6U : 1U) && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(100 * dims + seed));
        Random random(100 * dims + seed);
        Problem problem = few_packages(random, dims);
        set_floors(problem, random, 20);
        Ask ask;
        ask.good_enough = 0.02;
        ask.threads = 2;
        ask.seconds = 0.1;
        check(problem, ask);
    }
}

// All dimensions but one or two are worth the same whatever is chosen, then all of them.
TEST_P(Approximate, TakesDimensionsWithoutARange) {
    const std::size_t dims = GetParam();
    for (std::size_t flat = dims - 2; flat <= dims && !HasFailure(); ++flat) {
        SCOPED_TRACE("flat " + std::to_string(flat));
        Random random(200 * dims + flat);
        const Problem shaped = trade_offs(random, dims);
        Problem problem = shaped;
        problem.groups.clear();
        for (const deals::Group& group : shaped.groups) {
            std::vector<Units> values = group.values;
            for (std::size_t index = 0; index < values.size(); ++index) {
                const bool is_flat = (index + flat) % dims < flat;
                values[index] = is_flat ? 7 : values[index];
            }
            add_group(problem, values);
        }
        problem.floors = extreme(problem, false);
        EXPECT_TRUE(check(problem, {}));
    }
}

TEST_P(Approximate, ListsTheOnlyPackage) {
    const std::size_t dims = GetParam();
    Problem problem;
    problem.dims = dims;
    for (Units group = 1; group <= 3; ++group) {
        add_group(problem, std::vector<Units>(dims, group));
    }
    problem.floors.assign(dims, 6);
    for (std::size_t below = 0; below <= 2; ++below) {  // a range of one unit where it is below
        const auto near = check(problem, {});
        ASSERT_TRUE(near);
        ASSERT_EQ(near->points.size(), 1U);
        EXPECT_EQ(near->points[0].utility, Row(dims, 6));
        problem.floors[below % dims] = 5;
    }
}

INSTANTIATE_TEST_SUITE_P(Dimensions, Approximate, testing::Values(2, 3, 4, 5));
INSTANTIATE_TEST_SUITE_P(Dimensions, ApproximateInNoTime, testing::Values(2, 3, 4));

TEST(ApproximateOfTwo, ListsAtMostTheNumberAskedFor) {
    for (std::uint64_t seed = 1; seed <= 4 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed);
        Problem problem = trade_offs(random, 2);
        set_floors(problem, random, 30);
        const auto all = check(problem, {});
        if (!all) {
            continue;
        }
        for (const std::size_t most : {std::size_t{1}, std::size_t{5}, all->points.size()}) {
            const auto fewer = check(problem, {0.25, most});
            EXPECT_GE(fewer->epsilon, all->epsilon);
        }
    }
}

// The ideal of a dimension is its floor where only the party's very best is acceptable to it.
TEST(ApproximateOfTwo, BesideAPartyThatAsksForItsVeryBest) {
    for (std::uint64_t seed = 1; seed <= 6 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed);
        Problem problem = trade_offs(random, 3);
        problem.floors = extreme(problem, false);
        const std::size_t party = random.below(3);
        problem.floors[party] = extreme(problem, true)[party];
        EXPECT_TRUE(check(problem, {}));
    }
}

TEST(ApproximateOfTwo, SaysEpsilonOfWhatItHasWhereThereIsNoTime) {
    Random random(1);
    Problem problem = trade_offs(random, 2);
    problem.floors = extreme(problem, false);
    const auto frontier = exact_frontier(problem);
    Ask ask;
    ask.seconds = 0;
    const auto near = approximate(problem, ideal_of(frontier), ask);
    EXPECT_LE(near.epsilon, 1);
    expect_real(problem, problem.floors, near);
    if (!near.points.empty()) {
        expect_covered(frontier, problem.floors, ideal_of(frontier), near);
    }
}

}  // namespace
}  // namespace irenic
