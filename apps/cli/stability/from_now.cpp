#include <algorithm>

#include <fmt/format.h>

#include "cli/stability/explain_words.hpp"
#include "cli/stability/sections.hpp"

namespace irenic::cli {
namespace {

using stability::Reached;
using stability::State;

constexpr std::size_t most_paths = 6;

void add_paths(const StabilityView& view, std::string_view head,
               const std::vector<const Reached*>& reached, bool improvements, Page& page) {
    if (reached.empty()) {
        return;
    }
    page.paragraph(head, 2);
    Table table({{}, {}});
    for (std::size_t index = 0; index < std::min(reached.size(), most_paths); ++index) {
        const Reached& each = *reached[index];
        table.add(
            {view.id(each.state),
             view.path(*view.answer().now, improvements ? *each.by_improvements : *each.by_moves)});
    }
    page.table(table, 4);
    if (reached.size() > most_paths) {
        page.paragraph(fmt::format("... and {} more", reached.size() - most_paths), 4);
    }
}

void add_ways(const StabilityView& view, Page& page) {
    std::vector<const Reached*> by_improvements;
    std::vector<const Reached*> by_moves;
    std::vector<State> not_at_all;
    for (const Reached& each : view.answer().from_now) {
        if (each.state == *view.answer().now) {
            continue;
        }
        if (each.by_improvements) {
            by_improvements.push_back(&each);
        } else if (each.by_moves) {
            by_moves.push_back(&each);
        } else {
            not_at_all.push_back(each.state);
        }
    }
    const auto strongest_first = [&](const Reached* one, const Reached* other) {
        return view.strength(one->state) > view.strength(other->state);
    };
    std::stable_sort(by_improvements.begin(), by_improvements.end(), strongest_first);
    std::stable_sort(by_moves.begin(), by_moves.end(), strongest_first);
    add_paths(view, "Equilibria reached by moves that are all better for who makes them:",
              by_improvements, true, page);
    add_paths(view,
              "Equilibria reached only by moves of which some are no better for who makes them:",
              by_moves, false, page);
    if (!not_at_all.empty()) {
        page.paragraph("No moves lead to " + view.ids(not_at_all, "or") + ".", 2);
    }
}

}  // namespace

void add_from_now(const StabilityView& view, Page& page) {
    const auto& now = view.answer().now;
    if (!now) {
        return;
    }
    page.heading("From where things stand: " + view.state(*now));
    page.paragraph(stands_by(view.strength(*now)), 2);
    add_explained_state(view, view.answer().at_now, page);
    add_ways(view, page);
}

}  // namespace irenic::cli
