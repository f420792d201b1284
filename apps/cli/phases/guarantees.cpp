#include <algorithm>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using phases::Phases;
using phases::ShownPlan;

constexpr std::size_t most_choices = 5;
constexpr std::size_t longest_order = 30;  // steps; longer ones are left to --json

/// Where a party would gain most by stopping, and at how many steps it would.
std::string replaced(const PhasesView& view, std::size_t party) {
    const ShownPlan& plan = view.answer().plan;
    std::optional<Moment> worst;
    std::vector<std::size_t> steps;
    for (const Moment& moment : view.moments(plan)) {
        if (moment.party != party || moment.room >= Decimal()) {
            continue;
        }
        if (!worst || moment.room < worst->room) {
            worst = moment;
        }
        if (steps.empty() || steps.back() != moment.step) {
            steps.push_back(moment.step);
        }
    }
    if (!worst) {
        return "";
    }
    const std::string what = view.in_sentence(plan.steps[worst->step - 1].tranches);
    const std::string more = steps.size() == 1 ? ""
                                               : fmt::format("; it would gain at {} of {} steps",
                                                             steps.size(), plan.steps.size());
    return fmt::format(" It stands in where {} would gain {} by {} step {} ({}){}.",
                       view.name(party), points(-worst->room, Rounding::up),
                       worst->withholding ? "keeping its part back in" : "stopping after",
                       worst->step, what, more);
}

void add_needed(const PhasesView& view, Page& page) {
    const auto& needed = view.answer().plan.guarantees;
    if (!any_above_zero(needed)) {
        return;
    }
    page.paragraph(
        "A guarantee is what a party would lose by stopping, on top of the rest: a deposit, money "
        "held back until the end, a penalty that is sure to come.",
        2);
    for (std::size_t party = 0; party < needed.size(); ++party) {
        if (needed[party] > Decimal()) {
            page.item("-",
                      fmt::format("{}: {}.{}", view.name(party),
                                  points(needed[party], Rounding::up), replaced(view, party)),
                      2, 2);
        }
    }
}

Table guarantee_table(const PhasesView& view) {
    std::vector<Column> columns{{}};
    for (std::size_t party = 0; party < view.parties(); ++party) {
        columns.push_back({view.column(party), true});
    }
    columns.push_back({"order"});
    return Table(columns);
}

void add_row(const PhasesView& view, const ShownPlan& plan, Table& table) {
    const bool chosen = plan.guarantees == view.answer().plan.guarantees;
    std::vector<std::string> cells{chosen ? "above *" : "or"};
    for (const Decimal& amount : plan.guarantees) {
        cells.push_back(shown(amount, Rounding::up));
    }
    cells.push_back(plan.steps.size() <= longest_order ? view.order(plan) : "in --json");
    table.add(std::move(cells));
}

void add_choices(const PhasesView& view, Page& page) {
    const auto& plans = view.answer().plans;
    const std::size_t known = view.answer().pareto_guarantees.size();
    if (known < 2 || plans.empty()) {
        return;
    }
    page.paragraph(fmt::format("{} choices of guarantees, none of which can be smaller for one "
                               "party without being larger for another{}:",
                               known, view.answer().exact ? "" : ", of those found"),
                   2);
    Table table = guarantee_table(view);
    std::size_t printed = 0;
    for (const ShownPlan& plan : plans) {
        if (printed < most_choices || plan.guarantees == view.answer().plan.guarantees) {
            add_row(view, plan, table);
            ++printed;
        }
    }
    page.table(table);
    if (printed < known) {
        page.paragraph(fmt::format("... and {} more; all in --json", known - printed), 2);
    }
}

void add_cheapest(const PhasesView& view, Page& page) {
    const auto& cheapest = view.answer().cheapest;
    if (!cheapest) {
        return;
    }
    std::vector<std::string> weights;
    for (std::size_t party = 0; party < cheapest->weights.size(); ++party) {
        weights.push_back(view.column(party) + " " + shown(cheapest->weights[party]));
    }
    const std::string amounts = view.amounts(cheapest->plan.guarantees);
    const bool told = cheapest->plan.steps.size() <= longest_order;
    page.paragraph(
        fmt::format("Weighted ({}), the cheapest are {}, {} in all *{}.", join(weights),
                    amounts.empty() ? "none" : amounts, shown(cheapest->cost, Rounding::up),
                    told ? ": " + view.order(cheapest->plan) : ""),
        2);
}

void add_standing(const PhasesView& view, Page& page) {
    std::vector<std::string> parts;
    const Phases& answer = view.answer();
    for (std::size_t party = 0; party < answer.standing.size(); ++party) {
        const phases::Standing& standing = answer.standing[party];
        if (standing.amount > 0) {
            parts.push_back(fmt::format(
                "{} for {}{}", points(Decimal::from_mantissa(standing.amount, answer.places)),
                view.name(party),
                standing.until_step ? fmt::format(", up to step {}", *standing.until_step) : ""));
        }
    }
    if (!parts.empty()) {
        page.paragraph("Standing already: " + listed(parts) + ".", 2);
    }
}

void add_end(const PhasesView& view, Page& page) {
    const auto& shortfall = view.answer().end_shortfall;
    const std::string amounts = view.amounts(shortfall);
    if (!amounts.empty()) {
        page.paragraph(
            fmt::format(
                "At the end, with everything delivered, what is lacking is {}. Slicing into more "
                "tranches never repairs that: it takes a guarantee that stays, a peace worth more, "
                "or a war worth less.",
                amounts),
            2);
    }
}

}  // namespace

void add_guarantees(const PhasesView& view, Page& page) {
    const Phases& answer = view.answer();
    const bool standing = std::any_of(answer.standing.begin(), answer.standing.end(),
                                      [](const phases::Standing& each) { return each.amount > 0; });
    const bool needed = any_above_zero(answer.plan.guarantees);
    if (answer.plan.steps.empty() ||
        (!needed && !standing && !answer.cheapest && !any_above_zero(answer.end_shortfall))) {
        return;
    }
    page.heading(needed ? "Guarantees it takes" : "Guarantees");
    add_standing(view, page);
    add_needed(view, page);
    add_choices(view, page);
    add_cheapest(view, page);
    add_end(view, page);
}

}  // namespace irenic::cli
