#include "irenic/levers/numbers.hpp"

#include "irenic/base/result.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::levers {
std::optional<Decimal> disagreement_now(const Negotiation& negotiation, PartyId party) {
    const auto& preference = negotiation.preferences[party.at()];
    if (!preference) {
        return std::nullopt;
    }
    if (const auto* number = std::get_if<UncertainNumber>(&preference->disagreement)) {
        return number->center();
    }
    if (std::holds_alternative<DisagreementByWar>(preference->disagreement)) {
        if (const auto value = war::war_value(negotiation, party)) {
            return *value;
        }
    }
    return std::nullopt;
}

bool hazard_helps(const Risk& risk, const Decimal& hazard) {
    const bool is_loss = risk.loss.center() >= Decimal(0);
    return is_loss ? hazard <= risk.hazard.center() : hazard >= risk.hazard.center();
}

void set_hazard(Risk& risk, const Decimal& hazard) {
    for (Risk::ByOption& by : risk.by_issue) {
        if (by.hazard.center() <= risk.hazard.center() && by.hazard.center() > hazard) {
            by.hazard = UncertainNumber::exact(hazard);
        }
    }
    risk.hazard = UncertainNumber::exact(hazard);
}

}  // namespace irenic::levers
