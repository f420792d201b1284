#include "irenic/talks/play/fighting.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "irenic/talks/play/battle_values.hpp"
#include "irenic/war/attrition.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::talks {
namespace {

bool takes_from_war(const Negotiation& version, PartyId party) {
    const auto& preference = version.preferences[party.at()];
    return preference && std::holds_alternative<DisagreementByWar>(preference->disagreement);
}

/// The middle of what the sides believe of a battle; of one side's where only that says anything.
war::Belief middle_belief(const War& war) {
    war::Belief sum;
    int sides = 0;
    for (const auto& belief : war.beliefs) {
        if (belief) {
            const war::Belief center = war::center_of(*belief);
            sum.prevail += center.prevail;
            sum.stalemate += center.stalemate;
            ++sides;
        }
    }
    IRENIC_CHECK(sides > 0);
    return {sum.prevail / sides, sum.stalemate / sides};
}

/// By period and position, in whole units.
Result<std::vector<std::vector<Units>>> units_of(const std::vector<std::vector<double>>& values,
                                                 int places) {
    std::vector<std::vector<Units>> rows;
    for (const auto& row : values) {
        auto& units = rows.emplace_back();
        for (const double value : row) {
            const auto rounded = Decimal::nearest(value);
            const auto scaled = rounded ? rounded->scaled(places) : std::nullopt;
            if (!scaled) {
                return tl::unexpected(
                    Error{ErrorCode::bad_input, "war.attrition",
                          "the value of war at some position is too large to hold exactly",
                          "use smaller points and costs, or fewer positions"});
            }
            units.push_back(*scaled);
        }
    }
    return rows;
}

/// Errors as for war::war_value.
Result<std::vector<std::vector<Units>>> values_for(const Negotiation& version, PartyId party,
                                                   int places, std::size_t rounds) {
    const auto at_start = war::war_value(version, party);
    if (!at_start) {
        return tl::unexpected(at_start.error());
    }
    const War& war = *version.war;
    const std::size_t side = *war::side_of(war, party);
    return war::battles_of(war, side, war::center_of(*war.beliefs.at(side)))
        .and_then([&](const war::Battles& battles) {
            return units_of(battle_values(battles, rounds), places);
        });
}

}  // namespace

Result<std::optional<Fighting>> Fighting::of(const Negotiation& version, const Domain& domain,
                                             std::size_t rounds) {
    if (!version.war || !version.war->attrition) {
        return std::nullopt;
    }
    Fighting fighting;
    fighting.values_.resize(domain.seats());
    bool moves = false;
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        const PartyId party = domain.parties[seat];
        if (takes_from_war(version, party)) {
            auto values = values_for(version, party, domain.places, rounds);
            if (!values) {
                return tl::unexpected(std::move(values.error()));
            }
            fighting.values_[seat] = std::move(*values);
            moves = true;
        }
    }
    if (!moves) {
        return std::nullopt;
    }
    const Attrition& attrition = *version.war->attrition;
    const war::Belief middle = middle_belief(*version.war);
    fighting.positions_ = attrition.positions;
    fighting.start_ = attrition.start;
    fighting.horizon_ = attrition.periods;
    fighting.up_ = middle.prevail;
    fighting.stays_ = middle.stalemate;
    fighting.begin();
    return fighting;
}

void Fighting::begin() {
    position_ = start_;
    period_ = 0;
}

bool Fighting::over() const {
    return position_ == 0 || position_ == positions_ ||
           (horizon_ && period_ >= static_cast<std::size_t>(*horizon_));
}

void Fighting::fight(RandomStream& stream) {
    const double drawn = stream.next_unit();
    if (over()) {
        return;
    }
    ++period_;
    if (drawn < up_) {
        ++position_;
    } else if (drawn >= up_ + stays_) {
        --position_;
    }
}

std::optional<Units> Fighting::no_agreement(std::size_t seat) const {
    const auto& rows = values_.at(seat);
    if (rows.empty()) {
        return std::nullopt;
    }
    return rows[std::min(period_, rows.size() - 1)][static_cast<std::size_t>(position_)];
}

}  // namespace irenic::talks
