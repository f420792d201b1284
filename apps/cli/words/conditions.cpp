#include "cli/words/conditions.hpp"

#include <vector>

#include "cli/text/layout.hpp"

namespace irenic::cli {

std::string in_words(const Negotiation& negotiation, const Condition& condition) {
    if (condition.any_of.empty()) {
        return "any package";
    }
    std::string text;
    for (const auto& [id, options] : condition.any_of) {
        const Issue& issue = negotiation.issue(id);
        std::vector<std::string> labels;
        labels.reserve(options.size());
        for (const OptionId option : options) {
            labels.push_back(issue.options[option.at()].label);
        }
        text += (text.empty() ? "" : " with ") + issue.label + ": " + join(labels, "or");
    }
    return text;
}

std::string in_words(const Negotiation& negotiation, const Constraint& constraint) {
    const std::string when = in_words(negotiation, constraint.when);
    return constraint.kind == Constraint::Kind::never
               ? "never " + when
               : when + " only with " + in_words(negotiation, constraint.then);
}

}  // namespace irenic::cli
