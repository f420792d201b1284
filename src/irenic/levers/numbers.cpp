#include "irenic/levers/numbers.hpp"

#include "irenic/base/result.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::levers {
namespace {

/// Wide enough for a product of two numbers of nine places.
__extension__ using Wide = __int128;

constexpr Wide one = 1'000'000'000;

Wide widened(const Decimal& value) {
    Wide nano = value.mantissa();
    for (int place = value.places(); place < Decimal::max_places; ++place) {
        nano *= 10;
    }
    return nano;
}

/// nano / 10^9, with fewer places where the digits do not fit.
Decimal narrowed(Wide nano) {
    constexpr Wide most = Wide{1} << 62;
    int places = Decimal::max_places;
    while ((nano > most || nano < -most) && places > 0) {
        nano /= 10;
        --places;
    }
    return Decimal::from_mantissa(static_cast<std::int64_t>(nano), places);
}

}  // namespace

Decimal sum(const Decimal& a, const Decimal& b) { return narrowed(widened(a) + widened(b)); }

Decimal part_of(const Decimal& from, const Decimal& to, const Decimal& share) {
    if (share == Decimal(1)) {
        return to;
    }
    const Wide way = (widened(to) - widened(from)) * widened(share);
    const Wide half = way >= 0 ? one / 2 : -(one / 2);
    return narrowed(widened(from) + (way + half) / one);
}

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
