#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// A state in two words.
using PackedState = std::array<std::uint64_t, 2>;
/// A set of lines; where states fit into two words, there are at most 128 lines.
using LineSet = std::array<std::uint64_t, 2>;

inline void add(LineSet& set, std::size_t line) {
    set[line / 64] |= std::uint64_t{1} << (line % 64);
}
inline void put(LineSet& set, std::size_t line, bool in) {
    const std::uint64_t bit = std::uint64_t{1} << (line % 64);
    set[line / 64] = in ? set[line / 64] | bit : set[line / 64] & ~bit;
}
[[nodiscard]] inline bool all_in(const LineSet& part, const LineSet& whole) {
    return (part[0] & ~whole[0]) == 0 && (part[1] & ~whole[1]) == 0;
}
[[nodiscard]] inline bool apart(const LineSet& a, const LineSet& b) {
    return (a[0] & b[0]) == 0 && (a[1] & b[1]) == 0;
}

/// Where in the two words each line's count stands.
class Packing {
public:
    /// Nothing where the counts of the problem take more than 128 bits.
    [[nodiscard]] static std::optional<Packing> of(const Problem& problem) {
        Packing packing;
        std::array<unsigned, 2> used{};
        for (const Line& line : problem.lines) {
            const auto bits = static_cast<unsigned>(std::bit_width(line.moves.size()));
            const std::size_t word = used[0] + bits <= 64 ? 0 : 1;
            if (used[word] + bits > 64) {
                return std::nullopt;
            }
            packing.fields_.push_back({word, used[word], (std::uint64_t{1} << bits) - 1});
            used[word] += bits;
        }
        return packing;
    }

    [[nodiscard]] std::size_t count(const PackedState& state, std::size_t line) const {
        const Field& field = fields_[line];
        return static_cast<std::size_t>(state[field.word] >> field.shift & field.mask);
    }
    [[nodiscard]] PackedState with_one_more(PackedState state, std::size_t line) const {
        state[fields_[line].word] += std::uint64_t{1} << fields_[line].shift;
        return state;
    }
    [[nodiscard]] PackedState with_one_less(PackedState state, std::size_t line) const {
        state[fields_[line].word] -= std::uint64_t{1} << fields_[line].shift;
        return state;
    }

private:
    struct Field {
        std::size_t word = 0;
        unsigned shift = 0;
        std::uint64_t mask = 0;
    };
    std::vector<Field> fields_;
};

}  // namespace irenic::phases
