#pragma once

#include "irenic/base/result.hpp"
#include "irenic/model/war.hpp"
#include "irenic/war/belief.hpp"

namespace irenic::war {

/// What fighting on is worth to one side as a lottery with costs: prevail, stalemate and fail,
/// weighted by `belief`, less its cost. sides[1] prevails where sides[0] fails.
///
/// Returns the value in that side's points, rounded to nine places.
/// Errors  missing: no payoffs, or a stalemate without a payoff; bad_input: too large to hold.
/// Source  Fearon 1995.
[[nodiscard]] Result<Decimal> lottery_value(const War& war, std::size_t side, const Belief& belief);

/// A range of shares of a stake of 1; empty where `low` is above `high`.
struct Shares {
    double low = 0;
    double high = 0;
};

/// The shares of A that neither side would fight over, when A prevails with chance `prevail`:
/// from prevail - cost_a to prevail + cost_b, costs in shares of the stake.
/// Source  Fearon 1995.
[[nodiscard]] Shares bargaining_range(double prevail, double cost_a, double cost_b);

}  // namespace irenic::war
