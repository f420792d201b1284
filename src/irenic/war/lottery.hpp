#pragma once

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::war {

/// What fighting on is worth to one side under its own belief: a lottery with costs.
///
/// prevail, stalemate and fail, weighted by the side's belief, minus its cost. Beliefs are about
/// sides[0], so the other side prevails where sides[0] fails. Uncertain numbers count at their
/// centre.
///
/// side    0 or 1, into War::sides.
/// Returns the value in that side's points, rounded to nine places.
/// Errors  missing: the side has no belief or no payoffs, or believes in a stalemate without a
///         payoff for it; bad_input: the war is one of battles (`attrition`), which is another
///         model.
/// Source  Fearon 1995.
[[nodiscard]] Result<Decimal> lottery_value(const War& war, std::size_t side);

/// As above, for the side that `party` is.
[[nodiscard]] Result<Decimal> war_value(const Negotiation& negotiation, PartyId party);

}  // namespace irenic::war
