#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"

namespace irenic::forecast {

/// The answer from all its parts, in any order; the same bytes however many there were.
///
/// partials  what run_shard gave, with the head that answers carry ("irenic", "case").
/// Errors    bad_input, where "shards[i]" (a position in `partials`): no partial answer of a
///           forecast, or one of another version, case, seed, number of samples or number of parts
///           than the first; a part that stands twice; where "shards": a part that is missing.
/// Cost      linear in what the parts hold.
[[nodiscard]] Result<Value> join(const std::vector<Value>& partials);

}  // namespace irenic::forecast
