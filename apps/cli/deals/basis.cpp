#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {
namespace {

void add_indicators(const Negotiation& negotiation, Page& page) {
    if (negotiation.indicators.empty()) {
        return;
    }
    page.heading("Indicators, shown and not computed with");
    Table table({{}, {"latest", true}, {}, {"on"}, {"source"}});
    for (const Indicator& indicator : negotiation.indicators) {
        const bool any = !indicator.series.empty();
        table.add({indicator.name, any ? shown(indicator.series.back().value) : "none",
                   indicator.unit, any ? indicator.series.back().date : "",
                   indicator.source.empty() ? "assumed" : indicator.source});
    }
    page.table(table);
}

}  // namespace

void add_basis(const DealsView& view, const format::CaseFile& file, std::size_t sourced,
               std::size_t assumed, Page& page) {
    add_indicators(view.negotiation(), page);
    page.heading("Rests on");
    page.paragraph(
        fmt::format("{}: {} on a source, {} assumed.",
                    counted(std::to_string(sourced + assumed), "number"), sourced, assumed),
        2);
    if (view.answer().rounded) {
        page.paragraph(
            "Derived numbers and numbers of more than nine places are rounded to 1e-9 "
            "before anything is compared.",
            2);
    }
    page.paragraph(
        "'None' means none among the options listed; other options may open what these "
        "leave closed. No package here is the right one: these are several views of "
        "the same numbers.",
        2);
    page.paragraph(fmt::format("irenic {}, case {}", version(), file.sha256.substr(0, 16)), 2);
    if (!view.answer().notes.empty()) {
        page.heading("Notes");
        for (const std::string& note : view.answer().notes) {
            page.item("-", note, 2, 2);
        }
    }
    if (view.answer().limit_reached) {
        page.gap();
        page.strong("A limit was reached: this answer is partial, as said above.");
    }
}

}  // namespace irenic::cli
