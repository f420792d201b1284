#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// The tranches delivered in each step of a plan.
[[nodiscard]] std::vector<std::vector<Tranche>> tranches_of(const Problem& problem,
                                                            const Plan& plan);

/// An order as somebody proposes it, its tranches numbered.
///
/// Errors  bad_input, with where "order": a tranche too many or too few, something before what it
///         comes after, a simultaneous group torn apart, a deadline missed, more tranches in a step
///         than `capacity`, more steps than `steps_at_most`. The first in order of the steps.
[[nodiscard]] Result<std::vector<std::vector<Tranche>>> number_order(
    const PhasePlan& plan, const std::vector<std::vector<DeliverableId>>& order);

/// All deliverables of one giver as early as `after` allows, the others where they must come
/// before; one move a step. Nothing where deadlines or merged steps rule it out.
[[nodiscard]] std::optional<Plan> giver_first(const Problem& problem, PartyId giver);

}  // namespace irenic::phases
