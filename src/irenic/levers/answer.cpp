#include "irenic/levers/answer.hpp"

#include <array>

namespace irenic::levers {

std::string_view name(InputKind kind) {
    constexpr std::array<std::string_view, 8> names{"belief",     "hazard",       "disagreement",
                                                    "war_cost",   "side_payment", "red_line",
                                                    "constraint", "lever"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string path(const Negotiation& negotiation, const Requirement& requirement) {
    const std::string index = "[" + std::to_string(requirement.index) + "]";
    if (!requirement.party) {
        return "constraints" + index;
    }
    const std::string& party = negotiation.party(*requirement.party).id;
    switch (requirement.kind) {
        case Requirement::Kind::veto:
            return "parties." + party + ".veto";
        case Requirement::Kind::veto_on:
            return "parties." + party + ".veto_on";
        default:
            return "preferences." + party + ".red_lines" + index;
    }
}

}  // namespace irenic::levers
