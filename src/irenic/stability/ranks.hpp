#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// The ranks that one party's ranking or statements give to states: 0 for the worst tier, no gaps.
///
/// States that the same statements hold for are ties; a statement sees a merged state as its first
/// combination, and an option left open as not taken.
/// Errors   bad_input: a ranking that leaves out, repeats or invents a state, a statement that does
///          not parse; `where` is a path such as "graph.ranking.moe".
/// Cost     linear in the ranking; for statements their length a state, and a sort.
[[nodiscard]] Result<std::vector<Rank>> ranks_of(const Negotiation& negotiation,
                                                 const GraphModel& model,
                                                 const GraphPreference& preference,
                                                 const GraphStates& states, const Stop& stop);

/// `keys` by their order: 0 for all that are smallest, and so on.
[[nodiscard]] std::vector<Rank> dense_ranks(const std::vector<std::uint64_t>& keys);

}  // namespace irenic::stability
