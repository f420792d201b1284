#include <algorithm>

#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::cli {
namespace {

std::string by_how_much(const DealsView& view) {
    const auto& solutions = view.answer().solutions;
    const auto found = std::find_if(solutions.begin(), solutions.end(), [](const auto& each) {
        return each.kind == deals::SolutionKind::egalitarian && each.point;
    });
    if (found == solutions.end() || view.answer().parties.size() < 2) {
        return "";
    }
    Decimal least = view.surplus(*found->point, 0);
    for (std::size_t index = 1; index < view.answer().parties.size(); ++index) {
        least = std::min(least, view.surplus(*found->point, index));
    }
    return fmt::format(
        " Package {} leaves each of them at least {} points above no agreement; no "
        "package does better by that measure.",
        view.label(found->point->package), shown(least, Rounding::down));
}

std::string who_falls_short(const DealsView& view, const deals::ClosestPackage& closest) {
    std::vector<std::string> parts;
    for (std::size_t index = 0; index < closest.shortfall.size(); ++index) {
        if (closest.shortfall[index] > Decimal()) {
            parts.push_back(fmt::format("{} {} points short",
                                        view.name(view.answer().parties[index]),
                                        shown(closest.shortfall[index], Rounding::up)));
        }
    }
    const std::string label = view.label(closest.point.package);
    return parts.empty() ? fmt::format(" The closest is {}.", label)
                         : fmt::format(" The closest, {}, leaves {}.", label, join(parts));
}

std::string deal(const DealsView& view) {
    const auto& answer = view.answer();
    const std::string who = view.negotiation().agreement
                                ? "meet the agreement that is asked for (" +
                                      agreement_in_words(view.negotiation()) + ")"
                                : "are acceptable to all who must agree";
    if (answer.zone.packages) {
        return fmt::format("There is a deal among these options: {} of {} {}.",
                           shown_count(*answer.zone.packages), counted(answer.packages, "package"),
                           who);
    }
    return fmt::format("There is a deal among these options. How many of {} {} is not known: {}.",
                       counted(answer.packages, "package"), who, answer.zone.packages_reason);
}

std::string no_deal(const DealsView& view) {
    const auto& answer = view.answer();
    const std::string who = view.negotiation().agreement
                                ? "meets the agreement that is asked for (" +
                                      agreement_in_words(view.negotiation()) + ")"
                                : "is acceptable to all who must agree";
    std::string text = fmt::format("There is no deal among these options: none of {} {}.",
                                   counted(answer.packages, "package"), who);
    if (answer.closest && answer.closest->maximin) {
        text += who_falls_short(view, *answer.closest->maximin);
    }
    if (answer.divisible.opens) {
        text += " A mixture of packages would be acceptable, see below.";
    }
    return text;
}

void add_condition(const DealsView& view, std::size_t index, const Decimal& value,
                   std::vector<std::string>& conditions) {
    const auto& disagreement = view.answer().disagreement[index];
    conditions.push_back(fmt::format("{} for {} (taken here: {})", shown(value, Rounding::down),
                                     view.name(disagreement.party), shown(disagreement.value)));
}

/// While a deal exists: how far each value of no agreement may rise.
void add_ceilings(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    std::vector<std::string> ceilings;
    std::vector<std::string> spared;
    for (std::size_t index = 0; index < answer.parties.size(); ++index) {
        if (view.indispensable(index)) {
            add_condition(view, index, (*answer.ideal)[index], ceilings);
        } else {
            spared.push_back(view.name(answer.parties[index]));
        }
    }
    if (!ceilings.empty()) {
        page.paragraph(
            "There is a deal among these options as long as no agreement is worth at "
            "most",
            2);
        for (const std::string& each : ceilings) {
            page.item("-", each, 4, 2);
        }
        page.paragraph(
            "each on its own, everything else as it stands. A package shown here stays "
            "acceptable to a party until its value of no agreement has risen by the "
            "party's surplus.",
            2);
    }
    if (!spared.empty()) {
        page.paragraph("An agreement can do without " + join(spared, "or") +
                           ", so nothing follows from one of these values alone.",
                       2);
    }
}

/// The values of no agreement at which a closest package would be acceptable.
std::string falls_for(const DealsView& view, const deals::ClosestPackage& closest) {
    std::vector<std::string> falls;
    for (std::size_t index = 0; index < closest.shortfall.size(); ++index) {
        if (closest.shortfall[index] > Decimal()) {
            add_condition(view, index, closest.point.utility[index], falls);
        }
    }
    return falls.empty() ? ""
                         : "no agreement were worth at most " + join(falls) + ": package " +
                               view.label(closest.point.package);
}

/// Whether some party has a veto on single issues only. Such a party can refuse a package without
/// appearing in its shortfalls.
bool has_limited_vetoes(const Negotiation& negotiation) {
    return std::any_of(negotiation.parties.begin(), negotiation.parties.end(),
                       [](const Party& party) { return !party.veto_on.empty(); });
}

/// While there is no deal: what would be enough for one.
void add_openings(const DealsView& view, const deals::Closest& closest, Page& page) {
    std::vector<std::string> openings;
    const auto add = [&](const std::string& opening) {
        const bool known = std::find(openings.begin(), openings.end(), opening) != openings.end();
        if (!opening.empty() && !known) {
            openings.push_back(opening);
        }
    };
    const bool complete = !has_limited_vetoes(view.negotiation());
    if (closest.maximin && complete) {
        add(falls_for(view, *closest.maximin));
    }
    if (closest.margin && complete) {
        add(falls_for(view, *closest.margin));
    }
    if (closest.outside_money) {
        std::vector<std::string> to;
        for (const auto& [party, amount] : closest.outside_money->to) {
            to.push_back(shown(amount, Rounding::up) + " points more for " + view.name(party));
        }
        add("there were " + join(to) + " from outside: package " +
            view.label(closest.outside_money->point.package));
    }
    if (openings.empty()) {
        return;
    }
    page.paragraph(
        "There would be a deal among these options if any of these held, everything "
        "else as it stands:",
        2);
    for (const std::string& each : openings) {
        page.item("-", each, 4, 2);
    }
}

}  // namespace

void add_verdict(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    const auto empty = deals::zone_is_empty(answer);
    if (answer.packages == "0") {
        page.strong("The constraints allow no package, so there is nothing to agree on.");
    } else if (!empty) {
        page.strong(
            "Not decided: a limit was reached before an acceptable package was found or "
            "ruled out.");
    } else {
        page.strong(*empty ? no_deal(view) : deal(view) + by_how_much(view));
    }
}

void add_conditions(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    const bool open = !answer.zone.empty && answer.ideal;
    const bool closed = answer.zone.empty && answer.closest;
    if (!open && !closed) {
        return;
    }
    page.heading("What would have to be true");
    if (open) {
        add_ceilings(view, page);
    } else {
        add_openings(view, *answer.closest, page);
    }
}

void add_parties(const DealsView& view, Page& page) {
    const auto& answer = view.answer();
    page.heading("Who decides");
    if (view.negotiation().agreement) {
        page.paragraph("Agreement: " + agreement_in_words(view.negotiation()) + ".", 2);
    }
    Table table({{}, {}, {"no agreement is worth", true}, {}});
    for (const auto& value : answer.disagreement) {
        std::string basis;
        if (value.basis == deals::DisagreementValue::Basis::war) {
            basis = "from war";
        } else if (value.basis == deals::DisagreementValue::Basis::record) {
            basis = "from the record";
            if (value.low && value.high) {
                basis += fmt::format(", between {} and {}", shown(*value.low), shown(*value.high));
            }
        }
        table.add({view.column(value.party), view.name(value.party), shown(value.value), basis});
    }
    page.table(table);
    for (const auto& value : answer.disagreement) {
        if (!value.note.empty()) {
            page.item(view.column(value.party), value.note);
        }
    }
}

}  // namespace irenic::cli
