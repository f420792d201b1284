#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"

namespace irenic::cli {
namespace {

void add_overlap(const TalksView& view, Page& page) {
    const auto& overlap = view.answer().overlap;
    if (!overlap) {
        return;
    }
    std::vector<std::string> numbers;
    for (const std::size_t number : *overlap) {
        numbers.push_back(std::to_string(number));
    }
    page.strong(numbers.empty() ? "No text was marked by all who must agree."
                                : "Marked by all who must agree: " + join(numbers) + ".",
                2);
}

}  // namespace

void add_blind_round(const TalksView& view, Page& page) {
    const auto& blind = view.next().blind;
    if (!blind) {
        return;
    }
    const std::string name = talks::sheet_name(view.negotiation(), view.next().sheet());
    page.heading("A blind round: sheet " + name + ", to be marked in secret");
    if (blind->texts.empty()) {
        page.paragraph("There is no text to put on the sheet.", 2);
        return;
    }
    for (std::size_t at = 0; at < blind->texts.size(); ++at) {
        const auto& options = view.next().candidates.texts[blind->texts[at]].options;
        page.item(std::to_string(at + 1),
                  changes_in_line(view.negotiation(), view.next().from, options), 2, 3);
    }
    page.paragraph(
        fmt::format(
            "At least one is acceptable to all in {}{}. Each is told by what it has instead of "
            "{}; only marks that overlap are revealed.",
            view.how_often(blind->some_accepted),
            blind->exact ? "" : " (other sheets may do better)", view.start()),
        2);
    add_overlap(view, page);
}

}  // namespace irenic::cli
