#include "irenic/model/issue.hpp"

#include <algorithm>

namespace irenic {

std::optional<OptionId> Package::on(IssueId issue) const {
    const auto found =
        std::lower_bound(choices.begin(), choices.end(), issue,
                         [](const auto& choice, IssueId wanted) { return choice.first < wanted; });
    if (found == choices.end() || found->first != issue) {
        return std::nullopt;
    }
    return found->second;
}

bool Condition::holds(const std::vector<OptionId>& options) const {
    return std::all_of(any_of.begin(), any_of.end(), [&](const auto& entry) {
        const auto& [issue, allowed] = entry;
        return std::find(allowed.begin(), allowed.end(), options[issue.at()]) != allowed.end();
    });
}

}  // namespace irenic
