#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// What to maximise over mixtures. All numbers are in points (units times Problem::unit).
///
/// A vector left empty means origin 0, scale 0, weight 0 and no floor. Scales and weights below 0
/// count as 0. A goal without scale (`least`) or weight (the others) asks for the floors only; its
/// value is 0.
struct HullGoal {
    enum class Kind {
        least,    ///< the least of (u_i - origin_i) / scale_i over dimensions with scale_i > 0
        sum,      ///< sum of weight_i u_i
        product,  ///< sum of weight_i log(u_i - origin_i) over dimensions with weight_i > 0
        money,    ///< minus the sum of max(0, origin_i - u_i) over dimensions with weight_i > 0
    };

    Kind kind = Kind::least;
    std::vector<double> origin;
    std::vector<double> scale;
    std::vector<double> weight;
    /// u_i >= floor_i as well; minus infinity where there is none.
    std::vector<double> floor;
};

/// One choice's share in a mixture, within its group.
struct HullShare {
    std::size_t group = 0;
    std::size_t choice = 0;
    double share = 0;
};

struct HullOptimum {
    enum class Status {
        solved,
        infeasible,
        stopped,  ///< by `stop`, or by rounding where value and bound could not be brought together
    };

    Status status = Status::stopped;
    double value = 0;  ///< attained by the mixture; minus infinity where none was found
    double bound = 0;  ///< no mixture does better; within 1e-7 relative of value if solved
    std::vector<double> utility;  ///< of the mixture, in points; empty where none was found
    /// Nonnegative prices by dimension that prove `bound`: for every package u of the problem,
    /// price . u <= support, and support is the largest such sum. A price counts what a point is
    /// worth to the goal and to the floor together; bound_from (hull_bound.hpp) has the formula.
    /// Where infeasible, they prove that: price . floor >= support, for `product` with the origins
    /// that are above the floors instead, all within 1e-9 of each dimension's range.
    std::vector<double> price;
    double support = 0;
    std::vector<HullShare> shares;  ///< at least one a group; at most dims - 1 groups are mixed
    double residual = 0;            ///< largest violation when utility and shares are recomputed
};

/// The best mixture of a problem's packages (lots, turns or splits), with the prices that prove it.
///
/// Column generation: the best mixture of the packages found so far (a small linear program, for
/// products an interior-point method), and for its prices the best package, found group by group,
/// until that brings nothing more. At the end the mixture is rewritten so that at most dims - 1
/// groups are mixed (Shapley-Folkman).
///
/// Infeasible where no mixture reaches the floors. For `product` every dimension with weight must
/// be able to exceed its origin at once, else infeasible. Less than 1e-9 of a dimension's range
/// counts as rounding.
///
/// stop    looked at in every round; a mixture and a bound may have been found before it fires.
/// Cost    5 to 100 rounds; each pricing looks at every choice once. With 51 groups of 3 choices
///         0.3 ms for 4 dimensions, 5 ms for 16; products take less.
/// Source  Shapley & Folkman in Starr 1969. Checked against listing on random problems.
[[nodiscard]] HullOptimum maximise_mixture(const Problem& problem, const HullGoal& goal,
                                           const Stop& stop);

/// The largest price . u over the packages, in points, and one choice a group that attains it.
struct Support {
    double value = 0;
    std::vector<std::uint32_t> choices;
};
[[nodiscard]] Support support(const Problem& problem, std::span<const double> price);

}  // namespace irenic::deals
