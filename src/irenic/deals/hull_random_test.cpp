// Mixtures of random problems, against all packages listed and against their own proofs.

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "irenic/deals/hull.hpp"
#include "irenic/deals/hull_bound.hpp"
#include "irenic/lp/linear_program.hpp"

namespace irenic::deals {
namespace {

using Kind = HullGoal::Kind;

constexpr double none = -std::numeric_limits<double>::infinity();

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

/// All packages of a small problem, in points.
std::vector<std::vector<double>> all_packages(const Problem& problem) {
    std::vector<std::vector<double>> packages = {std::vector<double>(problem.dims, 0.0)};
    for (const auto& group : problem.groups) {
        std::vector<std::vector<double>> longer;
        for (const auto& package : packages) {
            for (std::size_t choice = 0; choice < group.size(); ++choice) {
                longer.push_back(package);
                for (std::size_t dim = 0; dim < problem.dims; ++dim) {
                    longer.back()[dim] +=
                        static_cast<double>(group.value(choice, problem.dims)[dim]) * problem.unit;
                }
            }
        }
        packages = std::move(longer);
    }
    return packages;
}

/// The linear goals, straight from their definitions, with a share for every package.
lp::Solution listed_optimum(const Problem& problem, const HullGoal& goal) {
    lp::LinearProgram program;
    std::vector<lp::Entry> t;
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        program.add_row(goal.kind == Kind::sum ? -lp::infinity : goal.origin[dim], lp::infinity);
        program.add_row(goal.floor[dim], lp::infinity);
        t.push_back({2 * dim, -goal.scale[dim]});
    }
    const std::size_t whole = program.add_row(1, 1);
    if (goal.kind == Kind::least) {
        program.add_column(1, -lp::infinity, lp::infinity, t);
    }
    for (std::size_t dim = 0; goal.kind == Kind::money && dim < problem.dims; ++dim) {
        const lp::Entry payment{2 * dim, 1};
        program.add_column(-1, 0, lp::infinity, {&payment, 1});
    }
    for (const auto& package : all_packages(problem)) {
        std::vector<lp::Entry> entries = {{whole, 1}};
        double objective = 0;
        for (std::size_t dim = 0; dim < problem.dims; ++dim) {
            entries.push_back({2 * dim, package[dim]});
            entries.push_back({2 * dim + 1, package[dim]});
            objective += goal.kind == Kind::sum ? goal.weight[dim] * package[dim] : 0;
        }
        program.add_column(objective, 0, lp::infinity, entries);
    }
    return program.solve();
}

class Random {
public:
    explicit Random(unsigned seed) : engine_(seed) {}
    Units between(Units low, Units high) {
        return low + static_cast<Units>(engine_() % static_cast<unsigned long>(high - low + 1));
    }
    std::size_t size(Units low, Units high) { return static_cast<std::size_t>(between(low, high)); }
    double unit() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }

private:
    std::mt19937_64 engine_;
};

Problem random_problem(Random& random, std::size_t dims, std::size_t groups, Units choices,
                       Units size) {
    Problem problem;
    problem.dims = dims;
    problem.unit = 0.1;
    for (std::size_t at = 0; at < groups; ++at) {
        Group group;
        group.issues = {IssueId(at)};
        const std::size_t count = random.size(1, choices);
        for (std::size_t choice = 0; choice < count; ++choice) {
            group.options.push_back(static_cast<std::uint32_t>(choice));
            for (std::size_t dim = 0; dim < dims; ++dim) {
                group.values.push_back(random.between(-size / 2, size));
            }
        }
        problem.groups.push_back(std::move(group));
    }
    return problem;
}

HullGoal random_goal(Random& random, const Problem& problem, Kind kind) {
    HullGoal goal;
    goal.kind = kind;
    const auto packages = all_packages(problem);
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        const auto& some = packages[random.size(0, static_cast<Units>(packages.size()) - 1)];
        goal.origin.push_back(some[dim] - static_cast<double>(random.between(0, 9)) / 4);
        goal.scale.push_back(static_cast<double>(random.between(1, 8)));
        goal.weight.push_back(static_cast<double>(random.between(1, 4)));
        const double floor = goal.origin[dim] + static_cast<double>(random.between(0, 9)) / 4;
        goal.floor.push_back(random.between(0, 2) > 0 ? floor : none);
    }
    return goal;
}

TEST(HullOnRandomProblems, LinearGoals) {
    Random random(1);
    int infeasible = 0;
    for (int round = 0; round < 200; ++round) {
        const std::size_t dims = random.size(1, 4);
        const auto problem = random_problem(random, dims, random.size(1, 4), 4, 12);
        for (const auto kind : {Kind::least, Kind::sum, Kind::money}) {
            const auto goal = random_goal(random, problem, kind);
            const auto listed = listed_optimum(problem, goal);
            const auto optimum = maximise(problem, goal);
            if (listed.status == lp::Status::infeasible) {
                EXPECT_EQ(optimum.status, HullOptimum::Status::infeasible);
                ++infeasible;
                continue;
            }
            ASSERT_EQ(listed.status, lp::Status::optimal);
            expect_proven(problem, goal, optimum);
            EXPECT_NEAR(optimum.value, listed.objective, 1e-8) << round;
        }
    }
    EXPECT_GT(infeasible, 20);
}

/// A random mixture of all packages, now and then an extreme one.
std::vector<double> random_mixture(Random& random,
                                   const std::vector<std::vector<double>>& packages) {
    std::vector<double> mixture(packages[0].size(), 0.0);
    double total = 0;
    for (const auto& package : packages) {
        const double share = std::pow(random.unit(), 8);
        total += share;
        for (std::size_t dim = 0; dim < mixture.size(); ++dim) {
            mixture[dim] += share * package[dim];
        }
    }
    for (double& value : mixture) {
        value /= total;
    }
    return mixture;
}

TEST(HullOnRandomProblems, NoMixtureBeatsTheBoundOfAProduct) {
    Random random(2);
    int solved = 0;
    for (int round = 0; round < 200; ++round) {
        const std::size_t dims = random.size(1, 4);
        const auto problem = random_problem(random, dims, random.size(1, 4), 4, 12);
        const auto goal = random_goal(random, problem, Kind::product);
        const auto optimum = maximise(problem, goal);
        if (optimum.status == HullOptimum::Status::infeasible) {
            auto slack = goal;
            slack.kind = Kind::least;
            const auto listed = listed_optimum(problem, slack);
            EXPECT_TRUE(listed.status == lp::Status::infeasible || listed.objective < 1e-7);
            continue;
        }
        ++solved;
        expect_proven(problem, goal, optimum);
        const auto packages = all_packages(problem);
        for (int attempt = 0; attempt < 50; ++attempt) {
            // From the optimum towards a random mixture: no better step, floors kept.
            auto mixture = random_mixture(random, packages);
            const double step = std::pow(random.unit(), 4);
            bool reaches = true;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                mixture[dim] = optimum.utility[dim] * (1 - step) + mixture[dim] * step;
                reaches = reaches && mixture[dim] >= goal.floor[dim];
            }
            EXPECT_TRUE(!reaches || value_at(goal, mixture) <= optimum.bound + 1e-9);
        }
    }
    EXPECT_GT(solved, 60);
}

/// Prices under which no package, and so no mixture, is worth what the floors ask for.
void expect_proven_infeasible(const HullGoal& goal, const HullOptimum& optimum) {
    double floors = 0;
    for (std::size_t dim = 0; dim < optimum.price.size(); ++dim) {
        const bool factor = goal.kind == Kind::product && goal.weight[dim] > 0;
        const double floor = factor ? std::max(goal.floor[dim], goal.origin[dim]) : goal.floor[dim];
        floors += optimum.price[dim] > 0 ? optimum.price[dim] * floor : 0;
    }
    EXPECT_GE(floors, optimum.support - 1e-8);
}

/// The least and the most a problem holds for a party.
std::pair<double, double> extremes(const Problem& problem, std::size_t dim) {
    std::vector<double> price(problem.dims, 0.0);
    price[dim] = 1;
    const double most = support(problem, price).value;
    Problem reversed = problem;
    for (auto& group : reversed.groups) {
        for (Units& value : group.values) {
            value = -value;
        }
    }
    return {-support(reversed, price).value, most};
}

// Floors that can only just be reached, origins out of reach, parties without scale or weight.
TEST(HullOnRandomProblems, EveryAnswerIsProven) {
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        const std::size_t dims = random.size(1, 8);
        const auto problem = random_problem(random, dims, random.size(1, 12), 6, 30);
        HullGoal goal;
        for (std::size_t dim = 0; dim < dims; ++dim) {
            const auto [least, most] = extremes(problem, dim);
            const double range = std::max(1.0, most - least);
            const double origins[] = {least, least - range, least + 0.4 * range, least - 0.01};
            const double origin = origins[random.size(0, 3)];
            const double floors[] = {none, none, none, origin, least + 0.3 * range, most};
            goal.origin.push_back(origin);
            goal.floor.push_back(floors[random.size(0, 5)]);
            goal.scale.push_back(random.between(0, 4) == 0 ? 0 : most - origin);
            goal.weight.push_back(static_cast<double>(random.between(0, 4)));
        }
        for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
            goal.kind = kind;
            const auto optimum = maximise(problem, goal);
            if (optimum.status == HullOptimum::Status::infeasible) {
                expect_proven_infeasible(goal, optimum);
            } else {
                expect_proven(problem, goal, optimum);
            }
        }
    }
}

TEST(HullOnRandomProblems, ManyGroupsAndManyParties) {
    Random random(3);
    for (const std::size_t dims : {2u, 4u, 8u, 16u}) {
        const auto problem = random_problem(random, dims, 51, 3, 1000);
        const auto middle = support(problem, std::vector<double>(dims, 1)).choices;
        for (const auto kind : {Kind::least, Kind::sum, Kind::product, Kind::money}) {
            HullGoal goal{kind, std::vector<double>(dims, 0), std::vector<double>(dims, 1),
                          std::vector<double>(dims, 1), std::vector<double>(dims, 100)};
            const auto optimum = maximise(problem, goal);
            expect_proven(problem, goal, optimum);
            const auto again = maximise(problem, goal);
            EXPECT_EQ(optimum.utility, again.utility);
            EXPECT_EQ(optimum.price, again.price);
        }
    }
}

}  // namespace
}  // namespace irenic::deals
