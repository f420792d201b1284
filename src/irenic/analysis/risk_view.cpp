#include "irenic/analysis/risk_view.hpp"

#include <algorithm>

#include "irenic/war/breach.hpp"

namespace irenic::analysis {
namespace {

RiskView view_losses(const Risk& risk) {
    RiskView view;
    view.hazard = risk.hazard.center();
    view.loss = risk.loss.center();
    view.discount = risk.discount ? risk.discount->center() : Decimal(1);
    const double loss = view.loss.to_double();
    const double discount = view.discount.to_double();
    const auto expected = [&](const Decimal& hazard) {
        return war::expected_breach_loss(hazard.to_double(), loss, discount);
    };
    view.expected_loss = expected(view.hazard);
    view.repeated_loss = war::repeated_breach_loss(view.hazard.to_double(), loss, discount);
    Decimal least = view.hazard;
    for (const auto& entry : risk.by_issue) {
        least = std::min(least, entry.hazard.center());
    }
    view.least_expected_loss = expected(least);
    return view;
}

void add_break_even(RiskView& view, const std::string& path,
                    const std::vector<levers::BreakEven>& found, std::optional<bool> zone_open) {
    const auto entry = std::find_if(found.begin(), found.end(), [&](const auto& each) {
        return each.kind == levers::InputKind::hazard && each.lever == path;
    });
    if (entry == found.end() || !zone_open) {
        view.why = zone_open ? "the limit was reached first" : "there is no zone to look at";
        return;
    }
    view.break_even_hazard = *zone_open ? entry->closes_beyond : entry->opens_at;
    if (!view.break_even_hazard) {
        const std::string why =
            *zone_open ? "the zone is open at every hazard" : "no hazard opens the zone";
        view.why = entry->why.empty() ? why : entry->why;
    }
}

}  // namespace

std::vector<RiskView> view_risks(const Negotiation& negotiation,
                                 const std::vector<levers::BreakEven>& found,
                                 std::optional<bool> zone_open) {
    std::vector<RiskView> views;
    for (std::size_t index = 0; index < negotiation.risks.size(); ++index) {
        const Risk& risk = negotiation.risks[index];
        RiskView view = view_losses(risk);
        view.risk = RiskId(index);
        add_break_even(view, "risks." + risk.id + ".hazard", found, zone_open);
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace irenic::analysis
