#pragma once

#include <algorithm>
#include <vector>

#include "irenic/deals/setting.hpp"

namespace irenic::deals {

/// Whether in some branch all who must agree do, and the package leaves as they are now the issues
/// that stay. It says nothing of constraints.
///
/// agrees  whether a player, by its position in Scoring::players, agrees to this package.
template <class Agrees>
[[nodiscard]] bool is_agreed(const Setting& setting, const std::vector<OptionId>& options,
                             Agrees agrees) {
    const auto stays = [&](IssueId issue) {
        return options[issue.at()] == setting.negotiation.issue(issue).now;
    };
    return std::any_of(setting.branches.begin(), setting.branches.end(),
                       [&](const BranchProblem& each) {
                           const auto& [agree, now] = each.branch;
                           return std::all_of(now.begin(), now.end(), stays) &&
                                  std::all_of(agree.begin(), agree.end(), agrees);
                       });
}

}  // namespace irenic::deals
