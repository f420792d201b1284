#include <algorithm>

#include <fmt/format.h>

#include "cli/deals/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using analysis::CarriedOut;
using analysis::CarriedPackage;

std::string number(std::size_t count) { return shown_count(std::to_string(count)); }

/// "All 4 packages on the frontier can"
std::string who_can(const CarriedOut& carried) {
    const std::size_t looked_at = carried.packages.size();
    const std::size_t holding = carried.holding();
    const std::string packages =
        looked_at == carried.listed
            ? counted(number(looked_at), "package") + " on the frontier"
            : fmt::format("{} looked at, of {} on the frontier,",
                          counted(number(looked_at), "package"), number(carried.listed));
    if (holding == 0 && carried.undecided() > 0) {
        return "Of the " + packages + " none was found that can";
    }
    if (looked_at == 1) {
        return "The " + packages + (holding == 1 ? " can" : " cannot");
    }
    const std::string share = holding == 0           ? "None of the "
                              : holding == looked_at ? "All "
                                                     : number(holding) + " of the ";
    return share + packages + " can";
}

std::string how_many(const CarriedOut& carried) {
    const std::size_t undecided = carried.undecided();
    return who_can(carried) + " be carried out so that nobody gains by stopping" +
           (undecided == 0 ? "." : "; " + number(undecided) + " not decided.");
}

std::vector<std::string> names_of(const Negotiation& negotiation,
                                  const std::vector<DeliverableId>& deliverables) {
    std::vector<std::string> names;
    for (const DeliverableId id : deliverables) {
        const Deliverable& each = negotiation.phases->deliverables[id.at()];
        names.push_back(name_of(each) + (each.obligation ? " (owed in any case)" : ""));
    }
    return names;
}

std::string calls_for(const Negotiation& negotiation, const CarriedPackage& package) {
    const auto names = names_of(negotiation, package.deliverables);
    return names.empty() ? " It calls for no delivery." : " It calls for " + join(names) + ".";
}

/// "2 points for Movement and 1 point for Government"; empty where nothing is above 0.
std::string amounts(const DealsView& view, const std::vector<Decimal>& by_party) {
    const auto& parties = view.answer().carried_out->parties;
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < by_party.size(); ++at) {
        if (by_party[at] > Decimal()) {
            parts.push_back(points(by_party[at], Rounding::up) + " for " + view.name(parties[at]));
        }
    }
    return join(parts);
}

/// The part of the guarantees that no order spares.
std::string at_the_end(const DealsView& view, const CarriedPackage& package) {
    const std::string end = amounts(view, package.end_shortfall);
    if (end.empty()) {
        return "";
    }
    return package.end_shortfall == package.guarantees
               ? ": so much is missing even at the end, whatever the order"
               : "; of that " + end + " would be missing even at the end, whatever the order";
}

std::string what_it_takes(const DealsView& view, const CarriedPackage& package) {
    const std::string guarantees = amounts(view, package.guarantees);
    const std::string start = amounts(view, package.start_shortfall);
    std::string text;
    if (!guarantees.empty()) {
        text = fmt::format(" It takes guarantees of {}{}{}.", package.exact ? "" : "at most ",
                           guarantees, at_the_end(view, package));
    }
    if (!start.empty()) {
        text += fmt::format(
            " Fighting on is worth more than starting, by {}: no guarantee supplies that.", start);
    }
    return text;
}

void add_duties_left(const DealsView& view, const std::string& label, const CarriedPackage& package,
                     Page& page) {
    std::vector<std::string> names;
    for (const DeliverableId id : package.unmet_duties) {
        names.push_back(name_of(view.negotiation().phases->deliverables[id.at()]));
    }
    if (!names.empty()) {
        page.paragraph(label + " leaves a duty unmet: " + listed(names), 2);
    }
}

}  // namespace

void add_carried_out(const DealsView& view, Page& page) {
    if (!view.answer().carried_out) {
        return;
    }
    const CarriedOut& carried = *view.answer().carried_out;
    page.heading("Which of these would hold");
    if (carried.packages.empty()) {
        page.paragraph("There is no package on the frontier that could be asked about.", 2);
    } else {
        page.paragraph(how_many(carried), 2);
    }
    if (const auto position = carried.best ? carried.best : carried.nearest) {
        const CarriedPackage& package = carried.packages[*position];
        const std::string label = view.label(package.point.package);
        const std::string which =
            carried.best ? "Of those the largest product of surpluses has " : "The nearest is ";
        page.paragraph(which + label + "." + what_it_takes(view, package) +
                           calls_for(view.negotiation(), package),
                       2);
        add_duties_left(view, label, package, page);
    }
    for (const std::string& note : carried.notes) {
        page.paragraph(note, 2);
    }
}

}  // namespace irenic::cli
