#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::talks {

using deals::Units;

/// Which losses can be had together, on a grid, by the ties still to be settled.
///
/// Losses are rounded up to whole cells, so that a package never loses more than its cells say. A
/// cell is one unit where the seat's range has few enough of them.
class LossReach {
public:
    /// A stretch of cells, both ends included.
    struct Span {
        std::size_t from = 0, to = 0;
    };

    /// losses  by step: the losses of the ways to settle that tie, ascending from 0.
    /// Cost    steps x cells x different losses / 64; cells are 1024 a step, at most 2^18.
    explicit LossReach(const std::vector<std::span<const Units>>& losses);

    /// The loss of a way, in cells.
    [[nodiscard]] std::size_t cells(std::size_t step, std::size_t way) const {
        return cells_[step][way];
    }
    /// Whether the steps from `step` on can lose together what is in the span.
    [[nodiscard]] bool can(std::size_t step, Span span) const {
        return last_in(step, span).has_value();
    }
    /// The cells to lose for a loss of at most `loss` and close to it; a single cell where
    /// `closest`.
    [[nodiscard]] Span close_to(Units loss, bool closest) const;

private:
    [[nodiscard]] std::optional<std::size_t> last_in(std::size_t step, Span span) const;
    void add(std::size_t step, std::size_t cells);

    Units cell_ = 1;
    std::size_t near_ = 0;   ///< how many cells below what is asked for still count as close
    std::size_t most_ = 0;   ///< cells that all steps together can lose
    std::size_t words_ = 0;  ///< a step
    std::vector<std::vector<std::uint32_t>> cells_;  ///< by step, by way
    std::vector<std::uint64_t> reach_;               ///< by step and one more, a bit a cell
};

}  // namespace irenic::talks
