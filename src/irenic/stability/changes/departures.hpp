#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// Calls `visit(from)` for every state from which `moves` leads to `to`, perhaps more than once.
template <class Visit>
void for_each_move_to(const Moves& moves, State to, Visit visit) {
    for (const std::uint32_t group : moves.groups_of[to]) {
        for (const std::uint32_t before : moves.before[group]) {
            for (const State from : moves.members[before]) {
                if (from != to) {
                    visit(from);
                }
            }
        }
    }
}

/// One move of a party away from a state, and where the others can then take things.
struct Departure {
    State to = 0;
    std::vector<State> answers;  ///< each once; none for Concept::nash
};

/// Where `moves` leads to from `from`, ascending, each once.
[[nodiscard]] std::vector<State> moves_from(const Moves& moves, State from);

/// All moves of `party` from `state`, better or not, with the answers that `stands_by` admits.
/// None of this depends on the party's own ranking.
///
/// Returns  by ascending state; nothing where `limits` was reached.
/// Cost     a walk for each move, and 4 bytes for each answer.
[[nodiscard]] std::optional<std::vector<Departure>> departures(const Graph& graph, Walker& walker,
                                                               Concept stands_by, std::size_t party,
                                                               State state, const Limits& limits);

}  // namespace irenic::stability
