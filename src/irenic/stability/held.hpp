#pragma once

#include <cstddef>
#include <vector>

#include "irenic/stability/concepts.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// By state: whether every improvement of `party` from it leads to where the others can bring it
/// back, to no more than it had.
///
/// worst  by state: the least rank that others can bring the party to from there; `no_value` where
///        they cannot move.
/// Cost   linear in members of groups and pairs of groups; 24 bytes a group. A sort of the states
///        of groups that reach one another.
[[nodiscard]] std::vector<bool> held_states(const Graph& graph, std::size_t party,
                                            const TieReading& reading,
                                            const std::vector<Rank>& worst);

/// By state: the best rank that `party` has there or reaches from it by one move.
///
/// Cost   linear in members of groups and pairs of groups; 4 bytes a state and group.
[[nodiscard]] std::vector<Rank> with_escape(const Graph& graph, std::size_t party);

}  // namespace irenic::stability
