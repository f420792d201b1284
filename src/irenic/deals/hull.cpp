#include "irenic/deals/hull.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "irenic/base/result.hpp"
#include "irenic/deals/hull_bound.hpp"
#include "irenic/deals/hull_master.hpp"
#include "irenic/deals/hull_packages.hpp"
#include "irenic/deals/hull_purify.hpp"

namespace irenic::deals {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Less of a dimension's range than this is rounding.
constexpr double feasibility = 1e-9;
/// A gap between value and bound below this is closed (relative to the value where that is large).
constexpr double closed = 1e-11;
constexpr double solved = 1e-7;

double relative(double gap, double value) { return gap / std::max(1.0, std::abs(value)); }

/// The goal with every vector filled in; negative scales and weights are 0.
HullGoal complete(const HullGoal& goal, std::size_t dims) {
    HullGoal result = goal;
    const auto fill = [&](std::vector<double>& values, double missing) {
        IRENIC_CHECK(values.empty() || values.size() == dims);
        values.resize(dims, missing);
    };
    fill(result.origin, 0);
    fill(result.scale, 0);
    fill(result.weight, 0);
    fill(result.floor, -infinity);
    for (std::size_t dim = 0; dim < dims; ++dim) {
        result.scale[dim] = std::max(0.0, result.scale[dim]);
        result.weight[dim] = std::max(0.0, result.weight[dim]);
    }
    return result;
}

/// Whether the goal asks for more than the floors.
bool asks(const HullGoal& goal) {
    const auto& by_dim = goal.kind == HullGoal::Kind::least ? goal.scale : goal.weight;
    return std::any_of(by_dim.begin(), by_dim.end(), [](double value) { return value > 0; });
}

/// Largest violation when utility and shares are recomputed from the problem.
double recomputed_residual(const Problem& problem, const HullGoal& goal,
                           const HullOptimum& optimum) {
    std::vector<double> total(problem.groups.size(), 0.0);
    std::vector<double> utility(problem.dims, 0.0);
    double residual = 0;
    for (const auto& share : optimum.shares) {
        total[share.group] += share.share;
        residual = std::max(residual, -share.share);
        for (std::size_t dim = 0; dim < problem.dims; ++dim) {
            const Units value = problem.groups[share.group].value(share.choice, problem.dims)[dim];
            utility[dim] += share.share * (static_cast<double>(value) * problem.unit);
        }
    }
    for (const double sum : total) {
        residual = std::max(residual, std::abs(sum - 1));
    }
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        residual = std::max(residual, std::abs(utility[dim] - optimum.utility[dim]));
        residual = std::max(residual, goal.floor[dim] - utility[dim]);
    }
    return residual;
}

/// Column generation over one pool of packages, for one goal after another.
class Search {
public:
    Search(const Problem& problem, const Stop& stop)
        : problem_(problem), frame_(problem), pool_(problem, frame_), stop_(stop) {
        std::vector<double> price = frame_.range;
        for (double& value : price) {
            value = 1 / value;
        }
        pool_.add(support(problem, price).choices);
        shares_ = {1};
    }

    [[nodiscard]] HullOptimum run(const HullGoal& goal) {
        bool found = reach_floors(goal) && reach_inside(goal);
        if (found && asks(goal)) {
            climb(goal, infinity);
            found = best_.value > -infinity;
        } else if (found) {
            prove_nothing_asked();
        }
        if (found) {
            finish(goal);
        } else {
            drop_mixture();
        }
        return best_;
    }

private:
    /// A mixture at the floors or above, or the prices that prove that there is none.
    bool reach_floors(const HullGoal& goal) {
        HullGoal slack = surplus_over(goal.floor);
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            if (!std::isfinite(goal.floor[dim])) {
                slack.origin[dim] = 0;
                slack.scale[dim] = 0;
            }
        }
        return reach(slack, 0, -feasibility);
    }

    /// For products: a mixture above every origin that counts. Well inside, to start from there.
    bool reach_inside(const HullGoal& goal) {
        if (goal.kind != HullGoal::Kind::product) {
            return true;
        }
        HullGoal slack = surplus_over(goal.origin);
        slack.floor = goal.floor;
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            if (goal.weight[dim] == 0) {
                slack.scale[dim] = 0;
            }
        }
        return reach(slack, 1e-3, feasibility);
    }

    [[nodiscard]] HullGoal surplus_over(const std::vector<double>& origin) const {
        HullGoal slack = complete({}, problem_.dims);
        slack.origin = origin;
        slack.scale = frame_.range;
        return slack;
    }

    /// Raises the least slack to `enough`, or as far as it goes; less than `needed` is infeasible.
    bool reach(const HullGoal& slack, double enough, double needed) {
        if (!asks(slack)) {
            return true;
        }
        climb(slack, enough);
        if (best_.status == HullOptimum::Status::solved && best_.value < needed) {
            best_.status = HullOptimum::Status::infeasible;
        }
        return best_.status == HullOptimum::Status::solved;
    }

    /// Maximises the goal, or stops once the value is `enough`. Results are left in `best_`.
    void climb(const HullGoal& goal, double enough) {
        const auto master = goal.kind == HullGoal::Kind::product
                                ? product_master(goal, frame_, shares_)
                                : linear_master(goal, frame_);
        for (std::size_t package = 0; package < pool_.size(); ++package) {
            master->add(pool_.inside(package));
        }
        HullOptimum before = std::exchange(best_, {});
        best_.value = -infinity;
        best_.bound = infinity;
        while (!stop_.reached()) {
            auto optimum = master->solve(stop_);
            if (optimum.status == HullMaster::Optimum::Status::infeasible) {
                best_ = std::move(before);  // the floors are out of reach by a rounding error
                best_.value = -infinity;
                best_.status = HullOptimum::Status::infeasible;
                return;
            }
            if (optimum.status != HullMaster::Optimum::Status::solved) {
                return;
            }
            keep_mixture(goal, std::move(optimum.shares));
            auto found = support(problem_, optimum.price);
            keep_bound(goal, std::move(optimum.price), found.value);
            const bool over = best_.value >= enough ||
                              relative(best_.bound - best_.value, best_.value) <= closed ||
                              !pool_.add(std::move(found.choices));
            if (over) {
                best_.status = HullOptimum::Status::solved;
                return;
            }
            master->add(pool_.inside(pool_.size() - 1));
        }
    }

    /// Unless it is short of a floor by more than rounding, as products can be on the way.
    void keep_mixture(const HullGoal& goal, std::vector<double> shares) {
        const auto utility = pool_.utility(shares);
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            if (utility[dim] < goal.floor[dim] - 10 * feasibility * frame_.range[dim]) {
                return;
            }
        }
        const double value = value_at(goal, utility);
        if (value >= best_.value) {
            best_.value = value;
            shares_ = std::move(shares);
        }
    }

    void keep_bound(const HullGoal& goal, std::vector<double> price, double most) {
        const double bound = bound_from(goal, price, most);
        if (bound < best_.bound || best_.price.empty()) {
            best_.bound = bound;
            best_.price = std::move(price);
            best_.support = most;
        }
    }

    /// No mixture: the prices stay, which prove that there is none where that is known.
    void drop_mixture() {
        const bool infeasible = best_.status == HullOptimum::Status::infeasible;
        best_.status = infeasible ? best_.status : HullOptimum::Status::stopped;
        best_.value = -infinity;
        best_.bound = infeasible ? -infinity : infinity;
    }

    void prove_nothing_asked() {
        best_.status = HullOptimum::Status::solved;
        best_.price.assign(problem_.dims, 0);
        best_.support = 0;
        best_.bound = 0;
    }

    /// Rewrites the mixture with few groups mixed and measures it afresh.
    void finish(const HullGoal& goal) {
        std::size_t dearest = 0;
        for (std::size_t dim = 1; dim < problem_.dims; ++dim) {
            if (best_.price[dim] * frame_.range[dim] >
                best_.price[dearest] * frame_.range[dearest]) {
                dearest = dim;
            }
        }
        best_.shares = purify(problem_, frame_, pool_, shares_, dearest);
        best_.utility = utility_of(best_.shares);
        best_.value = value_at(goal, best_.utility);
        best_.residual = recomputed_residual(problem_, goal, best_);
        if (relative(std::abs(best_.bound - best_.value), best_.value) > solved) {
            best_.status = HullOptimum::Status::stopped;
        }
    }

    /// Units are whole, so that pure packages come out exact.
    [[nodiscard]] std::vector<double> utility_of(const std::vector<HullShare>& shares) const {
        std::vector<double> units(problem_.dims, 0.0);
        for (const auto& share : shares) {
            const Units* value = problem_.groups[share.group].value(share.choice, problem_.dims);
            for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
                units[dim] += share.share * static_cast<double>(value[dim]);
            }
        }
        for (double& value : units) {
            value *= problem_.unit;
        }
        return units;
    }

    const Problem& problem_;
    Frame frame_;
    PackagePool pool_;
    const Stop& stop_;
    std::vector<double> shares_;  ///< by package of the pool: the best mixture so far
    HullOptimum best_;
};

}  // namespace

Support support(const Problem& problem, std::span<const double> price) {
    Support result;
    result.choices.reserve(problem.groups.size());
    for (const auto& group : problem.groups) {
        double most = -infinity;
        std::uint32_t choice = 0;
        const Units* value = group.values.data();
        const std::size_t size = group.size();
        for (std::size_t at = 0; at < size; ++at, value += problem.dims) {
            double sum = 0;
            for (std::size_t dim = 0; dim < problem.dims; ++dim) {
                sum += price[dim] * static_cast<double>(value[dim]);
            }
            if (sum > most) {
                most = sum;
                choice = static_cast<std::uint32_t>(at);
            }
        }
        result.choices.push_back(choice);
        result.value += most * problem.unit;
    }
    return result;
}

HullOptimum maximise_mixture(const Problem& problem, const HullGoal& goal, const Stop& stop) {
    if (problem.impossible()) {
        HullOptimum none;
        none.status = HullOptimum::Status::infeasible;
        return none;
    }
    return Search(problem, stop).run(complete(goal, problem.dims));
}

}  // namespace irenic::deals
