#pragma once

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/war/belief.hpp"

namespace irenic::war {

/// What fighting on is worth to one side: the battle model where the war has `attrition`, else the
/// lottery. Uncertain numbers count at their centre.
///
/// side    0 or 1, into War::sides.
/// belief  what to believe instead of the side's own belief; prevail + stalemate at most 1.
/// Returns the value in that side's points, rounded to nine places.
/// Errors  missing: the side has no belief or no payoffs, or believes in a stalemate (of the war)
///         without a payoff for it; bad_input: too large to hold, or a war that never ends.
/// Cost    constant for a lottery and for unlimited battles, positions x periods else.
[[nodiscard]] Result<Decimal> side_value(const War& war, std::size_t side);
[[nodiscard]] Result<Decimal> side_value(const War& war, std::size_t side, const Belief& belief);

/// The side that `party` is.
[[nodiscard]] std::optional<std::size_t> side_of(const War& war, PartyId party);

/// side_value for the side that `party` is.
/// Errors  missing as well: no war, or `party` is not a side of it.
[[nodiscard]] Result<Decimal> war_value(const Negotiation& negotiation, PartyId party);

}  // namespace irenic::war
