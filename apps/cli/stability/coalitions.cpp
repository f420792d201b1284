#include <bit>

#include <fmt/format.h>

#include "cli/stability/sections.hpp"

namespace irenic::cli {
namespace {

bool looked_at_all(const StabilityView& view) {
    const std::size_t parties = view.parties();
    return parties < stability::most_parties &&
           view.answer().coalitions->looked_at.size() == stability::all_of(parties);
}

std::string coalitions_in_words(const StabilityView& view) {
    const auto& looked_at = view.answer().coalitions->looked_at;
    if (looked_at_all(view)) {
        return "every coalition";
    }
    if (looked_at.size() > 1) {
        return fmt::format("the {} coalitions named", looked_at.size());
    }
    const stability::PartySet members = looked_at.front().members;
    return view.names(members) + (std::has_single_bit(members) ? "" : " together");
}

}  // namespace

void add_coalitions(const StabilityView& view, Page& page) {
    const auto& coalitions = view.answer().coalitions;
    page.gap();
    if (!coalitions) {
        page.paragraph("Coalitions were not looked at: " + view.answer().why_no_coalitions + ".",
                       2);
        return;
    }
    std::vector<std::vector<stability::State>> states;
    for (const auto& stable : coalitions->all) {
        states.push_back(states_where(stable));
    }
    const std::string words = by_concept_in_words(view, states);
    page.paragraph("Stable against " + coalitions_in_words(view) + ": " +
                       (words.empty() ? "no state" : words) + ".",
                   2);
}

}  // namespace irenic::cli
