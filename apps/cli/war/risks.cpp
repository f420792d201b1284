#include <fmt/format.h>

#include "cli/text/numbers.hpp"
#include "cli/war/sections.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using analysis::RiskView;
using analysis::ZoneView;

void add_zone(const std::string& reading, const ZoneView& zone, Table& table) {
    table.add({reading, zone.packages ? shown_count(*zone.packages) : "not counted",
               zone.width ? shown(*zone.width, Rounding::down) : "none"});
}

void add_zones(const WarView& view, Page& page) {
    if (!view.answer.face_value || !view.answer.credible) {
        return;
    }
    Table table({{}, {"packages acceptable", true}, {"to spare *", true}});
    add_zone("as if every promise were kept", *view.answer.face_value, table);
    add_zone("with the risks counted", *view.answer.credible, table);
    page.table(table);
    page.paragraph(
        "* points above no agreement of whoever has least; compares one party's points "
        "with another's",
        2);
}

std::string limit_in_words(const RiskView& risk) {
    return risk.break_even_hazard ? "up to " + percent(*risk.break_even_hazard, Rounding::down)
                                  : "see below";
}

void add_table(const WarView& view, Page& page) {
    Table table({{"risk"},
                 {"borne by"},
                 {"hazard", true},
                 {"loss", true},
                 {"expected", true},
                 {"at best", true},
                 {"deal if", true}});
    for (const RiskView& risk : view.answer.risks) {
        const Risk& stated = view.negotiation.risks[risk.risk.at()];
        table.add({name_of(stated), column_of(view.negotiation, stated.borne_by),
                   percent(risk.hazard, Rounding::nearest), shown(risk.loss),
                   shown(risk.expected_loss), shown(risk.least_expected_loss),
                   limit_in_words(risk)});
    }
    if (view.answer.face_value) {
        page.gap();
    }
    page.table(table);
    page.paragraph(
        "hazard: of a breach in a period while none has happened; loss and what follows in the "
        "bearer's points; expected: of the first breach, discounted; at best: with the option that "
        "lowers the hazard most; deal if: the hazard is no more than that, with any option that "
        "keeps "
        "it low, everything else as it stands.",
        2);
}

}  // namespace

void add_risks(const WarView& view, Page& page) {
    if (view.answer.risks.empty()) {
        return;
    }
    page.heading(view.answer.face_value ? "Promises at face value, and with the risks counted"
                                        : "What the risks cost");
    add_zones(view, page);
    add_table(view, page);
    for (const RiskView& risk : view.answer.risks) {
        if (!risk.break_even_hazard && !risk.why.empty()) {
            page.paragraph("The hazard of \"" + name_of(view.negotiation.risks[risk.risk.at()]) +
                               "\": " + risk.why + ".",
                           2);
        }
    }
}

}  // namespace irenic::cli
