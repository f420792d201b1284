#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/sensitivity/rows.hpp"
#include "irenic/talks/next/willingness.hpp"

namespace irenic::talks {

/// Versions of equal weight that stand in for weighted ones, as many as there are that count: each
/// is taken about as often as its weight says (systematic resampling, from the middle of the first
/// step, those of one weight together), and as often as the others where all count alike.
///
/// The halves of forecast::in_first_half are resampled each for itself, so that no version stands
/// in both.
/// Source  Carpenter, Clifford & Fearnhead 1999.
class Resampled {
public:
    explicit Resampled(const Willingness& willingness);

    /// The stand-ins; some rows may stand for nothing.
    [[nodiscard]] const forecast::RowSet& counting() const { return counting_; }
    [[nodiscard]] forecast::RowSet rows_of(const forecast::RowSet& rows) const;
    [[nodiscard]] std::vector<double> column_of(const std::vector<double>& column) const;

private:
    std::vector<std::size_t> source_;  ///< by row: for which it stands
    forecast::RowSet counting_;
};

}  // namespace irenic::talks
