#pragma once

#include <cstdint>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/tie.hpp"

namespace irenic::deals {

/// A stretch of combinations of a tie that differ only at its last positions.
struct Block {
    std::size_t cells = 0;
    const std::vector<std::vector<Units>>* values = nullptr;  ///< by dimension, by cell
    const std::vector<Units>* forbidden = nullptr;            ///< by cell: 0 where it is allowed
    std::uint64_t first = 0;  ///< number of the block's first combination
};

/// Looks at every combination of a tie, block by block, in order of combination numbers.
///
/// A combination's number counts the last position fastest. One Scan serves one thread; several
/// may share a tie and take turns by outer numbers.
class Scan {
public:
    Scan(const Tie& tie, std::size_t dims);

    /// How many blocks there are; a block is named by its outer number.
    [[nodiscard]] std::uint64_t blocks() const { return blocks_; }

    /// The blocks from `begin` up to `end`, each handed to `visit(const Block&)`; blocks in which
    /// everything is forbidden may be left out. Ends early, returning false, when `stop` is
    /// reached.
    template <class Visit>
    bool run(std::uint64_t begin, std::uint64_t end, const Stop& stop, Visit visit) {
        constexpr std::uint64_t look_every = 1024;
        for (std::uint64_t block = begin; block < end; ++block) {
            if ((block - begin) % look_every == 0 && stop.reached()) {
                return false;
            }
            if (prepare(block, block == begin)) {
                visit(block_);
            }
        }
        return true;
    }

    /// The slots of a combination, by position.
    [[nodiscard]] std::vector<std::uint32_t> slots(std::uint64_t combination) const;

private:
    /// What holds once the positions up to a level are chosen.
    struct Level {
        std::uint32_t slot = 0;
        bool forbidden = false;
        std::vector<Units> sum;           ///< by dimension
        std::vector<std::uint32_t> open;  ///< patterns matched so far with positions to come
    };
    /// The cells of a block in which an open pattern is completed.
    struct Completion {
        std::vector<std::uint32_t> cells;
    };

    void plan_blocks();
    void fill_fixed_part();
    [[nodiscard]] bool matches_in_cell(const Tie::Pattern& pattern, std::uint32_t cell) const;
    bool prepare(std::uint64_t block, bool afresh);
    void enter(std::size_t level);

    const Tie& tie_;
    std::size_t dims_;
    std::size_t outer_ = 0;  ///< positions before the block's own
    std::uint64_t blocks_ = 1;
    std::vector<Level> levels_;  ///< by outer position
    std::vector<std::vector<std::uint32_t>>
        opening_;                          ///< by outer position: patterns that begin there
    std::vector<Completion> completions_;  ///< by pattern; empty for patterns within the outer part
    std::vector<std::vector<Units>>
        fixed_;  ///< by dimension, by cell: what does not depend on the outer part
    std::vector<Units> fixed_forbidden_;
    std::vector<std::vector<Units>> values_;
    std::vector<Units> forbidden_;
    Block block_;
};

}  // namespace irenic::deals
