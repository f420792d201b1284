#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_rows = 8;
constexpr double worth_asking = 0.02;

std::string index_cell(const Value& index, const Value& error) {
    const auto share = number_in(index);
    return share ? index_by_error(*share, number_in(error)) : "";
}

std::string learning_cell(const ForecastView& view, const Value& value) {
    const auto adds = number_in(value);
    if (!adds) {
        return "";
    }
    return *adds > 0 ? percent_by_error(*adds, largest_error(count_in(view.answer()["chosen_on"])))
                     : "0";
}

/// Shared answers leave out what learning is worth.
bool tells_learning(const Value::List& drivers) {
    return std::any_of(drivers.begin(), drivers.end(),
                       [](const Value& driver) { return !driver["value_of_learning"].is_null(); });
}

Table empty_table(bool learning) {
    std::vector<Column> columns{{"input"}, {"alone", true}, {"in all", true}};
    if (learning) {
        columns.push_back({"to learn it", true});
    }
    return Table(columns);
}

std::vector<std::string> row_of(const ForecastView& view, const Value& driver, bool learning) {
    std::vector<std::string> cells{view.input(driver["input"]),
                                   index_cell(driver["first_order"], driver["first_order_se"]),
                                   index_cell(driver["total"], driver["se"])};
    if (learning) {
        cells.push_back(learning_cell(view, driver["value_of_learning"]));
    }
    return cells;
}

void add_rows(const ForecastView& view, const Value::List& drivers, Page& page) {
    const bool learning = tells_learning(drivers);
    Table table = empty_table(learning);
    for (std::size_t row = 0; row < std::min(drivers.size(), most_rows); ++row) {
        table.add(row_of(view, drivers[row], learning));
    }
    if (const Value& rest = view.answer()["drivers_of"]["rest"]; !rest.is_null()) {
        table.add({fmt::format("the other {} together", grouped(count_in(rest["inputs"]))), "",
                   index_cell(rest["total"], rest["se"])});
    }
    page.table(table);
    if (drivers.size() > most_rows) {
        page.paragraph(
            fmt::format("... and {} more; all in --json", grouped(drivers.size() - most_rows)), 2);
    }
}

void add_legend(const Value::List& drivers, Page& page) {
    const bool learning = tells_learning(drivers);
    std::string text =
        "alone, in all: its share of the variance of the zone's width *, by itself and with others "
        "(standard error)";
    text += learning ? "; to learn it: what that adds to how often the package proposed is "
                       "acceptable"
                     : "";
    page.paragraph(text + ".", 2);
}

void add_first_question(const ForecastView& view, const Value::List& drivers, Page& page) {
    const auto first =
        std::max_element(drivers.begin(), drivers.end(), [](const Value& a, const Value& b) {
            return number_in(a["value_of_learning"]) < number_in(b["value_of_learning"]);
        });
    if (number_in((*first)["value_of_learning"]).value_or(0) >= worth_asking) {
        page.paragraph("Ask openly first: " + view.input((*first)["input"]) + ".", 2);
    }
}

void add_slack(const ForecastView& view, const Value::List& drivers, Page& page) {
    constexpr std::size_t most_named = 3;
    std::vector<const Value*> of_slack;
    for (const Value& driver : drivers) {
        if (number_in(driver["slack"]["total"]).value_or(0) > 0) {
            of_slack.push_back(&driver);
        }
    }
    std::stable_sort(of_slack.begin(), of_slack.end(), [](const Value* a, const Value* b) {
        return number_in((*a)["slack"]["total"]) > number_in((*b)["slack"]["total"]);
    });
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < std::min(of_slack.size(), most_named); ++at) {
        const Value& slack = (*of_slack[at])["slack"];
        parts.push_back(view.input((*of_slack[at])["input"]) + ", in all " +
                        index_cell(slack["total"], slack["se"]));
    }
    if (!parts.empty()) {
        page.paragraph("What decides the plan's weakest slack: " + listed(parts) + ".", 2);
    }
}

}  // namespace

void add_drivers(const ForecastView& view, Page& page) {
    const Value::List& drivers = items_in(view.answer()["drivers"]);
    if (drivers.empty()) {
        return;
    }
    page.heading("What decides");
    add_rows(view, drivers, page);
    add_legend(drivers, page);
    add_first_question(view, drivers, page);
    add_slack(view, drivers, page);
}

}  // namespace irenic::cli
