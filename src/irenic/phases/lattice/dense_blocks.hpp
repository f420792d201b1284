#pragma once

#include <cstddef>
#include <vector>

#include "irenic/phases/lattice/dense_layout.hpp"

namespace irenic::phases {

/// Goes through the high digits of a layout from the last block to the first.
///
/// Keeps a reference to the layout. Cost: a step changes one digit, seldom more.
class DenseBlocks {
public:
    DenseBlocks(const DenseLayout& layout, const std::vector<Units>& start);

    /// What the high digits settle, `start` included.
    [[nodiscard]] const DenseLayout::Part& part() const { return parts_.back(); }
    /// Moves made, by high digit.
    [[nodiscard]] const std::vector<std::size_t>& made() const { return made_; }

    void step_back();

private:
    void settle(std::size_t from);

    const DenseLayout& layout_;
    std::vector<DenseLayout::Part> parts_;  ///< by how many of the slowest digits are counted in
    std::vector<std::size_t> made_;
};

}  // namespace irenic::phases
