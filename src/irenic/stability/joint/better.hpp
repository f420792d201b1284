#pragma once

#include <algorithm>
#include <vector>

#include "irenic/stability/graph.hpp"
#include "irenic/stability/joint/bit_rows.hpp"
#include "irenic/stability/joint/joint_moves.hpp"

namespace irenic::stability {

/// The states that all members rank above a certain one.
///
/// Who asks about a block for the first time is answered state by state; where more is asked, all
/// states of the block are settled, and the answer is words at a time.
class Better {
public:
    Better(const Graph& graph, PartySet members, const Blocks& blocks)
        : graph_(graph),
          members_(members),
          blocks_(blocks),
          words_(blocks.words()),
          asked_(blocks.words()) {}

    void look_at(State than) {
        than_ = than;
        std::fill(asked_.begin(), asked_.end(), Asked::never);
    }
    [[nodiscard]] bool holds(State state) const {
        return all_prefer(graph_, members_, state, than_);
    }
    /// Whether one of the states in the row of `of` is among them.
    [[nodiscard]] bool holds_any(const BitRows& rows, State of);

private:
    enum class Asked : unsigned char { never, once, settled };

    void settle_block(State same_block);

    const Graph& graph_;
    PartySet members_;
    const Blocks& blocks_;
    State than_ = 0;
    std::vector<Word> words_;
    std::vector<Asked> asked_;  ///< by first word of a block
};

}  // namespace irenic::stability
