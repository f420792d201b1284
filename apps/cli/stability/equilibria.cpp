#include <algorithm>

#include <fmt/format.h>

#include "cli/stability/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using stability::State;

std::string in_words(Strength strength) {
    switch (strength) {
        case 31:
            return "Nobody has a better move (nash, and so all five)";
        case 15:
            return "Others would answer every better move willingly, and there is no escape (sseq, "
                   "seq, smr, gmr)";
        case 7:
            return "Others would answer every better move willingly, or could without leaving an "
                   "escape (seq, smr, gmr)";
        case 5:
            return "Others would answer every better move willingly, but an escape may remain "
                   "(seq, "
                   "gmr)";
        case 3:
            return "Only if others would make moves that are no better for themselves: they could "
                   "answer every better move, and there is no escape (smr, gmr)";
        default:
            return "Only if others would make moves that are no better for themselves, and an "
                   "escape may remain (gmr)";
    }
}

/// What a coalition could do about a state, and whether that would be deterred.
std::string in_words(const StabilityView& view, const stability::Blocked& blocked) {
    const auto& looked_at = view.answer().coalitions->looked_at;
    const auto coalition = std::find_if(looked_at.begin(), looked_at.end(), [&](const auto& each) {
        return each.members == blocked.coalition;
    });
    std::vector<std::size_t> deterred;
    for (std::size_t position = 0; position < stability::coalition_concepts; ++position) {
        if (coalition->stable.at(position)[blocked.state]) {
            deterred.push_back(position);
        }
    }
    const std::string names = view.names(blocked.coalition);
    const auto& [from, to, path] = blocked.improvement;
    const std::string changed = view.change(blocked.coalition, from, to);
    const std::string end =
        changed.empty() ? "to " + view.id(to) : fmt::format("{} ({})", changed, view.id(to));
    return deterred.empty()
               ? fmt::format("falls if {} act together: {}", names, end)
               : fmt::format("{} together could better themselves, but are deterred by {}: {}",
                             names, concepts_in_words(deterred), end);
}

void add_state(const StabilityView& view, State state, std::size_t hang, Page& page) {
    page.item(view.id(state), view.options(state), 4, hang);
    const auto& blocked = view.answer().blocked;
    const auto leaves = std::find_if(blocked.begin(), blocked.end(),
                                     [&](const auto& each) { return each.state == state; });
    if (leaves != blocked.end()) {
        page.item("", in_words(view, *leaves), 4, hang);
    }
}

/// The first states of a group, one by one.
void add_group(const StabilityView& view, const Standing& group, Page& page) {
    const std::size_t count = std::min(most_shown, group.states.size());
    const std::vector<State> shown(group.states.begin(),
                                   group.states.begin() + static_cast<std::ptrdiff_t>(count));
    page.paragraph(in_words(group.strength), 2);
    for (const State state : shown) {
        add_state(view, state, view.widest_id(shown) + 2, page);
    }
    if (count < group.states.size()) {
        page.paragraph(fmt::format("... and {} more",
                                   shown_count(std::to_string(group.states.size() - count))),
                       4);
    }
}

}  // namespace

void add_equilibria(const StabilityView& view, Page& page) {
    std::size_t all = 0;
    for (const Standing& group : view.equilibria()) {
        all += group.states.size();
    }
    for (const Standing& group : view.equilibria()) {
        page.gap();
        if (all <= most_shown || &group == &view.equilibria().front()) {
            add_group(view, group, page);
        } else {
            page.paragraph(in_words(group.strength) + ": " + view.ids(group.states), 2);
        }
    }
}

}  // namespace irenic::cli
