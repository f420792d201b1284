#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::phases {

/// What the case lacks to tell which deliverables a package calls for: `phases`, deliverables or
/// `phases.follows`; nothing where it has them all.
[[nodiscard]] std::optional<Error> cannot_carry_out(const Negotiation& negotiation);

/// The deliverables that a package calls for, ascending: those that `follows` names for one of its
/// options, and those that `follows` names for no option at all. Cost: linear in `follows`.
[[nodiscard]] std::vector<DeliverableId> called_for(const PhasePlan& plan, const Package& package);

/// What carrying out these deliverables alone takes, in the order given and numbered by it: of
/// `after` and `simultaneous` what concerns them; a group with one member left is none. War values,
/// guarantees, discount and the number of steps as they stand; no package and no peace values.
///
/// delivered  ascending.
[[nodiscard]] PhasePlan restricted(const PhasePlan& plan,
                                   const std::vector<DeliverableId>& delivered);

/// Value less cost of all tranches to a party, at the centre of uncertain numbers.
[[nodiscard]] Decimal delivered_to(PartyId party, const PhasePlan& plan);

/// Obligations that are not among those delivered, ascending.
[[nodiscard]] std::vector<DeliverableId> duties_left(const PhasePlan& plan,
                                                     const std::vector<DeliverableId>& delivered);

}  // namespace irenic::phases
