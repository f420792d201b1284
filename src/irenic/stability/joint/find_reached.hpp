#pragma once

#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/joint/bit_rows.hpp"

namespace irenic::stability {

/// Puts into `reached`, for every state, all that legal sequences lead to: one or more moves of
/// some movers, none of whom moves twice in a row.
///
/// Who can move on from where to whom makes strongly connected sets of pairs (state, next mover);
/// all pairs of such a set reach the same, and it is known once every set they lead to is done.
///
/// moves    by mover, by state: where it leads.
/// reached  of blocks that no mover's moves lead out of; empty so far.
/// Returns  false where `stop` was reached.
/// Cost     time linear in moves times movers, and a row for every pair of sets joined by moves;
///          memory 20 bytes a state and mover and a row for every set.
/// Source   Tarjan 1972, Depth-first search and linear graph algorithms.
[[nodiscard]] bool find_reached(const std::vector<const BitRows*>& moves, BitRows& reached,
                                const Stop& stop);

}  // namespace irenic::stability
