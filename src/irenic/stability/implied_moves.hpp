#pragma once

#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// A party's own options as bits.
struct OwnOptions {
    std::uint64_t all = 0;
    std::uint64_t forward = 0;   ///< once taken they stay taken
    std::uint64_t backward = 0;  ///< once dropped they stay dropped
};
[[nodiscard]] OwnOptions own_options(const GraphModel& model, PartyId party);

/// Moves that the options imply: from one combination to any other that differs only in the
/// party's own options and undoes nothing irreversible.
///
/// Groups are combinations that differ only in what the party can take and drop at will.
/// rank     by state, the party's.
/// Returns  nothing where `stop` was reached.
/// Cost     a sort of the combinations; pairs of groups that differ only in irreversible options.
[[nodiscard]] std::optional<Moves> implied_moves(const OwnOptions& own, const GraphStates& states,
                                                 const std::vector<Rank>& rank, const Stop& stop);

/// Moves as arcs: groups of one state each.
///
/// arcs     by state: states it leads to, in any order, repeats and itself allowed.
[[nodiscard]] Moves listed_moves(std::vector<std::vector<State>> arcs);

}  // namespace irenic::stability
