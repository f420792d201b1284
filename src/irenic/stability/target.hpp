#pragma once

#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/changes/needs.hpp"
#include "irenic/stability/changes/shifts.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

struct TargetOfParty {
    bool stable = false;
    Needs needs;
    Shifts shifts;
};

/// One concept's view of the target.
struct TargetBy {
    Concept stands_by = Concept::nash;
    bool equilibrium = false;
    std::vector<TargetOfParty> parties;  ///< in the order of the graph
};

struct Target {
    State state = 0;
    std::vector<TargetBy> by;  ///< all five concepts
    bool limit_reached = false;
};

/// The smallest changes of one party's ranking that make `target` an equilibrium, or destroy it.
///
/// For a party's own stability only its comparisons with the target count, and it is the more
/// stable the fewer states the party ranks above it; so the sets in `needs` are exact. Every shift
/// named was tried: the ranking that it gives was looked at again for the party, and for every
/// party that fears what others answer.
///
/// Cost    `needs`: a walk for each move of the party from the target, then sets by growing size,
///         at most 200 listed. `shifts`: shifts by growing number of changed comparisons, each a
///         look at the target, at most 200 listed. Each search has its share of the time; one that
///         `limits` ends is not complete, and `limit_reached` says so.
/// Source  after Kinsara, Kilgour and Hipel 2015 (inverse graph model).
[[nodiscard]] Target find_target(const Graph& graph, State target, const Limits& limits);

}  // namespace irenic::stability
