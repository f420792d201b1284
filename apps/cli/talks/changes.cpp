#include "cli/talks/changes.hpp"

#include "cli/text/layout.hpp"
#include "cli/words/packages.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/talks/next/reach.hpp"

namespace irenic::cli {

std::string change_in_words(const Issue& issue, OptionId from, OptionId to) {
    return issue.label + ": " + issue.options[from.at()].label + " -> " +
           issue.options[to.at()].label;
}

std::string changes_in_line(const Negotiation& negotiation, const std::vector<OptionId>& from,
                            const std::vector<OptionId>& to) {
    const auto issues = talks::changed_issues(from, to);
    return issues.empty() ? "no change"
                          : listed(lines_of(in_words(negotiation, deals::package_of(to), issues)));
}

std::string moves_in_line(const Negotiation& negotiation, const std::vector<OptionId>& from,
                          const std::vector<OptionId>& to) {
    std::vector<std::string> moves;
    for (const IssueId id : talks::changed_issues(from, to)) {
        const Issue& issue = negotiation.issue(id);
        moves.push_back(issue.label + ": " + issue.options[to[id.at()].at()].label);
    }
    return listed(moves);
}

std::string package_in_line(const Negotiation& negotiation, const std::vector<OptionId>& package) {
    const auto now = deals::completed(negotiation, {});
    const std::string moved = moves_in_line(negotiation, now, package);
    if (moved.empty()) {
        return "everything as now";
    }
    const bool all = talks::changed_issues(now, package).size() == package.size();
    return moved + (all ? "" : "; all else as now");
}

std::string agreement_in_line(const Negotiation& negotiation,
                              const std::vector<OptionId>& package) {
    const auto unmet = unmet_duties(negotiation, package);
    return package_in_line(negotiation, package) +
           (unmet.empty() ? "" : "; leaves a duty unmet: " + listed(unmet));
}

std::vector<std::string> unmet_duties(const Negotiation& negotiation,
                                      const std::vector<OptionId>& text) {
    std::vector<std::string> duties;
    for (std::size_t at = 0; at < negotiation.issues.size(); ++at) {
        const Issue& issue = negotiation.issues[at];
        if (issue.obligation && text[at] == issue.now) {
            duties.push_back(issue.label);
        }
    }
    return duties;
}

}  // namespace irenic::cli
