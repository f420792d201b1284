#pragma once

#include <optional>
#include <vector>

#include "irenic/base/decimal.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/answer.hpp"
#include "irenic/phases/reading/set_up.hpp"

namespace irenic::phases {

/// What a plan needs, worked out once more from the case itself: R_i + P_i - w_i at each state,
/// summed over what is left, not from the changes a search adds up. Knows nothing of lines: a step
/// is one move if it is one tranche, or of one simultaneous group tranches of one number.
///
/// steps    by step: the tranches delivered together, in an order that delivers everything once.
/// Ties     `weakest`: the first step, withholding before the state after it, the first party.
/// Cost     linear in steps times parties.
[[nodiscard]] ShownPlan replay(const Negotiation& negotiation, const SetUp& set_up,
                               const std::vector<std::vector<Tranche>>& steps);

/// The first state at which the plan fails with no guarantee but those that stand; what the start
/// lacks not even those supply. Of one step's shortfalls the largest, ties as in `replay`.
/// `delivered`: the step's tranches among them, but for what is withheld. `awaits`: in the order of
/// the plan.
[[nodiscard]] std::optional<Failure> first_failure(const Negotiation& negotiation,
                                                   const SetUp& set_up, const ShownPlan& plan);

}  // namespace irenic::phases
