#include <algorithm>

#include "irenic/levers/apply.hpp"
#include "irenic/levers/numbers.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::levers {
namespace {

bool raises_war_value(const Negotiation& negotiation, const SetBelief& effect) {
    const War& war = *negotiation.war;
    const std::size_t side = war::side_of(war, effect.party).value();
    if (!war.beliefs.at(side)) {
        return false;
    }
    war::Belief belief = war::center_of(*war.beliefs.at(side));
    const auto now = war::side_value(war, side, belief);
    belief.prevail = effect.value.center().to_double();
    const auto then = war::side_value(war, side, belief);
    return now && then && *then > *now;
}

/// The option that an effect names, where the case has it already.
std::optional<OptionId> existing_option(const Negotiation& negotiation, const AddOption& effect) {
    return negotiation.find_option(effect.issue, effect.option);
}

Decimal stated_points(const Negotiation& negotiation, PartyId party, IssueId issue,
                      OptionId option) {
    const auto& preference = negotiation.preferences[party.at()];
    const auto* stated =
        preference ? std::get_if<OptionPoints>(&preference->issues[issue.at()]) : nullptr;
    return stated != nullptr && stated->points[option.at()] ? stated->points[option.at()]->center()
                                                            : Decimal(0);
}

struct Helps {
    const Negotiation& negotiation;

    bool operator()(const AddPoints& effect) const { return effect.points.center() >= Decimal(0); }
    bool operator()(const SetDisagreement& effect) const {
        const auto now = disagreement_now(negotiation, effect.party);
        return !now || effect.value.center() <= *now;
    }
    bool operator()(const SetBelief& effect) const {
        return !raises_war_value(negotiation, effect);
    }
    bool operator()(const SetRisk& effect) const {
        const Risk& risk = negotiation.risks[effect.risk.at()];
        return (!effect.hazard || hazard_helps(risk, effect.hazard->center())) &&
               (!effect.loss || effect.loss->center() <= risk.loss.center());
    }
    bool operator()(const AddOption& effect) const {
        const auto option = existing_option(negotiation, effect);
        return !option || std::all_of(effect.points.begin(), effect.points.end(), [&](auto& entry) {
            return entry.second.center() >=
                   stated_points(negotiation, entry.first, effect.issue, *option);
        });
    }
    bool operator()(const AddPhaseHelp&) const { return true; }
    bool operator()(const SetDeliverable&) const { return true; }
    bool operator()(const DropRedLine&) const { return true; }
    bool operator()(const DropConstraint&) const { return true; }
};

/// Complaints about one effect.
struct Checking {
    const Negotiation& negotiation;
    std::string where;
    std::vector<Error>& errors;

    void refuse(std::string what, std::string hint) const {
        errors.push_back({ErrorCode::bad_input, where, std::move(what), std::move(hint)});
    }

    void operator()(const AddOption& effect) const {
        if (!existing_option(negotiation, effect)) {
            return;
        }
        for (const auto& [party, number] : effect.points) {
            const auto& preference = negotiation.preferences[party.at()];
            if (preference &&
                (preference->rescaled() || std::holds_alternative<Ranking<OptionId>>(
                                               preference->issues[effect.issue.at()]))) {
                refuse("the worth of '" + effect.option + "' to '" + negotiation.party(party).id +
                           "' follows from a ranking or its weights",
                       "add the option under a new id");
            }
        }
    }
    template <class Other>
    void operator()(const Other&) const {}
};

}  // namespace

bool helps(const Negotiation& negotiation, const Effect& effect) {
    return std::visit(Helps{negotiation}, effect);
}

std::vector<Error> check_levers(const Negotiation& negotiation) {
    std::vector<Error> errors;
    for (const Lever& lever : negotiation.levers) {
        for (std::size_t index = 0; index < lever.effects.size(); ++index) {
            const std::string where =
                "levers." + lever.id + ".effects[" + std::to_string(index) + "]";
            std::visit(Checking{negotiation, where, errors}, lever.effects[index]);
        }
    }
    return errors;
}

}  // namespace irenic::levers
