#include "irenic/deals/divisible.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "irenic/deals/hull.hpp"
#include "irenic/deals/solutions.hpp"

namespace irenic::deals {
namespace {

constexpr double tolerance = 1e-9;

/// One branch's mixtures, in points.
class Mixtures {
public:
    Mixtures(const Setting& setting, const Problem& problem, const Limits& limits)
        : problem_(problem),
          limits_(limits),
          deciding_(setting.deciding()),
          floor_(floors_in_points(problem)),
          disagreement_(floor_) {
        const auto values = setting.deciding_disagreement();
        for (std::size_t dim = 0; dim < deciding_; ++dim) {
            disagreement_[dim] = static_cast<double>(values[dim]) * problem.unit;
        }
    }

    /// Whether some mixture is acceptable to all who agree in this branch.
    bool opens() const {
        HullGoal goal = least_over(zeros(), zeros());
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            if (std::isfinite(floor_[dim])) {
                goal.origin[dim] = floor_[dim];
                goal.scale[dim] = 1;
            }
        }
        goal.floor.assign(problem_.dims, -HUGE_VAL);
        const HullOptimum best = maximise_mixture(problem_, goal, limits_.stop);
        return best.status == HullOptimum::Status::solved && best.value >= -tolerance;
    }

    HullOptimum solve(SolutionKind kind, const std::vector<double>& weight) {
        HullGoal goal;
        switch (kind) {
            case SolutionKind::nash:
                return product(ones());
            case SolutionKind::weighted_nash:
                return product(extended(weight));
            case SolutionKind::utilitarian:
                goal = least_over(zeros(), zeros());
                goal.kind = HullGoal::Kind::sum;
                goal.weight = ones();
                return maximise_mixture(problem_, goal, limits_.stop);
            case SolutionKind::egalitarian:
                return leximin(disagreement_, ones());
            case SolutionKind::kalai_smorodinsky:
                return over_ideal(true);
            case SolutionKind::equal_loss:
                return over_ideal(false);
        }
        return {};
    }

    /// The number the kind maximises; larger is better for every kind.
    double score(SolutionKind kind, const HullOptimum& optimum,
                 const std::vector<double>& weight) const {
        double sum = 0;
        double least = HUGE_VAL;
        for (std::size_t dim = 0; dim < deciding_; ++dim) {
            const double surplus = optimum.utility[dim] - disagreement_[dim];
            switch (kind) {
                case SolutionKind::nash:
                    sum += std::log(std::max(surplus, 0.0));
                    break;
                case SolutionKind::weighted_nash:
                    sum += weight[dim] * std::log(std::max(surplus, 0.0));
                    break;
                case SolutionKind::utilitarian:
                    sum += optimum.utility[dim];
                    break;
                case SolutionKind::egalitarian:
                    least = std::min(least, surplus);
                    break;
                case SolutionKind::kalai_smorodinsky: {
                    const double range = ideal_[dim] - disagreement_[dim];
                    least = range > tolerance ? std::min(least, surplus / range) : least;
                    break;
                }
                case SolutionKind::equal_loss:
                    least = std::min(least, optimum.utility[dim] - ideal_[dim]);
                    break;
            }
        }
        return std::isfinite(least) ? least : sum;
    }

private:
    static std::vector<double> floors_in_points(const Problem& problem) {
        std::vector<double> points;
        for (const Units floor : problem.floors) {
            points.push_back(floor == no_floor ? -HUGE_VAL
                                               : static_cast<double>(floor) * problem.unit);
        }
        return points;
    }

    std::vector<double> zeros() const { return std::vector<double>(problem_.dims, 0); }
    std::vector<double> extended(std::vector<double> values) const {
        values.resize(problem_.dims, 0);
        return values;
    }
    std::vector<double> ones() const { return extended(std::vector<double>(deciding_, 1)); }

    HullGoal least_over(std::vector<double> origin, std::vector<double> scale) const {
        HullGoal goal;
        goal.origin = std::move(origin);
        goal.scale = std::move(scale);
        goal.weight = zeros();
        goal.floor = disagreement_;
        return goal;
    }

    HullOptimum product(std::vector<double> weight) const {
        HullGoal goal = least_over(disagreement_, zeros());
        for (double& value : goal.origin) {
            value = std::isfinite(value) ? value : 0;
        }
        goal.kind = HullGoal::Kind::product;
        goal.weight = std::move(weight);
        return maximise_mixture(problem_, goal, limits_.stop);
    }

    HullOptimum over_ideal(bool ratios) {
        if (const auto status = find_ideal(); status != HullOptimum::Status::solved) {
            HullOptimum nothing;
            nothing.status = status;
            return nothing;
        }
        if (!ratios) {
            return leximin(extended(ideal_), ones());
        }
        auto scale = zeros();
        for (std::size_t dim = 0; dim < deciding_; ++dim) {
            const double range = ideal_[dim] - disagreement_[dim];
            scale[dim] = range > tolerance ? range : 0;
        }
        return leximin(disagreement_, scale);
    }

    HullOptimum::Status find_ideal() {
        if (!ideal_.empty()) {
            return HullOptimum::Status::solved;
        }
        std::vector<double> ideal;
        for (std::size_t dim = 0; dim < deciding_; ++dim) {
            HullGoal goal = least_over(zeros(), zeros());
            goal.kind = HullGoal::Kind::sum;
            goal.weight[dim] = 1;
            const HullOptimum best = maximise_mixture(problem_, goal, limits_.stop);
            if (best.status != HullOptimum::Status::solved) {
                return best.status;
            }
            ideal.push_back(best.value);
        }
        ideal_ = std::move(ideal);
        return HullOptimum::Status::solved;
    }

    /// The least ratio as great as can be, then of those that can still rise the least, and so on.
    HullOptimum leximin(std::vector<double> origin, std::vector<double> scale) const {
        for (double& value : origin) {
            value = std::isfinite(value) ? value : 0;
        }
        HullGoal goal = least_over(std::move(origin), std::move(scale));
        HullOptimum best = maximise_mixture(problem_, goal, limits_.stop);
        while (best.status == HullOptimum::Status::solved) {
            const auto open = [&] {
                return std::any_of(goal.scale.begin(), goal.scale.end(),
                                   [](double s) { return s > 0; });
            };
            settle_bottlenecks(goal, best);
            if (!open()) {
                break;
            }
            HullOptimum next = maximise_mixture(problem_, goal, limits_.stop);
            if (next.status != HullOptimum::Status::solved) {
                break;
            }
            best = std::move(next);
        }
        return best;
    }

    /// Dimensions with a price cannot rise above the level reached; the others must keep it.
    static void settle_bottlenecks(HullGoal& goal, const HullOptimum& best) {
        std::vector<double> level(goal.scale.size());
        double dearest = 0;
        for (std::size_t dim = 0; dim < goal.scale.size(); ++dim) {
            level[dim] = goal.origin[dim] + best.value * goal.scale[dim];
            dearest = goal.scale[dim] > 0 ? std::max(dearest, best.price[dim] * goal.scale[dim])
                                          : dearest;
        }
        for (std::size_t dim = 0; dim < goal.scale.size(); ++dim) {
            if (goal.scale[dim] > 0) {
                const double safe = level[dim] - tolerance * (1 + std::abs(level[dim]));
                goal.floor[dim] = std::max(goal.floor[dim], safe);
                if (best.price[dim] * goal.scale[dim] > tolerance * dearest || dearest <= 0) {
                    goal.scale[dim] = 0;
                }
            }
        }
    }

    const Problem& problem_;
    const Limits& limits_;
    std::size_t deciding_;
    std::vector<double> floor_;  ///< of who agrees
    std::vector<double>
        disagreement_;           ///< of every deciding player, and of conditional ones who agree
    std::vector<double> ideal_;  ///< over mixtures, by deciding player
};

DivisibleSolution describe(SolutionKind kind, const Problem& problem, const HullOptimum& optimum,
                           std::size_t deciding) {
    DivisibleSolution solution;
    solution.kind = kind;
    solution.found = true;
    solution.utility.assign(optimum.utility.begin(),
                            optimum.utility.begin() + static_cast<std::ptrdiff_t>(deciding));
    solution.residual = optimum.residual;
    std::map<std::size_t, std::vector<HullShare>> by_group;
    for (const HullShare& share : optimum.shares) {
        by_group[share.group].push_back(share);
    }
    for (const auto& [index, shares] : by_group) {
        const Group& group = problem.groups[index];
        if (shares.size() == 1) {
            const auto settled = choices_in(group, shares.front().choice);
            solution.settled.choices.insert(solution.settled.choices.end(), settled.choices.begin(),
                                            settled.choices.end());
            continue;
        }
        MixedIssues mixed;
        mixed.issues = group.issues;
        std::sort(mixed.issues.begin(), mixed.issues.end());
        for (const HullShare& share : shares) {
            mixed.shares.push_back({share.share, choices_in(group, share.choice)});
        }
        solution.mixed.push_back(std::move(mixed));
    }
    std::sort(solution.settled.choices.begin(), solution.settled.choices.end());
    return solution;
}

double shown_value(SolutionKind kind, double score) {
    switch (kind) {
        case SolutionKind::nash:
        case SolutionKind::weighted_nash:
            return std::exp(score);
        case SolutionKind::equal_loss:
            return -score;
        default:
            return score;
    }
}

}  // namespace

Divisible solve_mixtures(const Setting& setting, const std::vector<double>& weight,
                         const Limits& limits) {
    Divisible divisible;
    std::vector<Mixtures> mixtures;
    for (const auto& branch : setting.branches) {
        mixtures.emplace_back(setting, branch.problem, limits);
        divisible.opens =
            divisible.opens || (!branch.problem.impossible() && mixtures.back().opens());
    }
    for (const SolutionKind kind : kinds_asked(!weight.empty())) {
        DivisibleSolution best;
        best.kind = kind;
        best.why = "no mixture gives every party listed more than its disagreement value";
        double best_score = -HUGE_VAL;
        for (std::size_t index = 0; index < mixtures.size(); ++index) {
            const Problem& problem = setting.branches[index].problem;
            if (problem.impossible()) {
                continue;
            }
            const HullOptimum optimum = mixtures[index].solve(kind, weight);
            if (optimum.status == HullOptimum::Status::stopped) {
                best.why = "the limit was reached";
            }
            if (optimum.status != HullOptimum::Status::solved) {
                continue;
            }
            const double score = mixtures[index].score(kind, optimum, weight);
            if (!best.found || score > best_score) {
                best = describe(kind, problem, optimum, setting.deciding());
                best.value = shown_value(kind, score);
                best_score = score;
            }
        }
        divisible.solutions.push_back(std::move(best));
    }
    return divisible;
}

}  // namespace irenic::deals
