#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "irenic/stability/joint/blocks.hpp"

namespace irenic::stability {

/// Adds the bits of `words` to as many others.
inline void add_words(std::span<const Word> words, std::span<Word> to) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        to[at] |= words[at];
    }
}

/// For every state a set of states of its block, as bits.
class BitRows {
public:
    explicit BitRows(std::shared_ptr<const Blocks> blocks)
        : blocks_(std::move(blocks)), words_(blocks_->row_words()) {}

    [[nodiscard]] const Blocks& blocks() const { return *blocks_; }

    /// Puts `state` into the set of `of`; both are of one block.
    void add(State of, State state) {
        const std::size_t bit = blocks_->bit(state);
        words_[blocks_->first_of_row(of) + bit / word_bits] |= Word{1} << bit % word_bits;
    }

    /// Puts the states of `words`, a row of the same block, into the set of `of`.
    void add(State of, std::span<const Word> words) {
        add_words(words, {words_.data() + blocks_->first_of_row(of), words.size()});
    }

    [[nodiscard]] std::span<const Word> row(State of) const {
        return {words_.data() + blocks_->first_of_row(of), blocks_->words_of(of)};
    }

    /// Whether `test` holds for some state in the set of `of`; the first that passes ends it.
    template <class Test>
    [[nodiscard]] bool any(State of, Test test) const {
        const auto words = row(of);
        for (std::size_t at = 0; at < words.size(); ++at) {
            for (Word left = words[at]; left != 0; left &= left - 1) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(left));
                if (test(blocks_->at_bit(of, at * word_bits + bit))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Calls `visit` for every state in the set of `of`.
    template <class Visit>
    void for_each(State of, Visit visit) const {
        static_cast<void>(any(of, [&](State state) {
            visit(state);
            return false;
        }));
    }

private:
    std::shared_ptr<const Blocks> blocks_;
    std::vector<Word> words_;
};

}  // namespace irenic::stability
