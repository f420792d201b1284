#include "cli/words/basis.hpp"

#include <fmt/format.h>

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

void open_answer(const format::CaseFile& file, std::string_view question, bool placeholders,
                 const std::function<void()>& add_conditions, Page& page) {
    const std::string& title = file.negotiation.title;
    page.strong((title.empty() ? "This case" : title) + ": " + std::string(question));
    if (!placeholders) {
        page.gap();
        return;
    }
    page.paragraph(placeholder_words);
    add_conditions();
    page.heading("On these numbers");
}

void add_basis(const format::CaseFile& file, const Basis& basis, Page& page) {
    const auto& [sourced, assumed] = basis.numbers;
    add_indicators(file.negotiation, page);
    page.heading("Rests on");
    page.paragraph(
        fmt::format("{}: {} on a source, {} assumed.",
                    counted(std::to_string(sourced + assumed), "number"), sourced, assumed),
        2);
    if (basis.rounded) {
        page.paragraph(
            "Derived numbers and numbers of more than nine places are rounded to 1e-9 "
            "before anything is compared.",
            2);
    }
    page.paragraph(basis.caution, 2);
    page.paragraph(fmt::format("irenic {}, case {}", version(), file.sha256.substr(0, 16)), 2);
    if (!basis.notes.empty()) {
        page.heading("Notes");
        for (const std::string& note : basis.notes) {
            page.item("-", note, 2, 2);
        }
    }
    if (basis.limit_reached) {
        page.gap();
        page.strong("A limit was reached: this answer is partial, as said above.");
    }
}

bool are_placeholders(const NumberCount& numbers) { return numbers.assumed > numbers.sourced; }

}  // namespace irenic::cli
