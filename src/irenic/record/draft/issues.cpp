#include <algorithm>

#include "irenic/model/issue_vocabulary.hpp"
#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

/// The id of the built-in issue list that a case's id is made from, or empty.
std::string vocabulary_of(const std::string& id) {
    const auto* const at =
        std::find_if(issue_vocabulary.begin(), issue_vocabulary.end(),
                     [&](std::string_view known) { return case_id(std::string(known)) == id; });
    return at == issue_vocabulary.end() ? std::string() : std::string(*at);
}

std::vector<Option> options_of(const KnownIssue& known) {
    std::vector<Option> options;
    for (const auto& option : known.options) {
        options.push_back({option.id, option.label});
    }
    if (options.size() < 2) {
        options = {{"as_now", "As now"}, {"agreed", "Agreed"}};
    }
    return options;
}

Issue issue_of(const std::string& id, const Lexicon& lexicon) {
    const auto at = std::find_if(lexicon.issues.begin(), lexicon.issues.end(),
                                 [&](const KnownIssue& other) { return case_id(other.id) == id; });
    const KnownIssue known = at == lexicon.issues.end() ? KnownIssue{id, id, false, {}} : *at;
    Issue issue;
    issue.id = id;
    issue.label = known.label;
    issue.options = options_of(known);
    issue.obligation = known.obligation;
    issue.vocabulary = vocabulary_of(id);
    return issue;
}

}  // namespace

void add_issues(DraftWork& work) {
    for (const Act& act : work.acts) {
        for (const IssueTouched& touched : act.issues) {
            if (!work.negotiation().find_issue(touched.issue)) {
                work.negotiation().issues.push_back(issue_of(touched.issue, work.lexicon));
            }
        }
    }
}

}  // namespace irenic::record
