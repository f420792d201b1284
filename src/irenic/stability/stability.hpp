#pragma once

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/answer.hpp"

namespace irenic::stability {

/// The states of `graph`, as many as the memory of `limits` holds.
///
/// Errors   as list_states.
[[nodiscard]] Result<GraphStates> states_of(const GraphModel& graph, const Limits& limits);

/// Tells which states of a graph model are stable for whom, by which concepts, and what follows.
///
/// graph    that of the case, or one made of its issues (see from_issues.hpp).
/// Errors   as list_states and build_graph; bad_input: a state of the question that is none;
///          limit: nothing could be said in time.
/// Cost     as find_stable; and, each left out and said so where the limit comes first, as
///          find_coalitions, find_from_now, explain, find_target and four times find_stable.
[[nodiscard]] Result<Stability> find_stability(const Negotiation& negotiation,
                                               const GraphModel& graph, const Question& question,
                                               const Limits& limits);

/// The answer as data, under the names of its JSON.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Stability& answer);

}  // namespace irenic::stability
