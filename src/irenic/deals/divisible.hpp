#pragma once

#include "irenic/deals/setting.hpp"

namespace irenic::deals {

/// The solutions over mixtures of the packages that no party which must agree refuses outright.
///
/// Issues tied by constraints or interactions are mixed as one; at most dims - 1 groups are.
/// weight  for weighted_nash, by deciding player; empty: not asked.
/// `opens` says whether some mixture is acceptable to all who must agree.
/// Cost    see hull.hpp; a few linear programs a solution.
[[nodiscard]] Divisible solve_mixtures(const Setting& setting, const std::vector<double>& weight,
                                       const Limits& limits);

}  // namespace irenic::deals
