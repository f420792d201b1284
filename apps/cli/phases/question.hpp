#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/answer.hpp"

namespace irenic::cli {

/// The options of `phases` as a question about this case.
///
/// An order is steps with a comma between them; `a+b` delivers a tranche of each in one step, `a*3`
/// three tranches one after the other.
///
/// Errors  all of them: an order of deliverables that are not in the case, or with too many or too
///         few of their tranches; weights of those who take no part, or that are not above 0; a
///         payment below 0. None where the case has no phases: that is for the analysis to say.
[[nodiscard]] Checked<phases::Question> read_phases_question(const Arguments& arguments,
                                                             const Negotiation& negotiation);

}  // namespace irenic::cli
