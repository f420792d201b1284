#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using phases::ShownPlan;
using phases::ShownStep;

constexpr std::size_t long_plan = 20;  // steps; longer ones are folded
constexpr std::size_t most_rows = 24;
constexpr std::size_t rows_at_start = 12;
constexpr std::size_t rows_at_end = 6;
constexpr std::size_t widest_text = 18;     // beside bars
constexpr std::size_t narrowest_text = 12;  // without
constexpr std::array<std::size_t, 3> bar_widths{12, 8, 5};

/// Steps told in one row, counted from 1; the slack is that after the last.
struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
};

bool holds(const Row& row, const std::optional<phases::Weakest>& weakest) {
    return weakest && row.first <= weakest->step && weakest->step <= row.last;
}

/// The same giver delivers more of the same, and nothing is to be seen between.
bool continues(const ShownPlan& plan, const Row& row, std::size_t step) {
    const auto& before = plan.steps[row.last - 1].tranches;
    const auto& next = plan.steps[step - 1].tranches;
    const bool marked =
        plan.weakest && (plan.weakest->step == row.last || plan.weakest->step == step);
    return !marked && before.size() == 1 && next.size() == 1 &&
           before.front().deliverable == next.front().deliverable &&
           before.front().number + 1 == next.front().number;
}

std::vector<Row> rows_of(const ShownPlan& plan) {
    std::vector<Row> rows;
    for (std::size_t step = 1; step <= plan.steps.size(); ++step) {
        if (plan.steps.size() > long_plan && !rows.empty() && continues(plan, rows.back(), step)) {
            rows.back().last = step;
        } else {
            rows.push_back({step, step});
        }
    }
    return rows;
}

/// The rows that are shown of many: the first, the last, and those around the weakest.
std::vector<Row> chosen(const ShownPlan& plan, const std::vector<Row>& rows) {
    if (rows.size() <= most_rows) {
        return rows;
    }
    const auto weak = static_cast<std::size_t>(
        std::find_if(rows.begin(), rows.end(),
                     [&](const Row& row) { return holds(row, plan.weakest); }) -
        rows.begin());
    std::vector<Row> kept;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const bool near = index + 1 >= weak && index <= weak + 1;
        if (index < rows_at_start || index + rows_at_end >= rows.size() || near) {
            kept.push_back(rows[index]);
        }
    }
    return kept;
}

std::string numbers_of(const Row& row) {
    return row.first == row.last ? std::to_string(row.first)
                                 : fmt::format("{}-{}", row.first, row.last);
}

/// "#####" for what is above 0, "--" for what is below.
std::string bar(const Decimal& value, double largest, std::size_t width) {
    const double share = largest > 0 ? value.to_double() / largest : 0;
    std::size_t cells = 0;
    while (cells < width &&
           static_cast<double>(cells) < std::abs(share) * static_cast<double>(width) - 1e-9) {
        ++cells;
    }
    return std::string(cells, value < Decimal() ? '-' : '#');
}

/// Writes one plan as a table.
class StepTable {
public:
    StepTable(const PhasesView& view, const ShownPlan& plan)
        : view_(view), plan_(plan), rows_(chosen(plan, rows_of(plan))) {
        for (std::size_t party = 0; party < view_.parties(); ++party) {
            largest_.push_back(std::abs(plan_.start_slack[party].to_double()));
            for (const ShownStep& step : plan_.steps) {
                largest_[party] =
                    std::max(largest_[party], std::abs(step.slack[party].to_double()));
            }
        }
        choose_layout();
    }

    [[nodiscard]] Table table() const {
        std::vector<Column> columns{{"", true}, {}, {"by"}};
        for (std::size_t party = 0; party < view_.parties() && !brief_; ++party) {
            columns.push_back({view_.column(party), true});
            if (bar_ > 0) {
                columns.emplace_back();
            }
        }
        if (brief_) {
            columns.push_back({"least *", true});
            columns.push_back({"of"});
        }
        columns.emplace_back();
        Table table(columns);
        add(table, "", "start", "", plan_.start_slack, "");
        std::size_t shown = 0;
        for (const Row& row : rows_) {
            if (row.first > shown + 1) {
                table.add({"", fmt::format("... {} steps", row.first - shown - 1)});
            }
            const ShownStep& last = plan_.steps[row.last - 1];
            add(table, numbers_of(row), delivered(row), view_.givers(last), last.slack,
                holds(row, plan_.weakest) ? "<" : "");
            shown = row.last;
        }
        return table;
    }

    [[nodiscard]] bool is_brief() const { return brief_; }
    [[nodiscard]] bool has_bars() const { return bar_ > 0; }

private:
    [[nodiscard]] std::string delivered(const Row& row) const {
        std::vector<phases::Tranche> tranches;
        for (std::size_t step = row.first; step <= row.last; ++step) {
            const auto& more = plan_.steps[step - 1].tranches;
            tranches.insert(tranches.end(), more.begin(), more.end());
        }
        return view_.in_words(tranches);
    }

    void choose_layout() {
        std::size_t used = numbers_of(rows_.back()).size() + 3;
        std::size_t text = width_of("start");
        std::size_t giver = width_of("by");
        for (const Row& row : rows_) {
            text = std::max(text, width_of(delivered(row)));
            giver = std::max(giver, width_of(view_.givers(plan_.steps[row.last - 1])));
        }
        used += giver + 7;
        for (std::size_t party = 0; party < view_.parties(); ++party) {
            std::size_t number =
                std::max(width_of(view_.column(party)), width_of(shown(plan_.start_slack[party])));
            for (const ShownStep& step : plan_.steps) {
                number = std::max(number, width_of(shown(step.slack[party])));
            }
            used += number + 2;
        }
        brief_ = used + std::min(text, narrowest_text) > page_width;
        used += std::min(text, widest_text);
        for (const std::size_t width : bar_widths) {
            if (!brief_ && bar_ == 0 && used + view_.parties() * (width + 2) <= page_width) {
                bar_ = width;
            }
        }
    }

    void add(Table& table, std::string number, std::string what, std::string by,
             const std::vector<Decimal>& slack, std::string mark) const {
        std::vector<std::string> cells{std::move(number), std::move(what), std::move(by)};
        if (brief_) {
            const auto least = std::min_element(slack.begin(), slack.end());
            cells.push_back(shown(*least));
            cells.push_back(view_.column(static_cast<std::size_t>(least - slack.begin())));
        }
        for (std::size_t party = 0; party < slack.size() && !brief_; ++party) {
            cells.push_back(shown(slack[party]));
            if (bar_ > 0) {
                cells.push_back(bar(slack[party], largest_[party], bar_));
            }
        }
        cells.push_back(std::move(mark));
        table.add(std::move(cells));
    }

    const PhasesView& view_;
    const ShownPlan& plan_;
    std::vector<Row> rows_;
    std::vector<double> largest_;
    std::size_t bar_ = 0;  ///< cells; 0: no bars
    bool brief_ = false;   ///< too many parties for a column each
};

std::string legend(const StepTable& table) {
    const std::string who = table.is_brief() ? "the party with least" : "each party";
    const std::string what = "What " + who + " would lose by stopping then, guarantees not counted";
    return what + (table.has_bars() ? ": # as a share of its own largest number, - what it would "
                                      "gain."
                                    : "; below 0, what it would gain.");
}

std::string weakest_in_words(const PhasesView& view, const phases::Weakest& weakest) {
    return fmt::format("< the weakest moment *: {} step {} {} has {} to spare, guarantees counted.",
                       weakest.withholding ? "keeping its part back in" : "after", weakest.step,
                       view.name(weakest.party), points(weakest.margin, Rounding::down));
}

/// For each party that could keep its part of a step back, where that is tightest.
std::string withheld_in_words(const PhasesView& view, const ShownPlan& plan) {
    std::vector<std::string> parts;
    for (std::size_t party = 0; party < view.parties(); ++party) {
        std::size_t tightest = plan.steps.size();
        for (std::size_t step = 0; step < plan.steps.size(); ++step) {
            const auto& withheld = plan.steps[step].withheld;
            const bool counts = party < withheld.size() && withheld[party];
            if (counts && (tightest == plan.steps.size() ||
                           *withheld[party] < *plan.steps[tightest].withheld[party])) {
                tightest = step;
            }
        }
        if (tightest < plan.steps.size()) {
            parts.push_back(fmt::format("{} {} (step {})", view.name(party),
                                        shown(*plan.steps[tightest].withheld[party]),
                                        tightest + 1));
        }
    }
    return parts.empty() ? ""
                         : "Least that would be lost by keeping one's own part of a step back, "
                           "guarantees not counted (below 0: gained): " +
                               join(parts) + ".";
}

}  // namespace

void add_steps(const PhasesView& view, const ShownPlan& plan, bool explained, Page& page) {
    if (plan.steps.empty()) {
        return;
    }
    const StepTable steps(view, plan);
    page.table(steps.table());
    if (explained) {
        page.paragraph(legend(steps), 2);
    }
    if (plan.weakest) {
        page.paragraph(weakest_in_words(view, *plan.weakest), 2);
    }
    if (const std::string words = withheld_in_words(view, plan); !words.empty()) {
        page.paragraph(words, 2);
    }
}

void add_plan(const PhasesView& view, Page& page) {
    if (!view.answer().plan.steps.empty()) {
        page.heading("The plan");
        add_steps(view, view.answer().plan, !view.answer().order, page);
    }
}

}  // namespace irenic::cli
