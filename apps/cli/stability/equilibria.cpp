#include <algorithm>
#include <bit>

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

stability::PartySet movers_of(const stability::Path& path) {
    stability::PartySet movers = 0;
    for (const stability::Move& move : path) {
        movers |= stability::only(move.party);
    }
    return movers;
}

/// "Modify, no longer Delay (8)"; where patterns do not tell, who moves where.
std::string end_in_words(const StabilityView& view, stability::PartySet movers,
                         const stability::JointImprovement& improvement) {
    const auto& [from, to, path] = improvement;
    const std::string changed = view.change(movers, from, to);
    if (!changed.empty()) {
        return fmt::format("{} ({})", changed, view.id(to));
    }
    return path.size() == 1 ? "to " + view.id(to) : view.path(from, path);
}

/// The concepts there are for coalitions by which the one that blocks is deterred.
std::vector<std::size_t> deterred_by(const StabilityView& view, const stability::Blocked& blocked) {
    const auto& looked_at = view.answer().coalitions->looked_at;
    const auto coalition = std::find_if(looked_at.begin(), looked_at.end(), [&](const auto& each) {
        return each.members == blocked.coalition;
    });
    std::vector<std::size_t> concepts;
    for (std::size_t position = 0; position < stability::coalition_concepts; ++position) {
        if (coalition->stable.at(position)[blocked.state]) {
            concepts.push_back(position);
        }
    }
    return concepts;
}

/// What a coalition could do about a state, by whose moves, and whether that would be deterred.
std::string in_words(const StabilityView& view, const stability::Blocked& blocked) {
    const stability::PartySet movers = movers_of(blocked.improvement.path);
    const bool all_move = movers == blocked.coalition;
    const bool one_moves = std::has_single_bit(movers);
    const std::string names = view.names(blocked.coalition);
    const std::string end = end_in_words(view, movers, blocked.improvement);
    const auto deterred = deterred_by(view, blocked);
    if (deterred.empty()) {
        const char* better_off = std::popcount(blocked.coalition) == 2 ? "both" : "all";
        const std::string whose =
            all_move ? ""
                     : fmt::format("{} alone {}, and {} are better off: ", view.names(movers),
                                   one_moves ? "moves" : "move", better_off);
        return fmt::format("falls if {} act together: {}{}", names, whose, end);
    }
    const std::string whose =
        all_move
            ? ""
            : fmt::format(" by {} of {} alone", one_moves ? "a move" : "moves", view.names(movers));
    return fmt::format("{} together could better themselves{}, but are deterred by {}: {}", names,
                       whose, concepts_in_words(deterred), end);
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
