#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/joint/bit_rows.hpp"

namespace irenic::stability {

/// Whether every member ranks `state` above `than`.
[[nodiscard]] inline bool all_prefer(const Graph& graph, PartySet members, State state,
                                     State than) {
    for (PartySet left = members; left != 0; left &= left - 1) {
        const auto& rank = graph.rank[static_cast<std::size_t>(std::countr_zero(left))];
        if (rank[state] <= rank[than]) {
            return false;
        }
    }
    return true;
}

/// Where a coalition can go together.
struct JointMoves {
    explicit JointMoves(const std::shared_ptr<const Blocks>& blocks)
        : reached(blocks), improved_from(blocks) {}

    BitRows reached;        ///< by state: what legal sequences of members lead to
    BitRows improved_from;  ///< by state: those from which it is a joint improvement
};

/// What the joint moves of one coalition take at least, in bytes.
[[nodiscard]] constexpr std::size_t least_bytes(std::size_t states) { return 512 + 32 * states; }

/// The joint moves of several coalitions.
class AllJointMoves {
public:
    /// Returns  nothing where `limits` was reached.
    /// Cost     as find_reached for each coalition; memory 2 bits a coalition for every state and
    ///          state of its block, and on the way 1 bit more for each member and thread.
    [[nodiscard]] static std::optional<AllJointMoves> find(const Graph& graph,
                                                           const std::set<PartySet>& coalitions,
                                                           const Limits& limits);

    /// members  one of the coalitions.
    [[nodiscard]] const JointMoves& of(PartySet members) const;

private:
    std::vector<PartySet> coalitions_;  ///< ascending
    std::vector<JointMoves> moves_;
};

}  // namespace irenic::stability
