#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/text/plot.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t plot_width = 72;
constexpr std::size_t plot_height = 14;

std::string how_many(const deals::Frontier& frontier) {
    const std::string count = counted(std::to_string(frontier.count), "point");
    std::string text =
        frontier.exact
            ? count + ": all that cannot be bettered for one party except at another's cost."
            : fmt::format(
                  "{}, not all: {}. Each acceptable package is at most {} of a party's "
                  "possible surplus better than one of these.",
                  count, frontier.reason, percent(frontier.epsilon));
    if (frontier.points.size() < frontier.count) {
        text += fmt::format(" Listed are {}.", shown_count(std::to_string(frontier.points.size())));
    }
    return text;
}

void add_plot(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    std::vector<Mark> marks;
    const auto mark = [&](const deals::Point& point, char sign) {
        marks.push_back({point.utility[0].to_double(), point.utility[1].to_double(), sign});
    };
    for (const auto& point : answer.frontier.points) {
        mark(point, '.');
    }
    // From the back, so that of two letters on one place the first is seen.
    for (const ShownPackage& shown : std::ranges::reverse_view(view.packages().all())) {
        mark(shown.point, shown.label.size() == 1 ? shown.label.front() : '*');
    }
    PlotFrame frame;
    frame.x_name = view.column(answer.parties[0]);
    frame.y_name = view.column(answer.parties[1]);
    frame.x_line = answer.disagreement[0].value.to_double();
    frame.y_line = answer.disagreement[1].value.to_double();
    for (const std::string& line : plot(marks, frame, plot_width, plot_height)) {
        page.line("  " + line);
    }
    page.paragraph("Points of the two parties; the dotted lines are no agreement.", 2);
}

/// The frontier point that is best for deciding party `index`.
const deals::Point& best_for(const deals::Frontier& frontier, std::size_t index) {
    return *std::max_element(frontier.points.begin(), frontier.points.end(),
                             [&](const deals::Point& left, const deals::Point& right) {
                                 return left.utility[index] < right.utility[index];
                             });
}

void add_ends(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    PartyTables table(view, {{"listed point that is best for"}});
    for (std::size_t index = 0; index < answer.parties.size(); ++index) {
        table.add({view.name(answer.parties[index])},
                  view.surplus_cells(best_for(answer.frontier, index)));
    }
    table.print(page);
}

}  // namespace

void add_frontier(const DealsView& view, bool everything, Page& page) {
    const deals::Frontier& frontier = view.answer().frontier;
    if (frontier.points.empty()) {
        return;
    }
    page.heading(everything ? "Frontier of all packages, whoever would refuse them"
                            : "Frontier of the acceptable packages");
    page.paragraph(how_many(frontier), 2);
    const bool two = view.answer().parties.size() == 2;
    if (two && frontier.points.size() > 1) {
        add_plot(view, page);
    } else if (!two) {
        add_ends(view, page);
    }
}

}  // namespace irenic::cli
