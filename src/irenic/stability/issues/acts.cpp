#include "irenic/stability/issues/acts.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace irenic::stability {
namespace {

/// Who gives all that follows from an issue, where that is one party.
std::optional<PartyId> only_giver(const Negotiation& negotiation, IssueId issue) {
    if (!negotiation.phases) {
        return std::nullopt;
    }
    std::set<PartyId> givers;
    for (const FollowedBy& each : negotiation.phases->follows) {
        if (each.issue == issue) {
            for (const DeliverableId id : each.deliverables) {
                givers.insert(negotiation.phases->deliverables[id.at()].giver);
            }
        }
    }
    return givers.size() == 1 ? std::optional(*givers.begin()) : std::nullopt;
}

std::vector<OptionId> other_than_now(const Issue& issue) {
    std::vector<OptionId> options;
    for (std::size_t option = 0; option < issue.options.size(); ++option) {
        if (OptionId(option) != issue.now) {
            options.emplace_back(option);
        }
    }
    return options;
}

}  // namespace

std::vector<Act> find_acts(const Negotiation& negotiation) {
    std::vector<Act> acts;
    for (std::size_t at = 0; at < negotiation.issues.size(); ++at) {
        const Issue& issue = negotiation.issues[at];
        const auto by = issue.by ? issue.by : only_giver(negotiation, IssueId(at));
        auto options = other_than_now(issue);
        if (by && !options.empty()) {
            acts.push_back({IssueId(at), *by, std::move(options), issue.by.has_value()});
        }
    }
    std::stable_sort(acts.begin(), acts.end(),
                     [](const Act& a, const Act& b) { return a.by < b.by; });
    return acts;
}

}  // namespace irenic::stability
