#pragma once

#include "irenic/model/reaction.hpp"

namespace irenic::talks {

/// What of reaction_to tells something of the least the party would agree to: not its refusal of
/// what crosses a red line of its own, which it would refuse whatever that least is.
[[nodiscard]] Reaction reaction_by_worth(const Offer& offer, PartyId party,
                                         bool crosses_its_red_line);

}  // namespace irenic::talks
