#pragma once

#include <optional>
#include <vector>

#include "irenic/stability/graph.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// How one state is reached from where things stand.
struct Reached {
    State state = 0;
    std::optional<Path> by_improvements;  ///< a shortest one; empty: it is where things stand
    std::optional<Path> by_moves;
};

/// The status-quo analysis: which of `goals` legal sequences of all parties reach from `now`, by
/// improvements only or by any moves.
///
/// Returns  one for every goal, in their order.
/// Cost     two walks.
/// Source   Li, Kilgour and Hipel 2005.
[[nodiscard]] std::vector<Reached> find_from_now(const Graph& graph, State now,
                                                 const std::vector<State>& goals);

}  // namespace irenic::stability
