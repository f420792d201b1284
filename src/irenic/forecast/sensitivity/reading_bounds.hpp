#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::forecast {

/// The bounds that conditions on one reading may have, ascending: at most 15.
///
/// They cut a reading's values into places: 2k + 1 is bound k itself, 2k what lies between it and
/// the bound before it.
class ReadingBounds {
public:
    /// How many places there are at most.
    static constexpr std::size_t most_places = 31;

    /// The sixteenth quantiles of a reading over the versions that count, at least one of them: of
    /// n values in ascending order those at n k / 16, the first being at 0; equal ones once.
    ReadingBounds(const std::vector<double>& column, const RowSet& counts);

    [[nodiscard]] const std::vector<double>& values() const { return values_; }
    [[nodiscard]] std::size_t place_of(double value) const;

private:
    std::vector<double> values_;
};

}  // namespace irenic::forecast
