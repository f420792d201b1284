#pragma once

#include <optional>

#include "irenic/base/stop.hpp"
#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/joint/joint_moves.hpp"
#include "irenic/stability/search.hpp"

namespace irenic::stability {

/// Tells which states are stable for one coalition.
///
/// joint    that of the coalition, of all others together, and of every coalition of others.
/// Returns  nothing where `stop` was reached.
/// Cost     for every member two searches over all states; and for every state that has joint
///          improvements, what these and the others' answers lead to, at most once each.
[[nodiscard]] std::optional<CoalitionStable> look_at(const Places& places,
                                                     const AllJointMoves& joint, PartySet members,
                                                     const Stop& stop);

}  // namespace irenic::stability
