#include "irenic/talks/next/reach.hpp"

#include <algorithm>

namespace irenic::talks {

std::vector<IssueId> changed_issues(const std::vector<OptionId>& from,
                                    const std::vector<OptionId>& to) {
    std::vector<IssueId> issues;
    for (std::size_t issue = 0; issue < from.size(); ++issue) {
        if (from[issue] != to[issue]) {
            issues.emplace_back(issue);
        }
    }
    return issues;
}

bool may_be_proposed(const deals::Setting& centre, const std::vector<std::size_t>& mediators,
                     const std::vector<OptionId>& options) {
    return centre.scoring.allowed(options) &&
           std::none_of(mediators.begin(), mediators.end(), [&](std::size_t player) {
               return centre.scoring.crosses_red_line(player, options);
           });
}

}  // namespace irenic::talks
