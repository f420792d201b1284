#pragma once

#include <vector>

#include "irenic/analysis/fighting_on.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::analysis {

/// What the packages at hand say about optimism: whether it blocks, which common beliefs would
/// leave the zone open, and how soon battles would teach them.
///
/// sides     two, with their values.
/// optimism  gets `blocks`, `common_beliefs`, `learning` and, where one is missing, `why`.
/// Returns whether `limits` cut it short.
/// Cost    see side_frontier.hpp, belief_steps.hpp and learning.hpp.
[[nodiscard]] bool judge_by_zone(const deals::Setting& setting, const std::vector<SideView>& sides,
                                 const Limits& limits, Optimism& optimism);

}  // namespace irenic::analysis
