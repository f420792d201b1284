#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// Cells over all dimensions but one, the depth, with what is known of each cell's corner: how much
/// depth any package at or above the corner can have, and how much one found has.
///
/// Lengths are shares of a dimension's range from floor to ideal.
class CoverGrid {
public:
    static constexpr std::uint32_t nobody = UINT32_MAX;

    /// ranges: every dimension from low to high; those without a range are not cut into cells.
    CoverGrid(const std::vector<Units>& low, const std::vector<Units>& high, std::size_t most_cells);

    /// Notes a package found, by its number. Does nothing where it is below `low` or no cell
    /// gains. True where some cell gained.
    bool put(const Units* utility, std::uint32_t number);

    /// A plane price . x <= support over all packages, in shares (x = 0 at `low`, 1 at `high`).
    void bound_by(std::span<const double> price, double support);

    /// What is proven now: the epsilon, and the packages that it takes, by number, ascending.
    struct Proof {
        double epsilon = 1;
        std::vector<std::uint32_t> numbers;
    };
    [[nodiscard]] Proof prove();

    /// Corners with the largest gaps, no two near one another, at most `most`: each a share for
    /// every dimension (depth 0). Speaks of the state at the last prove().
    [[nodiscard]] std::vector<std::vector<double>> widest_gaps(std::size_t most) const;

    [[nodiscard]] std::size_t depth() const { return depth_; }
    [[nodiscard]] double range(std::size_t dim) const { return range_[dim]; }

private:
    [[nodiscard]] std::size_t sides() const { return cut_.size(); }
    [[nodiscard]] double share(std::size_t step) const {
        return static_cast<double>(step) / static_cast<double>(steps_);
    }
    void sweep();
    [[nodiscard]] double gap(std::size_t cell, std::size_t shift) const;
    [[nodiscard]] std::size_t shifted(std::size_t cell, std::size_t shift) const;

    std::vector<Units> low_;
    std::vector<Units> high_;
    std::vector<double> range_;
    std::size_t depth_ = 0;
    std::vector<std::size_t> cut_;  ///< the dimensions cut into cells
    std::size_t steps_ = 1;         ///< cells a dimension
    std::vector<std::size_t> stride_;
    std::vector<Units> raw_;        ///< by cell: the most depth of a package in it
    std::vector<std::uint32_t> raw_who_;
    std::vector<Units> best_;       ///< by cell: the same at or above its corner
    std::vector<std::uint32_t> who_;
    std::vector<double> bound_;     ///< by cell: share of depth no package at or above it exceeds
    std::size_t shift_ = 0;         ///< how many cells below its own a corner's package may lie
};

}  // namespace irenic::deals
