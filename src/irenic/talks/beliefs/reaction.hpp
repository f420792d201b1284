#pragma once

#include "irenic/model/history.hpp"

namespace irenic::talks {

/// What the record says a party did with one offer.
struct Reaction {
    bool agreed = false;   ///< offered, backed or accepted it
    bool refused = false;  ///< rejected or countered it
};

[[nodiscard]] Reaction reaction_to(const Offer& offer, PartyId party);

/// What of that tells something of the least the party would agree to: not its refusal of what
/// crosses a red line of its own, which it would refuse whatever that least is.
[[nodiscard]] Reaction reaction_by_worth(const Offer& offer, PartyId party,
                                         bool crosses_its_red_line);

}  // namespace irenic::talks
