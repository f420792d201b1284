#include "cli/deals/view.hpp"

#include <algorithm>

#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

/// Whether `agreement` can hold while `absent` does not agree and everyone else does.
bool holds_without(const Agreement& agreement, PartyId absent) {
    const auto parts =
        std::count_if(agreement.parts.begin(), agreement.parts.end(),
                      [&](const Agreement& part) { return holds_without(part, absent); });
    const auto holding = static_cast<std::size_t>(parts);
    switch (agreement.kind) {
        case Agreement::Kind::party:
            return agreement.party != absent;
        case Agreement::Kind::all:
            return holding == agreement.parts.size();
        case Agreement::Kind::any:
            return holding >= 1;
        case Agreement::Kind::at_least:
            return holding >= agreement.needed;
    }
    return false;
}

}  // namespace

DealsView::DealsView(const Negotiation& negotiation, const analysis::DealsAnswer& answer)
    : negotiation_(negotiation), answer_(answer) {
    for (const auto& solution : answer.solutions) {
        packages_.show(solution.point);
    }
    for (const auto& solution : answer.solutions) {
        for (const auto& tied : solution.tied) {
            packages_.show(tied);
        }
    }
    if (answer.closest) {
        const auto& closest = *answer.closest;
        packages_.show(closest.maximin ? std::optional(closest.maximin->point) : std::nullopt);
        packages_.show(closest.margin ? std::optional(closest.margin->point) : std::nullopt);
        packages_.show(closest.outside_money ? std::optional(closest.outside_money->point)
                                             : std::nullopt);
    }
    if (answer.carried_out) {
        const analysis::CarriedOut& carried = *answer.carried_out;
        if (const auto shown = carried.best ? carried.best : carried.nearest) {
            packages_.show(carried.packages[*shown].point);
        }
    }
}

const std::string& DealsView::name(PartyId party) const { return negotiation_.party(party).name; }

Decimal DealsView::surplus(const deals::Point& point, std::size_t index) const {
    return difference(point.utility[index], answer_.disagreement[index].value);
}

std::string DealsView::surplus_cell(const deals::Point& point, std::size_t index) const {
    return signed_number(surplus(point, index)) + " (" + shown(point.utility[index]) + ")";
}

std::vector<std::string> DealsView::surplus_cells(const deals::Point& point) const {
    std::vector<std::string> cells;
    cells.reserve(answer_.parties.size());
    for (std::size_t index = 0; index < answer_.parties.size(); ++index) {
        cells.push_back(surplus_cell(point, index));
    }
    return cells;
}

bool DealsView::indispensable(std::size_t index) const {
    const PartyId party = answer_.parties[index];
    return negotiation_.agreement ? !holds_without(*negotiation_.agreement, party)
                                  : negotiation_.party(party).has_veto();
}

}  // namespace irenic::cli
