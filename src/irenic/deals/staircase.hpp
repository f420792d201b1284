#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// The nondominated vectors of two dimensions among those added so far.
///
/// They form a staircase: as `across` grows, `up` falls. Kept as a sorted list of sorted blocks:
/// an operation costs two binary searches and one short move, at a million steps too.
class Staircase {
public:
    void clear();

    /// Some vector added before is at least (across, up).
    [[nodiscard]] bool covers(Units across, Units up) const {
        const std::size_t place = place_of(across);
        return place < last_.size() && covers_at(place, across, up);
    }

    /// Returns false, and changes nothing, where the vector is covered already.
    bool add(Units across, Units up);

private:
    static constexpr std::size_t capacity = 64;
    static constexpr std::size_t half = capacity / 2;

    struct Block {
        std::array<Units, capacity> across, up;
        std::size_t size;
    };

    /// How many numbers of an ascending array are less than `bound`.
    [[nodiscard]] static std::size_t count_below(const Units* numbers, std::size_t count,
                                                 Units bound) {
        const Units* from = numbers;
        while (count > 1) {
            const std::size_t part = count / 2;
            // Without a conditional: the processor could only guess how it turns out.
            from += part * static_cast<std::size_t>(from[part - 1] < bound);
            count -= part;
        }
        const bool one_more = count == 1 && *from < bound;
        return static_cast<std::size_t>(from - numbers) + (one_more ? 1 : 0);
    }

    /// The place of the first block that has a step at or beyond `across`.
    [[nodiscard]] std::size_t place_of(Units across) const {
        return count_below(last_.data(), last_.size(), across);
    }
    [[nodiscard]] static std::size_t step_of(const Block& block, Units across) {
        return count_below(block.across.data(), block.size, across);
    }
    [[nodiscard]] bool covers_at(std::size_t place, Units across, Units up) const {
        const Block& block = blocks_[ids_[place]];
        return block.up[step_of(block, across)] >= up;
    }

    void open_block(std::size_t place);
    void split(std::size_t place);
    void put(std::size_t place, std::size_t step, Units across, Units up);
    void drop_covered_before(std::size_t place, Units up);

    std::vector<Units> last_;         ///< by place: the block's greatest `across`
    std::vector<std::uint32_t> ids_;  ///< by place: where the block is kept
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> unused_;
};

}  // namespace irenic::deals
