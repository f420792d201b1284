#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "irenic/stability/graph.hpp"
#include "irenic/stability/walk.hpp"
#include "oracle.hpp"

namespace irenic::test_support {

/// Where a party can move from `from`, as the program holds it.
inline std::set<SlowState> targets(const stability::Moves& moves, stability::State from) {
    std::set<SlowState> found;
    stability::for_each_move(moves, from, [&](stability::State to) {
        found.insert(to);
        return true;
    });
    return found;
}

/// Follows `path` move by move from `from` along `movers`, by party.
///
/// Returns  where it ends; nothing where a move is not among them or somebody moves twice in a row.
inline std::optional<SlowState> replayed(const stability::Path& path, SlowState from,
                                         const std::vector<Arcs>& movers) {
    std::size_t last = movers.size();
    for (const stability::Move& move : path) {
        if (move.party == last || !movers[move.party][from].contains(move.to)) {
            return std::nullopt;
        }
        last = move.party;
        from = move.to;
    }
    return from;
}

}  // namespace irenic::test_support
