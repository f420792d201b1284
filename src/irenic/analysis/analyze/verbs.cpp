#include "irenic/analysis/analyze/verbs.hpp"

#include <algorithm>
#include <string>

namespace irenic::analysis {
namespace {

Error needs(std::string block, const std::string& what, std::string hint) {
    return {ErrorCode::missing, std::move(block), "this question needs " + what, std::move(hint)};
}

std::optional<Error> preferences_lacking(const Negotiation& negotiation) {
    if (negotiation.issues.empty()) {
        return needs("issues", "issues", "add an `issues` block");
    }
    const auto& preferences = negotiation.preferences;
    const bool none = std::none_of(preferences.begin(), preferences.end(),
                                   [](const auto& each) { return each.has_value(); });
    return none ? std::optional(needs("preferences", "preferences", "add a `preferences` block"))
                : std::nullopt;
}

}  // namespace

std::optional<Error> block_lacking(const Negotiation& negotiation, Verb verb) {
    switch (verb) {
        case Verb::deals:
        case Verb::levers:
        case Verb::forecast:
        case Verb::talks:
            return preferences_lacking(negotiation);
        case Verb::war:
            if (!negotiation.war && negotiation.risks.empty()) {
                return needs("war", "a `war` or a `risks` block", "add one");
            }
            break;
        case Verb::phases:
            if (!negotiation.phases) {
                return needs("phases", "phases", "add a `phases` block");
            }
            break;
        case Verb::stability:
            if (!negotiation.graph) {
                return needs("graph", "a graph", "add a `graph` block");
            }
            break;
    }
    return std::nullopt;
}

}  // namespace irenic::analysis
