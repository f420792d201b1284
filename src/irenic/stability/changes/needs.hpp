#pragma once

#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/changes/departures.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// What one party would have to think of the target for that to turn stable for it, or to cease
/// to be; its own comparisons with the target alone, all else as it is.
struct Needs {
    /// All sets of states, none within another, fewest first, then in the order of states. Where
    /// the target is unstable: states that the party must no longer rank above it. Where it is
    /// stable: states that it must come to rank above it. Empty and complete: none does.
    std::vector<std::vector<State>> sets;
    /// Whether these are all; if not, none left out is smaller than these.
    bool complete = true;
    /// Whether that holds. If not, there is one set here that does and can spare none of its
    /// states, or none at all where the limit came before.
    bool smallest = true;
};

struct FoundNeeds {
    Needs needs;
    std::vector<State> alone;  ///< every state that does by itself, listed in `needs` or not
};

/// What would change the stability of `target` for one party by one concept.
///
/// stable      whether the target is stable for it.
/// departures  of the party from the target, by the concept.
/// Returns     nothing where `limits` was reached before the first set.
/// Cost        the answers, for concepts without escape times the party's moves from each; then
///             sets by growing size, at most 200 listed.
[[nodiscard]] std::optional<FoundNeeds> find_needs(const Graph& graph, Concept stands_by,
                                                   std::size_t party, State target, bool stable,
                                                   const std::vector<Departure>& departures,
                                                   const Limits& limits);

}  // namespace irenic::stability
