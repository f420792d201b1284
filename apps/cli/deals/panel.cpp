#include <algorithm>

#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/deals/words.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

/// " (1 of 3 that tie)", or nothing.
std::string ties(const deals::Solution& solution) {
    if (!solution.ties || *solution.ties < 2) {
        return "";
    }
    return fmt::format(" (1 of {} that tie)", shown_count(std::to_string(*solution.ties)));
}

std::string value_cell(const deals::Solution& solution) {
    return (solution.exact ? "" : "about ") + shown(solution.value);
}

void add_tied(const DealsView& view, const deals::Solution& solution, PartyTables& table) {
    for (const deals::Point& tied : solution.tied) {
        if (!(tied.package == solution.point->package)) {
            table.add({view.label(tied.package), "  ties with it", ""}, view.surplus_cells(tied));
        }
    }
}

void add_solutions(const DealsView& view, Page& page) {
    PartyTables table(view, {{}, {"solution"}, {"value", true}});
    bool any = false;
    bool any_common = false;
    for (const auto& solution : view.answer().solutions) {
        if (!solution.point) {
            continue;
        }
        any = true;
        any_common = any_common || needs_common_units(solution.kind);
        table.add({view.label(solution.point->package),
                   solution_in_words(solution.kind) + ties(solution), value_cell(solution)},
                  view.surplus_cells(*solution.point));
        add_tied(view, solution, table);
    }
    if (!any) {
        return;
    }
    page.heading("Solutions: each party's surplus over no agreement, and its points");
    table.print(page);
    if (any_common) {
        page.paragraph("* compares one party's points with another's", 2);
    }
}

/// Why a solution is missing or not exact.
void add_reasons(const DealsView& view, Page& page) {
    for (const auto& solution : view.answer().solutions) {
        const std::string name = short_name(solution.kind);
        if (!solution.point && view.answer().ideal) {
            page.paragraph(name + ": none; " + solution.why, 2);
        } else if (solution.point && !solution.exact) {
            page.paragraph(fmt::format("{}: not proven best, at most {}; {}", name,
                                       shown(solution.bound), solution.why),
                           2);
        } else if (solution.point && !solution.why.empty()) {
            page.paragraph(name + ": " + solution.why, 2);
        }
    }
}

void add_closest(const DealsView& view, const deals::Closest& closest, Page& page) {
    PartyTables table(view, {{}, {"closest package"}, {"value", true}});
    bool any = false;
    const auto add = [&](const deals::Point& point, const std::string& what,
                         const std::string& value) {
        any = true;
        table.add({view.label(point.package), what, value}, view.surplus_cells(point));
    };
    if (closest.maximin) {
        Decimal largest;
        for (const Decimal& shortfall : closest.maximin->shortfall) {
            largest = std::max(largest, shortfall);
        }
        add(closest.maximin->point, "smallest largest shortfall *", "-" + shown(largest));
    }
    if (closest.margin) {
        add(closest.margin->point, "the same, each in shares of its range",
            percent(closest.margin->value));
    }
    if (closest.outside_money) {
        add(closest.outside_money->point, "least help from outside *",
            shown(closest.outside_money->amount));
    }
    if (any) {
        page.heading("Closest: each party's surplus over no agreement, and its points");
        table.print(page);
        page.paragraph("* compares one party's points with another's", 2);
    }
    if (!closest.why.empty()) {
        page.paragraph(closest.why, 2);
    }
}

}  // namespace

void add_panel(const DealsView& view, Page& page) {
    add_solutions(view, page);
    add_reasons(view, page);
    if (view.answer().closest) {
        add_closest(view, *view.answer().closest, page);
    }
}

void add_others(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    std::vector<std::string> labels;
    std::vector<std::size_t> columns;  // into others_utility[...]
    std::size_t column = 0;
    for (const auto& solution : answer.solutions) {
        if (!solution.point) {
            continue;
        }
        const std::string label = view.label(solution.point->package);
        if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
            labels.push_back(label);
            columns.push_back(column);
        }
        ++column;
    }
    if (labels.empty() || answer.others.empty()) {
        return;
    }
    page.heading("Without a vote: points of each package, on each one's own scale");
    std::vector<Column> heads{{}};
    for (const std::string& label : labels) {
        heads.push_back({label, true});
    }
    Table table(heads);
    for (std::size_t other = 0; other < answer.others.size(); ++other) {
        std::vector<std::string> cells{view.name(answer.others[other])};
        for (const std::size_t each : columns) {
            cells.push_back(shown(answer.others_utility[other][each]));
        }
        table.add(std::move(cells));
    }
    page.table(table);
}

}  // namespace irenic::cli
