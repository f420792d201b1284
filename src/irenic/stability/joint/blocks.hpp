#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// Bits of a set of states.
using Word = std::uint64_t;
inline constexpr std::size_t word_bits = 64;

/// The states of a graph in blocks that the moves of some parties never lead out of.
///
/// So what those parties reach from a state is a row of bits, one a state of its block.
///
/// Cost  near linear in states and in members and pairs of groups; 12 bytes a state and 40 a block.
class Blocks {
public:
    Blocks(const Graph& graph, PartySet parties);

    [[nodiscard]] std::size_t states() const { return states_.size(); }
    /// Words of one bit for every state, each block at the start of a word of its own.
    [[nodiscard]] std::size_t words() const { return words_; }
    /// Words of one row for every state.
    [[nodiscard]] std::size_t row_words() const { return row_words_; }

    /// States of the block of `state`.
    [[nodiscard]] std::size_t states_of(State state) const { return block(state).states; }
    /// Words of the block of `state`, and where they begin among `words`.
    [[nodiscard]] std::size_t words_of(State state) const { return block(state).words; }
    [[nodiscard]] std::size_t first_word(State state) const { return block(state).first_word; }
    /// Where the row of `state` begins among `row_words`.
    [[nodiscard]] std::size_t first_of_row(State state) const {
        return block(state).first_row + places_[state].bit * block(state).words;
    }
    /// The bit of `state` in rows of its block, and the state that such a bit stands for.
    [[nodiscard]] std::size_t bit(State state) const { return places_[state].bit; }
    [[nodiscard]] State at_bit(State same_block, std::size_t bit) const {
        return states_[block(same_block).first_state + bit];
    }

private:
    struct Block {
        std::size_t first_state = 0;
        std::size_t first_word = 0;
        std::size_t first_row = 0;
        std::size_t words = 0;
        std::size_t states = 0;
    };
    struct Place {
        std::uint32_t block = 0;
        std::uint32_t bit = 0;
    };

    [[nodiscard]] const Block& block(State state) const { return blocks_[places_[state].block]; }

    std::vector<Place> places_;  ///< by state
    std::vector<Block> blocks_;
    std::vector<State> states_;  ///< block by block
    std::size_t words_ = 0;
    std::size_t row_words_ = 0;
};

}  // namespace irenic::stability
