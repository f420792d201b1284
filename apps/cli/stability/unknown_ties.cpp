#include <algorithm>

#include "cli/stability/sections.hpp"

namespace irenic::cli {

void add_unknown_ties(const StabilityView& view, Page& page) {
    const auto& by_attitude = view.answer().if_not_known;
    if (!by_attitude) {
        return;
    }
    std::vector<std::vector<stability::State>> states;
    for (std::size_t position = 0; position < stability::concept_count; ++position) {
        states.push_back(states_where(by_attitude->front().at(position)));
        std::erase_if(states.back(), [&](stability::State state) {
            return !std::all_of(by_attitude->begin(), by_attitude->end(),
                                [&](const auto& stable) { return stable.at(position)[state]; });
        });
    }
    const std::string words = by_concept_in_words(view, states);
    page.gap();
    page.paragraph(
        "If a tie means that the ranking is not known there, these remain equilibria "
        "whatever a party makes of that: " +
            (words.empty() ? "none" : words) + ".",
        2);
}

}  // namespace irenic::cli
