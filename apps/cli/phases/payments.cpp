#include <algorithm>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using phases::OneSided;

constexpr std::size_t most_rows = 24;

void add_corridor(const PhasesView& view, const OneSided& exchange, Page& page) {
    Table table({{"paid so far before"}, {"at least", true}, {"at most", true}});
    const std::size_t rows = std::min(exchange.paid.size(), most_rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const bool delivers = row < exchange.order.size();
        table.add({delivers ? view.in_words({exchange.order[row]}) : "in the end",
                   shown(exchange.paid[row][0], Rounding::up),
                   shown(exchange.paid[row][1], Rounding::down)});
    }
    page.table(table);
    if (rows < exchange.paid.size()) {
        page.paragraph(fmt::format("... and {} more; all in --json", exchange.paid.size() - rows),
                       2);
    }
}

std::string order_in_words(const PhasesView& view, const OneSided& exchange) {
    std::vector<std::string> parts;
    for (const phases::Tranche& tranche : exchange.order) {
        parts.push_back(view.in_words({tranche}));
    }
    return join(parts, "then");
}

void add_total(const PhasesView& view, const OneSided& exchange, Page& page) {
    if (!exchange.total) {
        page.paragraph("With --payment TOTAL: how much has to be paid before each delivery.", 2);
    } else if (exchange.paid.empty()) {
        page.paragraph(
            fmt::format("With {} in all, no payments keep both sides going: what stands as "
                        "guarantees, and what peace is worth beyond war, does not reach {} "
                        "together, or the total is too small or too large.",
                        shown(*exchange.total), points(exchange.needed, Rounding::up)),
            2);
    } else {
        add_corridor(view, exchange, page);
    }
}

bool delivers_duty(const PhasesView& view, const OneSided& exchange) {
    return std::any_of(exchange.order.begin(), exchange.order.end(), [&](const auto& tranche) {
        return view.deliverable(tranche.deliverable).obligation;
    });
}

}  // namespace

void add_payments(const PhasesView& view, Page& page) {
    const auto& exchange = view.answer().one_sided;
    if (!exchange) {
        return;
    }
    page.heading("One side delivers, the other pays");
    page.paragraph(
        fmt::format(
            "{} delivers. If {} pays in something that can be divided, guarantees of {} for both "
            "together are enough *, whoever gives them; in the worst order {}, all in one step {}.",
            view.name(exchange->supplier), view.name(exchange->receiver),
            points(exchange->needed, Rounding::up), points(exchange->worst, Rounding::up),
            points(exchange->at_once, Rounding::up)),
        2);
    if (exchange->paid.empty()) {
        page.paragraph("The safest order: " + order_in_words(view, *exchange) + ".", 2);
    }
    add_total(view, *exchange, page);
    if (delivers_duty(view, *exchange)) {
        page.paragraph("What is owed in any case is delivered whatever is paid.", 2);
    }
}

}  // namespace irenic::cli
