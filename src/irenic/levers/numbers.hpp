#pragma once

#include <optional>

#include "irenic/model/negotiation.hpp"

namespace irenic::levers {

/// A party's value of no agreement where it is a number or comes from war.
[[nodiscard]] std::optional<Decimal> disagreement_now(const Negotiation& negotiation,
                                                      PartyId party);

/// Whether `hazard` instead of the one that stands lowers what the risk's bearer expects to lose.
[[nodiscard]] bool hazard_helps(const Risk& risk, const Decimal& hazard);

/// Sets a risk's hazard. Options that keep it at or below the old one (`by_issue`) keep it at or
/// below the new one too.
void set_hazard(Risk& risk, const Decimal& hazard);

}  // namespace irenic::levers
