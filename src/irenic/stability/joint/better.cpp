#include "irenic/stability/joint/better.hpp"

#include <functional>
#include <numeric>

namespace irenic::stability {

bool Better::holds_any(const BitRows& rows, State of) {
    Asked& asked = asked_[blocks_.first_word(of)];
    if (asked == Asked::never) {
        asked = Asked::once;
        return rows.any(of, [&](State state) { return holds(state); });
    }
    if (asked == Asked::once) {
        asked = Asked::settled;
        settle_block(of);
    }
    const auto row = rows.row(of);
    const Word* const words = words_.data() + blocks_.first_word(of);
    return std::inner_product(row.begin(), row.end(), words, false, std::logical_or<>(),
                              [](Word a, Word b) { return (a & b) != 0; });
}

void Better::settle_block(State same_block) {
    Word* const words = words_.data() + blocks_.first_word(same_block);
    std::fill_n(words, blocks_.words_of(same_block), Word{0});
    for (std::size_t bit = 0; bit < blocks_.states_of(same_block); ++bit) {
        if (holds(blocks_.at_bit(same_block, bit))) {
            words[bit / word_bits] |= Word{1} << bit % word_bits;
        }
    }
}

}  // namespace irenic::stability
