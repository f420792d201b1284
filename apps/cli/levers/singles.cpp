#include <algorithm>

#include <fmt/format.h>

#include "cli/levers/sections.hpp"
#include "cli/words/lever_amount.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using levers::BreakEven;

constexpr std::size_t most_levers = 12;

std::string lever_alone(const LeversView& view, const Lever& lever, const BreakEven& found) {
    const std::string said = found.opens         ? amount_in_words(view.negotiation(), lever, found)
                             : found.why.empty() ? std::string("no share of it is enough")
                                                 : found.why;
    return name_of(lever) + ": " + said;
}

void add_levers(const LeversView& view, Page& page) {
    std::vector<std::string> lines;
    for (const BreakEven& found : view.answer().break_even) {
        const auto lever = view.lever_of(found);
        if (lever && !view.is_told(*lever)) {
            lines.push_back(lever_alone(view, view.answer().levers[*lever], found));
        }
    }
    if (lines.empty()) {
        return;
    }
    page.paragraph(view.sets().empty() ? "Each lever alone:" : "Each other lever alone:", 2);
    const std::size_t printed = std::min(lines.size(), most_levers);
    for (std::size_t index = 0; index < printed; ++index) {
        page.item("-", lines[index], 4, 2);
    }
    if (printed < lines.size()) {
        page.paragraph(fmt::format("... and {} more; all in --json", lines.size() - printed), 4);
    }
}

}  // namespace

void add_singles(const LeversView& view, Page& page) {
    if (view.answer().break_even.empty()) {
        return;
    }
    page.heading("What would have to be true, one thing at a time");
    add_break_evens(view.negotiation(), view.answer().break_even, view.break_even_list(), page);
    if (view.answer().zone_empty) {
        add_levers(view, page);
    }
}

}  // namespace irenic::cli
