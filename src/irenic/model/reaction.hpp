#pragma once

#include "irenic/model/history.hpp"

namespace irenic {

/// What the record says a party did with one offer.
struct Reaction {
    bool agreed = false;   ///< offered, backed or accepted it
    bool refused = false;  ///< rejected or countered it
};

[[nodiscard]] Reaction reaction_to(const Offer& offer, PartyId party);

/// Whether it made or backed the offer.
[[nodiscard]] bool stands_behind(const Offer& offer, PartyId party);

/// Whether it rejects or counters what it answers.
[[nodiscard]] bool is_refusal(const OfferAnswer& answer);

}  // namespace irenic
