#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/run/pilot_run.hpp"
#include "irenic/forecast/sensitivity/sobol_indices.hpp"

namespace irenic::forecast {

/// How much groups of inputs decide of one outcome.
struct Deciding {
    double mean = 0;  ///< of the outcome, in points
    double sd = 0;
    std::vector<SobolIndex> groups;  ///< by Drivers::groups
    std::optional<SobolIndex> rest;  ///< of all other groups as one
};

/// What decides the zone's width and the weakest slack of the plan fixed beforehand.
struct Drivers {
    std::vector<std::size_t> groups;  ///< positions in Inputs::groups, ascending
    std::size_t others = 0;           ///< how many groups stand together in `rest`
    std::optional<Deciding> width;    ///< nothing where no version has one
    std::optional<Deciding> slack;
    std::size_t versions = 0;  ///< that the indices rest on
};

/// Looks at the 24 groups that tell most of the two outcomes in the pilot, the others as one.
///
/// Errors   as for Worker::look. Nothing where `limits` was reached first.
/// Cost     at most 16,384 looks, or twice the samples asked for where that is less (4,096 at
/// least).
[[nodiscard]] Result<std::optional<Drivers>> find_drivers(const Ground& ground, const Pilot& pilot,
                                                          const Question& question,
                                                          const Limits& limits, const Tell& tell);

}  // namespace irenic::forecast
