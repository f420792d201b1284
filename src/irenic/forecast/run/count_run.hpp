#pragma once

#include <cstdint>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/run/tallies.hpp"

namespace irenic::forecast {

struct Counted {
    Tallies tallies;
    bool cut_short = false;
};

/// Looks at this shard's part of the versions and counts what holds in them.
///
/// packages  what is counted of single packages, by these.
/// Versions are dealt out to shards in blocks of 256. Cut short, whole blocks count.
/// Errors    of some version that has one.
/// Cost      one look a version; memory independent of their number.
[[nodiscard]] Result<Counted> count_versions(const Ground& ground,
                                             const std::vector<std::vector<OptionId>>& packages,
                                             const Question& question, const Limits& limits,
                                             const Tell& tell);

}  // namespace irenic::forecast
