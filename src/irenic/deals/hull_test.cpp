#include "irenic/deals/hull.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "irenic/deals/hull_bound.hpp"

namespace irenic::deals {
namespace {

using Kind = HullGoal::Kind;
using Points = std::vector<Units>;

constexpr double none = -std::numeric_limits<double>::infinity();

Group group_of(std::initializer_list<Points> choices) {
    Group group;
    group.issues = {IssueId(0)};
    for (const auto& value : choices) {
        group.options.push_back(static_cast<std::uint32_t>(group.options.size()));
        group.values.insert(group.values.end(), value.begin(), value.end());
    }
    return group;
}

Problem problem_of(std::size_t dims, std::vector<Group> groups) {
    Problem problem;
    problem.dims = dims;
    problem.groups = std::move(groups);
    return problem;
}

/// Issues that one of two sides wins: `first` points to the one or `second` points to the other.
Problem win_or_lose(std::initializer_list<std::pair<Units, Units>> issues) {
    std::vector<Group> groups;
    for (const auto& [first, second] : issues) {
        groups.push_back(group_of({{first, 0}, {0, second}}));
    }
    return problem_of(2, std::move(groups));
}

Problem camp_david() {
    return win_or_lose({{35, 55}, {10, 5}, {20, 10}, {10, 5}, {5, 20}, {20, 5}});
}

Problem three_parties() {
    return problem_of(3, {group_of({{6, 0, 2}, {3, 3, 3}, {0, 6, 1}}),
                          group_of({{4, 0, 0}, {2, 2, 4}, {0, 5, 2}}),
                          group_of({{5, 1, 0}, {2, 2, 2}, {0, 3, 5}})});
}

Problem exchange_and_truce() {
    return problem_of(
        2, {group_of({{0, 0}, {12, 8}, {24, 20}}), group_of({{0, 0}, {-4, 8}, {-14, 30}}),
            group_of({{0, 0}, {-2, 8}, {-4, 12}}), group_of({{0, 0}, {-8, 10}, {-20, 22}}),
            group_of({{0, 0}, {0, 8}, {16, -6}})});
}

HullGoal least(std::vector<double> origin, std::vector<double> scale) {
    HullGoal goal;
    goal.kind = Kind::least;
    goal.origin = std::move(origin);
    goal.scale = std::move(scale);
    return goal;
}

HullGoal weighted(Kind kind, std::vector<double> origin, std::vector<double> weight) {
    HullGoal goal;
    goal.kind = kind;
    goal.origin = std::move(origin);
    goal.weight = std::move(weight);
    return goal;
}

HullOptimum maximise(const Problem& problem, const HullGoal& goal) {
    return maximise_mixture(problem, goal, Stop());
}

std::size_t mixed_groups(const HullOptimum& optimum) {
    std::set<std::size_t> mixed;
    for (std::size_t at = 1; at < optimum.shares.size(); ++at) {
        if (optimum.shares[at].group == optimum.shares[at - 1].group) {
            mixed.insert(optimum.shares[at].group);
        }
    }
    return mixed.size();
}

/// Everything an optimum must be, whatever the goal.
void expect_proven(const Problem& problem, const HullGoal& goal, const HullOptimum& optimum) {
    ASSERT_EQ(optimum.status, HullOptimum::Status::solved);
    EXPECT_LE(optimum.residual, 1e-8);
    EXPECT_LE(mixed_groups(optimum), problem.dims == 0 ? 0 : problem.dims - 1);
    EXPECT_EQ(optimum.value, value_at(goal, optimum.utility));
    const double size = std::max(1.0, std::abs(optimum.value));
    EXPECT_NEAR(optimum.bound, optimum.value, 1e-8 * size);
    EXPECT_NEAR(optimum.bound, bound_from(goal, optimum.price, optimum.support), 1e-9 * size);
    EXPECT_EQ(optimum.support, support(problem, optimum.price).value);
    for (const double price : optimum.price) {
        EXPECT_GE(price, 0);
    }
    for (const auto& share : optimum.shares) {
        EXPECT_GT(share.share, 0);
    }
}

TEST(Support, TakesTheLowestOfEqualChoicesInEachGroup) {
    const auto problem = camp_david();
    const auto all = support(problem, std::vector<double>{1, 1});
    EXPECT_DOUBLE_EQ(all.value, 135);
    EXPECT_EQ(all.choices, (std::vector<std::uint32_t>{1, 0, 0, 0, 1, 0}));
    const auto free = support(problem, std::vector<double>{0, 0});
    EXPECT_EQ(free.choices, std::vector<std::uint32_t>(6, 0));
}

TEST(Support, CountsInPoints) {
    auto problem = camp_david();
    problem.unit = 0.5;
    EXPECT_DOUBLE_EQ(support(problem, std::vector<double>{1, 1}).value, 67.5);
}

// Brams & Togman 1996: Adjusted Winner splits Sinai, 65.83 points each.
TEST(Hull, CampDavidSplitsSinai) {
    const auto problem = camp_david();
    const auto goal = least({0, 0}, {1, 1});
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.value, 65 + 5.0 / 6, 1e-10);
    EXPECT_NEAR(optimum.utility[0], 65 + 5.0 / 6, 1e-10);
    EXPECT_NEAR(optimum.utility[1], 65 + 5.0 / 6, 1e-10);
    ASSERT_EQ(optimum.shares.size(), 7u);
    EXPECT_EQ(optimum.shares[0].group, 0u);
    EXPECT_EQ(optimum.shares[0].choice, 0u);
    EXPECT_NEAR(optimum.shares[0].share, 1.0 / 6, 1e-12);
    EXPECT_NEAR(optimum.shares[1].share, 5.0 / 6, 1e-12);
}

// With the ideal 100 points on both sides, Kalai-Smorodinsky is the same point.
TEST(Hull, KalaiSmorodinskyOfCampDavid) {
    const auto problem = camp_david();
    auto goal = least({0, 0}, {100, 100});
    goal.floor = {0, 0};
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.value, 0.658333333333, 1e-11);
}

// Raiffa 1982; Brams & Taylor 1996: land and water are split, 2/15 of them to the US.
TEST(Hull, PanamaSplitsLandAndWater) {
    const auto problem = win_or_lose(
        {{22, 9}, {22, 15}, {15, 15}, {14, 3}, {11, 15}, {6, 5}, {2, 7}, {2, 7}, {4, 11}, {2, 13}});
    const auto goal = least({0, 0}, {1, 1});
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.utility[0], 66, 1e-10);
    EXPECT_NEAR(optimum.utility[1], 66, 1e-10);
    ASSERT_EQ(optimum.shares.size(), 11u);
    EXPECT_EQ(optimum.shares[2].group, 2u);
    EXPECT_EQ(optimum.shares[3].group, 2u);
    EXPECT_NEAR(optimum.shares[2].share, 2.0 / 15, 1e-12);
}

// Nash 1950: Bill's and Jack's goods as gains from giving them; lotteries do not help.
TEST(Hull, NashGoodsNeedNoLottery) {
    const std::vector<std::pair<Units, Units>> gains = {
        {-2, 4}, {-2, 2}, {-2, 1}, {-2, 2}, {-4, 1}, {10, -1}, {4, -1}, {6, -2}, {2, -2}};
    Problem problem = problem_of(2, {});
    for (const auto& [bill, jack] : gains) {
        problem.groups.push_back(group_of({{0, 0}, {bill, jack}}));
    }
    auto goal = weighted(Kind::product, {0, 0}, {1, 1});
    goal.floor = {0, 0};
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.value, std::log(60), 1e-9);
    EXPECT_NEAR(optimum.utility[0], 12, 1e-6);
    EXPECT_NEAR(optimum.utility[1], 5, 1e-6);
}

TEST(Hull, NashProductOfThreeParties) {
    const auto problem = three_parties();
    auto goal = weighted(Kind::product, {5, 5, 4}, {1, 1, 1});
    for (const bool floors : {false, true}) {
        goal.floor = floors ? goal.origin : std::vector<double>{};
        const auto optimum = maximise(problem, goal);
        expect_proven(problem, goal, optimum);
        EXPECT_NEAR(std::exp(optimum.value), 28.724012, 1e-6);
        EXPECT_NEAR(optimum.value, std::log(148.0 / 57 * 37 / 15 * 148 / 33), 1e-11);
        EXPECT_NEAR(optimum.utility[0], 5 + 148.0 / 57, 1e-7);
        EXPECT_NEAR(optimum.utility[1], 5 + 37.0 / 15, 1e-7);
        EXPECT_NEAR(optimum.utility[2], 4 + 148.0 / 33, 1e-7);
    }
}

// On a segment from (10, 0) to (0, 10) the weights are the shares.
TEST(Hull, WeightsOfAProductAreSharesOfALine) {
    const auto problem = problem_of(2, {group_of({{10, 0}, {0, 10}})});
    const auto goal = weighted(Kind::product, {0, 0}, {3, 1});
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.utility[0], 7.5, 1e-8);
    EXPECT_NEAR(optimum.shares[0].share, 0.75, 1e-9);
}

TEST(Hull, ProductKeepsItsFloors) {
    const auto problem = problem_of(2, {group_of({{10, 0}, {0, 10}})});
    auto goal = weighted(Kind::product, {0, 0}, {1, 1});
    goal.floor = {none, 8};
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.value, std::log(16), 1e-9);
    EXPECT_NEAR(optimum.utility[1], 8, 1e-9);
}

// A floor that only the best packages for a party reach leaves no room around it.
TEST(Hull, ProductAtAFloorThatIsTheIdeal) {
    const auto problem = camp_david();
    auto goal = weighted(Kind::product, {0, 0}, {1, 1});
    goal.floor = {95, none};
    const auto tight = maximise(problem, goal);
    expect_proven(problem, goal, tight);
    EXPECT_NEAR(tight.value, std::log(95 * 20.0), 1e-8);

    const auto line = problem_of(2, {group_of({{10, 1}, {10, 2}, {0, 9}})});
    goal.floor = {10, none};
    const auto corner = maximise(line, goal);
    expect_proven(line, goal, corner);
    EXPECT_NEAR(corner.value, std::log(20), 1e-8);
}

TEST(Hull, ProductNeedsEveryPartyAboveItsOriginAtOnce) {
    const auto problem = problem_of(2, {group_of({{10, 0}, {0, 10}})});
    for (const auto& origin : {std::vector<double>{5, 5}, {6, 5}, {10, 0}, {11, -1}}) {
        const auto goal = weighted(Kind::product, origin, {1, 1});
        EXPECT_EQ(maximise(problem, goal).status, HullOptimum::Status::infeasible);
    }
}

// Beliefs .8 and .1: no package is acceptable; the efficient ones need 5, 7 and 8 from outside.
// A mixture of (24,52) and (38,22) reaches (28 2/3, 42) and needs less.
TEST(Hull, LeastMoneyFromOutside) {
    const auto problem = exchange_and_truce();
    const auto goal = weighted(Kind::money, {31, 42}, {1, 1});
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.value, -7.0 / 3, 1e-9);
    EXPECT_NEAR(optimum.utility[0], 28 + 2.0 / 3, 1e-9);
    EXPECT_NEAR(optimum.utility[1], 42, 1e-9);

    const auto met = maximise(problem, weighted(Kind::money, {7, 2}, {1, 1}));
    EXPECT_EQ(met.status, HullOptimum::Status::solved);
    EXPECT_NEAR(met.value, 0, 1e-9);
}

TEST(Hull, SumWithAndWithoutFloors) {
    const auto problem = camp_david();
    auto goal = weighted(Kind::sum, {}, {1, 1});
    EXPECT_DOUBLE_EQ(maximise(problem, goal).value, 135);
    goal.floor = {70, none};
    const auto optimum = maximise(problem, goal);
    expect_proven(problem, goal, optimum);
    EXPECT_NEAR(optimum.value, 70 + 75 - 10 * 55.0 / 35, 1e-9);
}

TEST(Hull, FloorsOutOfReachAreInfeasibleWithProof) {
    const auto problem = camp_david();
    for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
        HullGoal goal{kind, {0, 0}, {1, 1}, {1, 1}, {66, 66}};
        const auto optimum = maximise(problem, goal);
        EXPECT_EQ(optimum.status, HullOptimum::Status::infeasible);
        EXPECT_LT(optimum.support, 66 * (optimum.price[0] + optimum.price[1]));
        EXPECT_EQ(optimum.support, support(problem, optimum.price).value);
    }
}

TEST(Hull, NothingAskedIsFeasibility) {
    const auto problem = camp_david();
    for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
        HullGoal goal{kind, {0, 0}, {0, 0}, {0, 0}, {65, 65}};
        const auto optimum = maximise(problem, goal);
        expect_proven(problem, goal, optimum);
        EXPECT_EQ(optimum.value, 0);
        EXPECT_GE(optimum.utility[0], 65 - 1e-9);
        EXPECT_GE(optimum.utility[1], 65 - 1e-9);
    }
}

TEST(Hull, OnePackageOnly) {
    const auto problem = problem_of(2, {group_of({{3, 4}}), group_of({{1, 2}})});
    EXPECT_DOUBLE_EQ(maximise(problem, least({0, 0}, {1, 2})).value, 3);
    EXPECT_NEAR(maximise(problem, weighted(Kind::product, {0, 0}, {1, 1})).value, std::log(24),
                1e-12);
    EXPECT_DOUBLE_EQ(maximise(problem, weighted(Kind::sum, {}, {1, 1})).value, 10);
    EXPECT_DOUBLE_EQ(maximise(problem, weighted(Kind::money, {5, 7}, {1, 1})).value, -2);
    const auto nothing_to_settle = maximise(problem_of(1, {}), least({-1}, {1}));
    EXPECT_EQ(nothing_to_settle.status, HullOptimum::Status::solved);
    EXPECT_DOUBLE_EQ(nothing_to_settle.value, 1);
}

TEST(Hull, OneParty) {
    const auto problem = problem_of(1, {group_of({{3}, {5}}), group_of({{-2}, {-1}, {-9}})});
    for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
        const HullGoal goal{kind, {1}, {1}, {1}, {2}};
        const auto optimum = maximise(problem, goal);
        expect_proven(problem, goal, optimum);
        EXPECT_DOUBLE_EQ(optimum.utility[0], 4);
    }
}

TEST(Hull, EqualVectors) {
    const auto problem = problem_of(2, {group_of({{3, 4}, {3, 4}}), group_of({{1, 1}, {1, 1}})});
    for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
        const HullGoal goal{kind, {0, 0}, {1, 1}, {1, 1}, {}};
        expect_proven(problem, goal, maximise(problem, goal));
    }
}

TEST(Hull, NoParty) {
    for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
        const auto optimum = maximise(problem_of(0, {group_of({{}})}), {kind, {}, {}, {}, {}});
        EXPECT_EQ(optimum.status, HullOptimum::Status::solved);
        EXPECT_EQ(optimum.shares.size(), 1u);
    }
}

TEST(Hull, NoChoiceLeft) {
    const auto problem = problem_of(1, {group_of({})});
    EXPECT_EQ(maximise(problem, least({0}, {1})).status, HullOptimum::Status::infeasible);
}

TEST(Hull, StopsWhenAsked) {
    const auto optimum = maximise_mixture(camp_david(), least({0, 0}, {1, 1}), Stop(0));
    EXPECT_EQ(optimum.status, HullOptimum::Status::stopped);
}

}  // namespace
}  // namespace irenic::deals
