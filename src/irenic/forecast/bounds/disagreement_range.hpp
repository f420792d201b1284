#pragma once

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/bounds/ends.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// What no agreement can be worth to a party, in points rounded to nine places.
struct DisagreementRange {
    Ends ends;
    bool exact = true;  ///< both ends are attained; else nothing lies beyond them
};

/// Of a stated value or one from war.
///
/// A lottery is linear in each of its numbers, so that ends decide. In a war of battles the same
/// holds for payoffs and costs; the belief is looked at where the value turns. Where discount or
/// stalemate are uncertain as well, the range is what payoffs and the longest war can come to.
/// Errors  as for war::turning_beliefs and war::side_value.
[[nodiscard]] Result<DisagreementRange> disagreement_range(const Negotiation& negotiation,
                                                           PartyId party, const Stop& stop);

}  // namespace irenic::forecast
