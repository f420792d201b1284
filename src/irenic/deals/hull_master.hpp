#pragma once

#include <memory>
#include <span>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/hull.hpp"
#include "irenic/deals/hull_packages.hpp"

namespace irenic::deals {

/// The best mixture of some packages only, and what a further package would have to offer.
class HullMaster {
public:
    struct Optimum {
        enum class Status { solved, infeasible, stopped, failed };

        Status status = Status::failed;
        std::vector<double> shares;  ///< by package, summing to 1
        std::vector<double> price;   ///< by dimension, a point each, on goal and floor together
    };

    HullMaster() = default;
    HullMaster(const HullMaster&) = delete;
    HullMaster(HullMaster&&) = delete;
    HullMaster& operator=(const HullMaster&) = delete;
    HullMaster& operator=(HullMaster&&) = delete;
    virtual ~HullMaster() = default;

    /// inside  what the package is worth, within the frame.
    virtual void add(std::span<const double> inside) = 0;
    [[nodiscard]] virtual Optimum solve(const Stop& stop) = 0;
};

/// For least, sum and money: a linear program.
[[nodiscard]] std::unique_ptr<HullMaster> linear_master(const HullGoal& goal, const Frame& frame);

/// For products: an interior-point method, exact to about 12 digits.
///
/// start  shares of the packages that will be added first: every factor is above its origin.
[[nodiscard]] std::unique_ptr<HullMaster> product_master(const HullGoal& goal, const Frame& frame,
                                                         std::span<const double> start);

}  // namespace irenic::deals
