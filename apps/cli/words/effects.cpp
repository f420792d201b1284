#include "cli/words/effects.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/break_evens.hpp"
#include "cli/words/conditions.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

/// Puts one effect of a built-in lever into words; those that only cases have are left out.
class EffectWords {
public:
    explicit EffectWords(const Negotiation& negotiation) : negotiation_(negotiation) {}

    std::string operator()(const AddPoints& effect) const {
        return fmt::format("{} receives {} from outside", name(effect.party),
                           points(effect.points.center(), Rounding::up));
    }
    std::string operator()(const SetDisagreement& effect) const {
        return fmt::format("no agreement is worth {} to {}", at_most(effect.value.center()),
                           name(effect.party));
    }
    std::string operator()(const SetBelief& effect) const {
        const OwnBelief own = own_belief(negotiation_, effect.party);
        const Decimal value = own.number(effect.value.center());
        const auto& stated =
            negotiation_.war->beliefs.at(negotiation_.war->sides.front() == effect.party ? 0 : 1);
        const bool falls = stated && value < own.number(stated->prevail.center());
        return fmt::format("{}, on true evidence, puts {} at {}", name(effect.party), own.of,
                           falls ? at_most(value) : at_least(value));
    }
    std::string operator()(const SetRisk& effect) const {
        const Risk& risk = negotiation_.risks[effect.risk.at()];
        return fmt::format("the hazard of \"{}\" is {} a period or less", name_of(risk),
                           percent(effect.hazard->center(), Rounding::down));
    }
    std::string operator()(const DropRedLine& effect) const {
        const auto& preference = negotiation_.preferences[effect.party.at()];
        return fmt::format("{} drops its red line ({})", name(effect.party),
                           in_words(negotiation_, preference->red_lines[effect.index]));
    }
    std::string operator()(const DropConstraint& effect) const {
        return fmt::format("the constraint \"{}\" is relaxed",
                           in_words(negotiation_, negotiation_.constraints[effect.index]));
    }
    template <class Other>
    std::string operator()(const Other&) const {
        return "";
    }

private:
    [[nodiscard]] const std::string& name(PartyId party) const {
        return negotiation_.party(party).name;
    }

    const Negotiation& negotiation_;
};

}  // namespace

Decimal OwnBelief::number(const Decimal& stated) const {
    return turned ? difference(Decimal(1), stated) : stated;
}

OwnBelief own_belief(const Negotiation& negotiation, PartyId side) {
    const War& war = *negotiation.war;
    const bool battles = war.attrition.has_value();
    const bool first = war.sides.front() == side;
    const auto& belief = war.beliefs.at(first ? 0 : 1);
    const bool stalemate = belief && belief->stalemate && belief->stalemate->center() != Decimal();
    if (first || !stalemate) {
        return {!first, battles ? "its winning of a battle" : "its prevailing"};
    }
    const std::string& other = negotiation.party(war.sides.front()).name;
    return {false, battles ? "the winning of a battle by " + other : "the prevailing of " + other};
}

std::string effects_in_words(const Negotiation& negotiation, const Lever& lever) {
    std::vector<std::string> parts;
    for (const Effect& effect : lever.effects) {
        parts.push_back(std::visit(EffectWords(negotiation), effect));
    }
    return join(parts);
}

}  // namespace irenic::cli
