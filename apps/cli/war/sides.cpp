#include <fmt/format.h>

#include "cli/text/numbers.hpp"
#include "cli/war/sections.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using analysis::SideView;

std::string center(const std::optional<UncertainNumber>& number) {
    return shown(number ? number->center() : Decimal());
}

/// What a side believes of itself, about the war or about one battle.
double own_belief_of(const SideView& view, std::size_t side) {
    return side == 0 ? view.belief.prevail : 1 - view.belief.prevail - view.belief.stalemate;
}

std::vector<std::string> row(const WarView& view, std::size_t side) {
    const War& war = *view.negotiation.war;
    const SideView& seen = view.answer.sides[side];
    const WarPayoff& payoff = *war.payoffs.at(side);
    std::vector<std::string> cells{column_of(view.negotiation, seen.party), view.name(seen.party),
                                   shown(own_belief_of(seen, side))};
    if (view.answer.battles) {
        cells.push_back(shown(seen.prevails));
    }
    cells.push_back(shown(payoff.prevail.center()));
    cells.push_back(shown(payoff.fail.center()));
    cells.push_back(center(war.attrition ? war.attrition->cost.at(side) : payoff.cost));
    cells.push_back(shown(seen.value));
    return cells;
}

Table table(const WarView& view) {
    std::vector<Column> columns{{}, {}, {"belief", true}};
    if (view.answer.battles) {
        columns.push_back({"in the end", true});
    }
    for (const char* header : {"prevails", "fails", "cost", "fighting on"}) {
        columns.push_back({header, true});
    }
    Table rows(columns);
    for (std::size_t side = 0; side < view.answer.sides.size(); ++side) {
        rows.add(row(view, side));
    }
    return rows;
}

std::string legend(const WarView& view) {
    return view.answer.battles
               ? "belief: that it wins a battle; in the end: that it prevails if battles go on "
                 "until somebody has; the rest in its own points, the cost that of one battle."
               : "belief: that it prevails; the rest in its own points. Fighting on is worth what "
                 "prevailing and failing are worth, weighted by the belief, less the cost.";
}

std::string battles_in_words(const Attrition& attrition) {
    const std::string horizon =
        attrition.periods ? counted(std::to_string(*attrition.periods), "battle") + " at most"
                          : "no limit to the number of battles";
    const bool discounted = attrition.discount && attrition.discount->center() != Decimal(1);
    const std::string discount =
        discounted ? ", discount " + shown(attrition.discount->center()) + " a battle" : "";
    return fmt::format("A war of battles from position {} of {}, {}{}.", attrition.start,
                       attrition.positions, horizon, discount);
}

void add_side_remarks(const WarView& view, std::size_t side, Page& page) {
    const SideView& seen = view.answer.sides[side];
    const std::string& name = view.name(seen.party);
    if (seen.belief.stalemate > 0) {
        const auto& worth = view.negotiation.war->payoffs.at(side)->stalemate;
        page.paragraph(
            fmt::format("{} puts {} at {}{}.", name,
                        view.answer.battles ? "a battle without a winner" : "a stalemate",
                        shown(seen.belief.stalemate),
                        worth && !view.answer.battles ? ", worth " + center(worth) + " to it" : ""),
            2);
    }
    if (seen.course) {
        page.paragraph(fmt::format("By the belief of {} it takes about {} battles to the end.",
                                   name, shown(seen.course->periods)),
                       2);
    }
    if (!seen.counts && view.negotiation.preferences[seen.party.at()]) {
        page.paragraph("For " + name +
                           " this is not what no agreement is worth: the case takes that from "
                           "elsewhere.",
                       2);
    }
}

}  // namespace

void add_sides(const WarView& view, Page& page) {
    if (view.answer.sides.empty()) {
        return;
    }
    page.heading("What each side expects from fighting on");
    page.table(table(view));
    page.paragraph(legend(view), 2);
    if (view.negotiation.war->attrition) {
        page.paragraph(battles_in_words(*view.negotiation.war->attrition), 2);
    }
    for (std::size_t side = 0; side < view.answer.sides.size(); ++side) {
        add_side_remarks(view, side, page);
    }
}

}  // namespace irenic::cli
