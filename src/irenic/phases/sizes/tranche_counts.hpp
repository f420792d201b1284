#pragma once

#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/model/phase.hpp"
#include "irenic/phases/answer.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// What each line would need with its total in 1, 2, ... equal tranches, all others as they are:
/// up to two more than it has and at least eight, until one more changes nothing twice in a row.
///
/// Lines whose moves differ are left out; so is what the time left does not allow, and what would
/// have more than 2^18 states counted by lines.
/// Cost  one `solve` a count.
[[nodiscard]] std::vector<TrancheCounts> tranche_counts(const PhasePlan& plan,
                                                        const Problem& problem,
                                                        const Limits& limits);

}  // namespace irenic::phases
