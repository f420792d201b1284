#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "irenic/base/decimal.hpp"

namespace irenic::war {

/// One side's value of fighting on between its two outcomes, all in its own points.
struct StakeView {
    Decimal value;
    Decimal prevail;
    Decimal fail;
};

/// How much more than one whole stake the two sides together expect from fighting: the sum of
/// max(0, (value - fail) / (prevail - fail)) less 1. Above 0: no split of one divisible stake suits
/// both, and this much of a stake from outside would.
///
/// Nothing where a side does not gain by prevailing. Exact zero at equality: summed as fractions.
/// Source  mutual optimism, after Fearon 1995.
[[nodiscard]] std::optional<double> excess_optimism(const std::array<StakeView, 2>& sides);

/// What a belief worth `strength` battles becomes after `battles` more of which a share `won` was
/// won: (strength prevail + battles won) / (strength + battles). The mean of a beta distribution.
/// A stalemate's chance is learned by the same formula.
[[nodiscard]] double learned(double prevail, double strength, double battles, double won);

/// Battles after which a gap between two beliefs of equal strength has shrunk to `allowed`,
/// whoever wins them: the least whole n with gap strength / (strength + n) <= allowed. 0 where it
/// is small enough already, nothing where `allowed` is 0 or less and the gap is not. The three
/// numbers are taken at nine places and the rest is exact.
/// Source  after Slantchev 2003.
[[nodiscard]] std::optional<std::int64_t> battles_to_converge(double gap, double allowed,
                                                              double strength);

/// The best demand of a side that makes one take-it-or-leave-it offer, not knowing the other's
/// cost of fighting, which lies anywhere between two numbers alike. Shares of a stake of 1.
struct Demand {
    double beyond = 0;   ///< how far below 1 - prevail the other is held
    double offered = 0;  ///< what the other is offered
    double refused = 0;  ///< the share of costs at which it refuses and fights
    double value = 0;    ///< what the offer is worth to who makes it
};

/// prevail  chance of the side that offers; own_cost its cost; the other's cost is uniform on
///          [least_cost, most_cost], least_cost <= most_cost. The two sides' costs together are
///          0 or more at most_cost, or no offer would be worth making.
/// Returns the demand with the largest value; of equal ones the smallest. beyond is never below 0
/// and never so large that the other is offered less than nothing.
/// Source  risk-return trade-off, after Fearon 1995.
[[nodiscard]] Demand best_demand(double prevail, double own_cost, double least_cost,
                                 double most_cost);

}  // namespace irenic::war
