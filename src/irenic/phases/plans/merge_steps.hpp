#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/plans/scale.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// An order of moves cut into steps of several moves: as many steps as are allowed, or fewer where
/// deadlines call for it. The best cut under the scale where there is no discount, else a good one.
///
/// Cost  moves x steps x moves in a step. Nothing where no cut keeps to capacities and deadlines,
///       and where it was stopped.
[[nodiscard]] std::optional<Plan> merged_steps(const Problem& problem,
                                               const std::vector<std::size_t>& order,
                                               const Scale& scale, const Stop& stop);

/// A problem with one move a step whose orders are good to cut: what must be done by some step, for
/// whatever reason, is a deadline in the same part of the order. Nothing where it cannot be done.
/// The problem itself where steps do not merge.
[[nodiscard]] std::optional<Problem> without_merging(const Problem& problem);

/// Everything as late as can be. Nothing where it cannot be done. For merged steps only.
[[nodiscard]] std::optional<Plan> latest_plan(const Problem& problem);

}  // namespace irenic::phases
