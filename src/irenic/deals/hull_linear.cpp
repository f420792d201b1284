#include <algorithm>
#include <cmath>
#include <optional>

#include "irenic/deals/hull_master.hpp"
#include "irenic/lp/linear_program.hpp"

namespace irenic::deals {
namespace {

using lp::Entry;
using lp::infinity;

/// Rows: the goal's, one for each dimension it looks at; one for each floor; shares sum to 1.
/// Columns: the least surplus t, or a payment for each dimension; then a share for each package.
class LinearMaster final : public HullMaster {
public:
    LinearMaster(const HullGoal& goal, const Frame& frame) : goal_(goal), frame_(frame) {
        switch (goal.kind) {
            case HullGoal::Kind::least:
                set_least();
                break;
            case HullGoal::Kind::money:
                set_money();
                break;
            default:
                set_sum();
        }
        set_floors();
        whole_ = program_.add_row(1, 1);
    }

    void add(std::span<const double> inside) override {
        std::vector<Entry> entries;
        double objective = 0;
        for (std::size_t dim = 0; dim < inside.size(); ++dim) {
            if (goal_row_[dim]) {
                entries.push_back({*goal_row_[dim], inside[dim]});
            }
            if (floor_row_[dim]) {
                entries.push_back({*floor_row_[dim], inside[dim]});
            }
            objective += objective_[dim] * inside[dim];
        }
        entries.push_back({whole_, 1});
        program_.add_column(objective, 0, infinity, entries);
    }

    [[nodiscard]] Optimum solve(const Stop& stop) override {
        const auto solution = program_.solve(stop);
        Optimum optimum;
        switch (solution.status) {
            case lp::Status::optimal:
                optimum.status = Optimum::Status::solved;
                read(solution, optimum);
                break;
            case lp::Status::infeasible:
                optimum.status = Optimum::Status::infeasible;
                break;
            case lp::Status::stopped:
                optimum.status = Optimum::Status::stopped;
                break;
            default:
                optimum.status = Optimum::Status::failed;
        }
        return optimum;
    }

private:
    using Rows = std::vector<std::optional<std::size_t>>;

    [[nodiscard]] std::size_t dims() const { return frame_.range.size(); }

    /// Maximise t where every surplus is at least its scale times t.
    void set_least() {
        double largest = 0;
        for (std::size_t dim = 0; dim < dims(); ++dim) {
            largest = std::max(largest, goal_.scale[dim] / frame_.range[dim]);
        }
        std::vector<Entry> entries;
        for (std::size_t dim = 0; dim < dims(); ++dim) {
            if (goal_.scale[dim] > 0) {
                goal_row_[dim] = add_lower_limit(dim, goal_.origin[dim]);
                const double scale = goal_.scale[dim] / frame_.range[dim] / largest;
                entries.push_back({*goal_row_[dim], -scale});
            }
        }
        program_.add_column(1, -infinity, infinity, entries);
        point_value_ = 1 / largest;
        first_package_ = 1;
    }

    /// Maximise minus the payments that lift every party to its origin.
    void set_money() {
        // A point costs the same whatever the range; the narrowest one sets the precision.
        const auto [narrow, wide] = std::minmax_element(frame_.range.begin(), frame_.range.end());
        point_value_ = std::max(*narrow, 1e-6 * *wide);
        for (std::size_t dim = 0; dim < dims(); ++dim) {
            if (goal_.weight[dim] > 0) {
                goal_row_[dim] = add_lower_limit(dim, goal_.origin[dim]);
                const Entry entry{*goal_row_[dim], 1};
                program_.add_column(-frame_.range[dim] / point_value_, 0, infinity, {&entry, 1});
                ++first_package_;
            }
        }
    }

    void set_sum() {
        for (std::size_t dim = 0; dim < dims(); ++dim) {
            point_value_ = std::max(point_value_, goal_.weight[dim] * frame_.range[dim]);
        }
        for (std::size_t dim = 0; dim < dims() && point_value_ > 0; ++dim) {
            objective_[dim] = goal_.weight[dim] * frame_.range[dim] / point_value_;
        }
    }

    void set_floors() {
        for (std::size_t dim = 0; dim < dims(); ++dim) {
            if (std::isfinite(goal_.floor[dim])) {
                floor_row_[dim] = add_lower_limit(dim, goal_.floor[dim]);
            }
        }
    }

    std::size_t add_lower_limit(std::size_t dim, double points) {
        return program_.add_row(frame_.inside(dim, points), infinity);
    }

    void read(const lp::Solution& solution, Optimum& optimum) const {
        double total = 0;
        for (std::size_t column = first_package_; column < solution.primal.size(); ++column) {
            optimum.shares.push_back(std::max(0.0, solution.primal[column]));
            total += optimum.shares.back();
        }
        for (double& share : optimum.shares) {
            share /= total;
        }
        for (std::size_t dim = 0; dim < dims(); ++dim) {
            double on_goal = price(solution, goal_row_[dim], dim);
            if (goal_.kind == HullGoal::Kind::sum) {
                on_goal = goal_.weight[dim];
            } else if (goal_.kind == HullGoal::Kind::money) {
                on_goal = std::min(1.0, on_goal);  // a point is never worth more than its payment
            }
            optimum.price.push_back(on_goal + price(solution, floor_row_[dim], dim));
        }
    }

    /// Of a point: what lowering the row's limit by one would bring.
    [[nodiscard]] double price(const lp::Solution& solution, std::optional<std::size_t> row,
                               std::size_t dim) const {
        return row ? std::max(0.0, -solution.dual[*row]) * point_value_ / frame_.range[dim] : 0;
    }

    const HullGoal& goal_;
    const Frame& frame_;
    lp::LinearProgram program_;
    Rows goal_row_ = Rows(dims());
    Rows floor_row_ = Rows(dims());
    std::vector<double> objective_ = std::vector<double>(dims(), 0.0);
    std::size_t whole_ = 0;
    std::size_t first_package_ = 0;
    double point_value_ = 0;  ///< what 1 in the program's objective is worth in the goal's terms
};

}  // namespace

std::unique_ptr<HullMaster> linear_master(const HullGoal& goal, const Frame& frame) {
    return std::make_unique<LinearMaster>(goal, frame);
}

}  // namespace irenic::deals
