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

struct Shape {
    std::size_t dims = 2;
    std::size_t fewest_groups = 3;
    std::size_t most_groups = 9;
    std::size_t most_choices = 4;
    Units low = -20;
    Units high = 60;
};

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

Problem random_problem(Random& random, const Shape& shape) {
    Problem problem;
    problem.dims = shape.dims;
    problem.unit = random.one_of<double>({1, 0.1, 1e-9});
    const std::size_t groups = random.size(shape.fewest_groups, shape.most_groups);
    for (std::size_t group = 0; group < groups; ++group) {
        std::vector<Units> values(shape.dims * random.size(1, shape.most_choices));
        std::generate(values.begin(), values.end(),
                      [&] { return random.between(shape.low, shape.high); });
        add_group(problem, values);
    }
    problem.floors.assign(shape.dims, deals::no_floor);
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

/// What the last lines of a group give at least and at most, added up over groups.
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
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        problem.floors[dim] =
            least[dim] + (most[dim] - least[dim]) * random.between(0, most_percent) / 100;
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
    double good_enough = 0.1;
    std::size_t most_points = 1'000'000;
    unsigned threads = 1;
};

ApproximateFrontier approximate(const Problem& problem, const Row& ideal, const Ask& ask = {}) {
    Limits limits;
    limits.stop = Stop(20);  // far more than it takes
    limits.threads = ask.threads;
    return deals::approximate_frontier(problem, problem.floors, ideal, ask.good_enough,
                                       ask.most_points, limits);
}

/// Everything that must hold of a problem; nothing where no package reaches the floors.
std::optional<ApproximateFrontier> check(const Problem& problem, const Ask& ask = {}) {
    const auto frontier = exact_frontier(problem);
    if (frontier.empty()) {
        return std::nullopt;
    }
    const Row ideal = ideal_of(frontier);
    const auto near = approximate(problem, ideal, ask);
    EXPECT_GT(near.epsilon, 0);
    EXPECT_LE(near.epsilon, 1);
    EXPECT_LE(near.points.size(), ask.most_points);
    EXPECT_FALSE(near.points.empty());
    expect_real(problem, problem.floors, near);
    expect_covered(frontier, problem.floors, ideal, near);
    return near;
}

class Approximate : public testing::TestWithParam<std::size_t> {
protected:
    [[nodiscard]] static Shape shape() {
        Shape shape;
        shape.dims = GetParam();
        return shape;
    }
    static std::string seed_text(std::uint64_t seed) { return "seed " + std::to_string(seed); }
};

TEST_P(Approximate, CoversTheExactFrontier) {
    for (std::uint64_t seed = 1; seed <= 6 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed_text(seed));
        Random random(100 * GetParam() + seed);
        Problem problem = random_problem(random, shape());
        set_floors(problem, random, seed % 2 == 0 ? 10 : 45);
        check(problem, {random.one_of<double>({0.3, 0.1, 0.05}), 1'000'000, 1});
    }
}

TEST_P(Approximate, ReachesWhatIsGoodEnough) {
    for (std::uint64_t seed = 1; seed <= 2 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed_text(seed));
        Random random(200 * GetParam() + seed);
        Problem problem = random_problem(random, shape());
        set_floors(problem, random, 5);
        const auto near = check(problem, {0.25, 1'000'000, 1});
        ASSERT_TRUE(near);
        EXPECT_LE(near->epsilon, 0.25);
    }
}

TEST_P(Approximate, ListsAtMostTheNumberAskedFor) {
    for (std::uint64_t seed = 1; seed <= 2 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed_text(seed));
        Random random(300 * GetParam() + seed);
        Problem problem = random_problem(random, shape());
        set_floors(problem, random, 20);
        const auto all = check(problem);
        if (!all) {
            continue;
        }
        for (const std::size_t most : {std::size_t{1}, std::size_t{4}, all->points.size()}) {
            const auto fewer = check(problem, {0.1, most, 1});
            EXPECT_GE(fewer->epsilon, all->epsilon);
        }
    }
}

TEST_P(Approximate, IsTheSameForAnyNumberOfThreads) {
    for (std::uint64_t seed = 1; seed <= 2 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed_text(seed));
        Random random(400 * GetParam() + seed);
        Problem problem = random_problem(random, shape());
        set_floors(problem, random, 20);
        const auto frontier = exact_frontier(problem);
        if (frontier.empty()) {
            continue;
        }
        const Row ideal = ideal_of(frontier);
        const auto alone = approximate(problem, ideal, {0.1, 1'000'000, 1});
        expect_same(alone, approximate(problem, ideal, {0.1, 1'000'000, 2}));
        expect_same(alone, approximate(problem, ideal, {0.1, 1'000'000, 1}));
    }
}

// One dimension, then all but one, then all are worth the same whatever is chosen.
TEST_P(Approximate, TakesDimensionsWithoutARange) {
    for (std::size_t flat = 1; flat <= GetParam() && !HasFailure(); ++flat) {
        SCOPED_TRACE("flat " + std::to_string(flat));
        Random random(500 * GetParam() + flat);
        Problem shaped = random_problem(random, shape());
        Problem problem = shaped;
        problem.groups.clear();
        for (const deals::Group& group : shaped.groups) {
            std::vector<Units> values = group.values;
            for (std::size_t index = 0; index < values.size(); ++index) {
                const bool is_flat = (index + flat) % GetParam() < flat;
                values[index] = is_flat ? 7 : values[index];
            }
            add_group(problem, values);
        }
        problem.floors = extreme(problem, false);
        EXPECT_TRUE(check(problem));
    }
}

// The ideal of a dimension is its floor where only the party's very best is acceptable to it.
TEST_P(Approximate, TakesAFloorAtTheIdeal) {
    for (std::uint64_t seed = 1; seed <= 3 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed_text(seed));
        Random random(600 * GetParam() + seed);
        Problem problem = random_problem(random, shape());
        problem.floors = extreme(problem, false);
        const std::size_t asks_for_all = random.below(GetParam());
        problem.floors[asks_for_all] = extreme(problem, true)[asks_for_all];
        EXPECT_TRUE(check(problem));
    }
}

TEST_P(Approximate, ListsTheOnlyPackage) {
    Problem problem;
    problem.dims = GetParam();
    for (Units group = 1; group <= 3; ++group) {
        add_group(problem, std::vector<Units>(GetParam(), group));
    }
    for (const Units floor : {6, 5, -100}) {
        problem.floors.assign(GetParam(), floor);
        const auto near = check(problem);
        ASSERT_TRUE(near);
        ASSERT_EQ(near->points.size(), 1U);
        EXPECT_EQ(near->points[0].utility, Row(GetParam(), 6));
    }
}

TEST_P(Approximate, SaysEpsilonOfWhatItHasWhereTimeIsUp) {
    Random random(700 + GetParam());
    Problem problem = random_problem(random, shape());
    problem.floors = extreme(problem, false);
    const auto frontier = exact_frontier(problem);
    const Row ideal = ideal_of(frontier);
    for (const double seconds : {0.0, 0.02}) {
        Limits limits;
        limits.stop = Stop(seconds);
        const auto near =
            deals::approximate_frontier(problem, problem.floors, ideal, 1e-6, 1'000'000, limits);
        EXPECT_LE(near.epsilon, 1);
        expect_real(problem, problem.floors, near);
        if (!near.points.empty()) {
            expect_covered(frontier, problem.floors, ideal, near);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Dimensions, Approximate, testing::Values(2, 3, 4, 5));

}  // namespace
}  // namespace irenic
