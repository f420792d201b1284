#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// price . x <= support for every package, in shares of each dimension's range (0 at the floor).
struct SupportPlane {
    std::vector<double> price;
    double support = 0;
};

/// Cells over all dimensions but one, the depth, with what is known of each cell's corner: how much
/// depth any package at or above the corner can have, and how much one found has.
///
/// Lengths are shares of a dimension's range from floor to ideal.
class CoverGrid {
public:
    static constexpr std::uint32_t nobody = UINT32_MAX;

    /// ranges: every dimension from low to high; those without a range are not cut into cells.
    CoverGrid(const std::vector<Units>& low, const std::vector<Units>& high,
              std::size_t most_cells);

    /// Notes a package found, by its number. Does nothing where it is below `low` or no cell
    /// gains. True where some cell gained.
    bool put(const Units* utility, std::uint32_t number);

    /// Lowers the bounds to what planes allow.
    void bound_by(const std::vector<SupportPlane>& planes, unsigned threads);

    /// No package at or above this corner has more than `depth` units of the depth dimension;
    /// no_floor: there is none at all.
    void cap_above(std::span<const double> corner, Units depth);

    /// The smallest epsilon that is proven now.
    [[nodiscard]] double prove();

    /// Packages that cover everything within `epsilon`, at least the one last proven, by number,
    /// ascending. A larger epsilon takes fewer.
    [[nodiscard]] std::vector<std::uint32_t> cover(double epsilon);

    /// Corners whose gaps stand in the way of a smaller epsilon, the widest of each neighbourhood
    /// first, at most `most`: each a share for every dimension (depth 0). Speaks of the state at
    /// the last prove().
    [[nodiscard]] std::vector<std::vector<double>> widest_gaps(std::size_t most) const;

    /// The least units of dimension `dim` at or above a share of its range.
    [[nodiscard]] Units units_at(std::size_t dim, double share) const;
    [[nodiscard]] std::size_t depth() const { return depth_; }
    [[nodiscard]] double range(std::size_t dim) const { return range_[dim]; }

private:
    [[nodiscard]] std::size_t sides() const { return cut_.size(); }
    [[nodiscard]] double share(std::size_t step) const {
        return static_cast<double>(step) / static_cast<double>(steps_);
    }
    void sweep();
    /// Cells along the first side; a row of them lies together.
    [[nodiscard]] std::size_t row() const { return sides() == 0 ? 1 : steps_; }
    /// Calls `visit(first cell, step on every side)` for every row.
    template <class Visit>
    void for_each_row(Visit visit) const;
    template <class Visit>
    void for_each_gap(std::size_t shift, Visit visit) const;
    [[nodiscard]] double gap(std::size_t cell, std::size_t from) const;
    [[nodiscard]] std::size_t shifted(std::size_t cell, const std::vector<std::size_t>& step,
                                      std::size_t shift) const;
    [[nodiscard]] std::size_t cell_of(const Units* utility) const;
    [[nodiscard]] double depth_share(Units depth) const;
    void mark_covered(std::size_t owner, std::vector<char>& covered) const;

    std::vector<Units> low_;
    std::vector<Units> high_;
    std::vector<double> range_;
    std::size_t depth_ = 0;
    std::vector<std::size_t> cut_;  ///< the dimensions cut into cells
    std::size_t steps_ = 1;         ///< cells a dimension
    std::vector<std::size_t> stride_;
    std::vector<Units> raw_;  ///< by cell: the most depth of a package in it
    std::vector<std::uint32_t> raw_who_;
    std::vector<std::uint32_t> best_;  ///< by cell: the cell at or above it with the most raw depth
    std::vector<double> bound_;  ///< by cell: share of depth no package at or above it exceeds
    std::size_t shift_ = 0;      ///< how many cells below its own a corner's package may lie
    double epsilon_ = 1;         ///< with this shift
};

}  // namespace irenic::deals
