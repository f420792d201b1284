#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_in_surplus_table = 3;

/// How sure it is whatever the numbers: "possible", "possible?" where it may be more or less.
std::string sure_mark(const Value& package) {
    const std::string& sure = text_in(package["sure"]);
    return sure.empty() || flag_in(package["sure_proven"]) ? sure : sure + "?";
}

std::string how_often(const ForecastView& view, const Value& share) {
    const auto number = number_in(share);
    return number ? percent_by_error(*number, largest_error(view.counting())) : "";
}

std::string interval(const Value& ends) {
    const Value::List& numbers = items_in(ends);
    const auto least = numbers.empty() ? std::nullopt : number_in(numbers.front());
    const auto most = numbers.empty() ? std::nullopt : number_in(numbers.back());
    return least && most ? shown(*least) + " to " + shown(*most) : "";
}

void add_shares(const ForecastView& view, const Value::List& packages, Page& page) {
    Table table({{},
                 {"acceptable", true},
                 {"Nash", true},
                 {"Kalai-Smorodinsky", true},
                 {"maximin *", true},
                 {"whatever the numbers"}});
    for (std::size_t row = 0; row < view.rows(); ++row) {
        const Value& package = packages[row];
        const Value& best = package["best"];
        table.add({view.letter(package["package"]), view.percent(package["acceptable"]),
                   how_often(view, best["nash"]), how_often(view, best["kalai_smorodinsky"]),
                   how_often(view, best["maximin"]), sure_mark(package)});
    }
    page.table(table);
}

void add_surpluses(const ForecastView& view, const Value::List& packages, Page& page) {
    const std::size_t columns = std::min(view.rows(), most_in_surplus_table);
    std::vector<Column> heads{{}};
    for (std::size_t column = 0; column < columns; ++column) {
        heads.push_back({view.letter(packages[column]["package"])});
    }
    Table table(heads);
    for (const auto& member : members_in(packages.front()["surplus"])) {
        std::vector<std::string> cells{view.label("parties", member.first)};
        for (std::size_t column = 0; column < columns; ++column) {
            cells.push_back(interval(packages[column]["surplus"][member.first]));
        }
        table.add(std::move(cells));
    }
    if (!table.empty()) {
        page.paragraph("Surplus over no agreement, the least and the most it can be:", 2);
        page.table(table, 4);
    }
}

std::string unproven_note(const Value::List& packages, std::size_t rows) {
    const bool any =
        std::any_of(packages.begin(), packages.begin() + static_cast<std::ptrdiff_t>(rows),
                    [](const Value& each) { return sure_mark(each).ends_with('?'); });
    return any ? "?: not proven; it may be certain or never." : "";
}

/// Duties of which the packages' own words do not say that they are owed.
std::vector<std::string> duties_without_status(const ForecastView& view) {
    std::vector<std::string> duties;
    for (const Value& duty : items_in(view.labels()["duties"])) {
        const auto issue = view.names().find_issue(text_in(duty));
        if (!issue || !view.names().issue(*issue).obligation) {
            duties.push_back(view.label("issues", text_in(duty)));
        }
    }
    return duties;
}

}  // namespace

void add_often_acceptable(const ForecastView& view, Page& page) {
    const Value::List& packages = items_in(view.answer()["packages"]);
    if (packages.empty()) {
        return;
    }
    page.heading("How often a package is acceptable, and how often the one so called");
    add_shares(view, packages, page);
    if (const std::string note = unproven_note(packages, view.rows()); !note.empty()) {
        page.paragraph(note, 2);
    }
    if (packages.size() > view.rows()) {
        page.paragraph(
            fmt::format("... and {} more; all in --json", grouped(packages.size() - view.rows())),
            2);
    }
    add_surpluses(view, packages, page);
}

void add_package_list(const ForecastView& view, Page& page) {
    add_packages(view.names(), view.packages(), page);
    const std::vector<std::string> duties = duties_without_status(view);
    if (!duties.empty() && !view.packages().all().empty()) {
        page.paragraph("Owed in any case, whatever the package: " + join(duties) + ".", 2);
    }
}

void add_sureness(const ForecastView& view, Page& page) {
    const Value::List& packages = items_in(view.answer()["packages"]);
    std::vector<std::string> lines;
    for (std::size_t row = 0; row < view.rows(); ++row) {
        std::vector<std::string> better;
        for (const Value& position : items_in(packages[row]["surely_better"])) {
            if (const std::uint64_t at = count_in(position); at < view.rows()) {
                better.push_back(view.letter(packages[at]["package"]));
            }
        }
        if (!better.empty()) {
            lines.push_back(join(better) + " over " + view.letter(packages[row]["package"]));
        }
    }
    if (!lines.empty()) {
        page.paragraph("Surely better for somebody who decides and worse for nobody who does: " +
                           listed(lines) + ".",
                       2);
    }
}

}  // namespace irenic::cli
