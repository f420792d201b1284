#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::forecast {

/// What knowing some readings would add to the share of versions in which the package proposed is
/// acceptable: the best package for what they turn out to be, against the best single package.
///
/// columns     the readings of one group of inputs: by reading, its value in every version.
/// counts      versions that count.
/// acceptable  by package, the versions in which it is.
/// Versions are cut into bins of equal size by each reading in turn (16, fewer where a bin would
/// hold fewer than 64 versions; equal values stay together); packages, the single one as well, are
/// chosen on one half of the versions and counted on the other, both ways, so that chance does not
/// look like value. Of several readings the one that adds most counts: for groups of more than one
/// reading the result is a lower bound.
/// Returns at least 0, and at most what the best single package leaves of 1.
/// Cost    readings x (versions log versions + bins x packages x versions / 64).
/// Source  expected value of partial perfect information: Raiffa & Schlaifer 1961.
[[nodiscard]] double value_of_learning(const std::vector<const std::vector<double>*>& columns,
                                       const RowSet& counts, const std::vector<RowSet>& acceptable);

}  // namespace irenic::forecast
