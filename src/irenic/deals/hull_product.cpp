#include <algorithm>
#include <cmath>

#include "irenic/deals/hull_interior.hpp"
#include "irenic/deals/hull_master.hpp"

namespace irenic::deals {
namespace {

/// Rows of the program: the factors, then the floors that the factors do not imply.
class ProductMaster final : public HullMaster {
public:
    ProductMaster(const HullGoal& goal, const Frame& frame, std::span<const double> start)
        : frame_(frame),
          largest_weight_(*std::max_element(goal.weight.begin(), goal.weight.end())) {
        program_.start.assign(start.begin(), start.end());
        for (std::size_t dim = 0; dim < frame.range.size(); ++dim) {
            const bool factor = goal.weight[dim] > 0;
            if (factor) {
                add_row(dim, goal.weight[dim] / largest_weight_, goal.origin[dim]);
            }
            if (std::isfinite(goal.floor[dim]) &&
                !(factor && goal.floor[dim] <= goal.origin[dim])) {
                add_row(dim, 0, goal.floor[dim]);
            }
        }
    }

    void add(std::span<const double> inside) override {
        for (const std::size_t dim : dims_) {
            program_.worth.push_back(inside[dim]);
        }
    }

    [[nodiscard]] Optimum solve(const Stop& stop) override {
        constexpr double highest_cap = 1e8;
        auto inner = maximise_product(program_, stop);
        while (inner.status == ProductOptimum::Status::solved && inner.shortfall > 1e-10 &&
               program_.cap < highest_cap) {
            program_.cap *= 100;
            inner = maximise_product(program_, stop);
        }
        Optimum optimum;
        switch (inner.status) {
            case ProductOptimum::Status::solved:
                optimum.status = Optimum::Status::solved;
                read(inner, optimum);
                program_.start = optimum.shares;
                break;
            case ProductOptimum::Status::stopped:
                optimum.status = Optimum::Status::stopped;
                break;
            case ProductOptimum::Status::failed:
                optimum.status = Optimum::Status::failed;
        }
        return optimum;
    }

private:
    void add_row(std::size_t dim, double weight, double limit) {
        dims_.push_back(dim);
        program_.rows.push_back({weight, frame_.inside(dim, limit)});
    }

    void read(const ProductOptimum& inner, Optimum& optimum) const {
        double total = 0;
        for (const double share : inner.shares) {
            total += share;
        }
        for (const double share : inner.shares) {
            optimum.shares.push_back(share / total);
        }
        optimum.price.assign(frame_.range.size(), 0);
        for (std::size_t row = 0; row < dims_.size(); ++row) {
            const std::size_t dim = dims_[row];
            optimum.price[dim] += inner.prices[row] * largest_weight_ / frame_.range[dim];
        }
    }

    const Frame& frame_;
    double largest_weight_;
    std::vector<std::size_t> dims_;  ///< by row
    ProductProgram program_;
};

}  // namespace

std::unique_ptr<HullMaster> product_master(const HullGoal& goal, const Frame& frame,
                                           std::span<const double> start) {
    return std::make_unique<ProductMaster>(goal, frame, start);
}

}  // namespace irenic::deals
