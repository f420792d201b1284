#include "irenic/deals/record.hpp"

#include <algorithm>

#include "irenic/deals/setting.hpp"
#include "irenic/model/reaction.hpp"

namespace irenic::deals {
namespace {

std::string describe(const RecordBounds& bounds) {
    if (!bounds.low && !bounds.high) {
        return "the record bounds neither side; its own range does";
    }
    if (!bounds.low) {
        return "it refused nothing on record, so its own range bounds the value from below";
    }
    if (!bounds.high) {
        return "it offered and accepted nothing on record, so its own range bounds the value from "
               "above";
    }
    if (bounds.contradict()) {
        return "the record contradicts itself: it refused more than it offered or accepted";
    }
    return {};
}

}  // namespace

RecordBounds record_bounds(const Negotiation& negotiation, const Scoring& scoring,
                           std::size_t player) {
    const PartyId party = scoring.players[player].party;
    RecordBounds bounds;
    for (const Offer& offer : negotiation.offers) {
        const Units worth = scoring.utility(player, completed(negotiation, offer.package));
        const Reaction reaction = reaction_to(offer, party);
        if (reaction.agreed) {
            bounds.high = std::min(bounds.high.value_or(worth), worth);
        }
        if (reaction.refused) {
            bounds.low = std::max(bounds.low.value_or(worth), worth);
        }
    }
    return bounds;
}

DisagreementValue disagreement_from_record(const Negotiation& negotiation, const Scoring& scoring,
                                           std::size_t player, Units least, Units most) {
    const RecordBounds bounds = record_bounds(negotiation, scoring, player);
    DisagreementValue value;
    value.party = scoring.players[player].party;
    value.basis = DisagreementValue::Basis::record;
    value.low = scoring.points(bounds.low.value_or(least));
    value.high = scoring.points(bounds.high.value_or(most));
    value.value = midpoint(*value.low, *value.high);
    value.note = describe(bounds);
    return value;
}

}  // namespace irenic::deals
