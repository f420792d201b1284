#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/pilot/versions_table.hpp"

namespace irenic::forecast {

/// The mean over the versions that count, in points.
struct MeanVersion {
    std::vector<std::vector<double>> points;  ///< by seat, column; extras left out
    std::vector<double> no_agreement;         ///< by seat
};

[[nodiscard]] MeanVersion mean_version(const VersionsTable& table);

/// Weights of a branch's seats, by position in `agree`, that add up to one and make the best
/// weighted surplus of any package about as small as weights can: where parties pull against one
/// another, that says more than what each could get on its own.
/// Source  multiplicative weights for matrix games: Freund & Schapire 1999.
[[nodiscard]] std::vector<double> balancing_weights(const MeanVersion& mean, const Terms& terms,
                                                    const Terms::Branch& branch);

/// All issues, those first on whose options the seats' points differ most, each seat's by its
/// total; ties in case order.
[[nodiscard]] std::vector<std::size_t> issues_by_spread(const MeanVersion& mean,
                                                        const Terms& terms);

}  // namespace irenic::forecast
