#pragma once

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/answer.hpp"

namespace irenic::phases {

/// Looks for an order of the case's deliverables in which nobody gains by stopping, and for the
/// smallest guarantees where none exists without.
///
/// Ties    `guarantees`: of the Pareto-minimal vectors the one with the smallest largest entry,
///         then the smallest sum, then the lexicographically smallest. Of plans for the same
///         vector the one in which the same giver moves twice in a row least often.
/// Errors  as for set_up; bad_input: an order that does not deliver everything once.
/// Cost    states times moves an answered search (see search.hpp); states are the products of
///         tranches + 1 over the lines that `after` allows.
[[nodiscard]] Result<Phases> find_phases(const Negotiation& negotiation, const Question& question,
                                         const Limits& limits);

/// The answer as data, under the names of its JSON.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Phases& answer);

}  // namespace irenic::phases
