#include "irenic/model/lever.hpp"

#include <algorithm>

#include "irenic/model/negotiation.hpp"

namespace irenic {
namespace {

using Settings = std::vector<std::pair<std::string, Decimal>>;

struct SettingsOf {
    const Negotiation& negotiation;

    [[nodiscard]] std::string id(PartyId party) const { return negotiation.party(party).id; }

    Settings operator()(const AddPoints&) const { return {}; }
    Settings operator()(const AddPhaseHelp&) const { return {}; }
    Settings operator()(const DropRedLine&) const { return {}; }
    Settings operator()(const DropConstraint&) const { return {}; }
    Settings operator()(const SetDisagreement& effect) const {
        return {{"preferences." + id(effect.party) + ".disagreement", effect.value.center()}};
    }
    Settings operator()(const SetBelief& effect) const {
        return {{"war.beliefs." + id(effect.party), effect.value.center()}};
    }
    Settings operator()(const SetRisk& effect) const {
        const std::string risk = "risks." + negotiation.risks[effect.risk.at()].id;
        Settings settings;
        if (effect.hazard) {
            settings.emplace_back(risk + ".hazard", effect.hazard->center());
        }
        if (effect.loss) {
            settings.emplace_back(risk + ".loss", effect.loss->center());
        }
        return settings;
    }
    Settings operator()(const SetDeliverable& effect) const {
        const std::string deliverable =
            "phases.deliverables." + negotiation.phases->deliverables[effect.deliverable.at()].id;
        Settings settings;
        for (const auto& [party, number] : effect.shift) {
            settings.emplace_back(deliverable + ".shift." + id(party), number.center());
        }
        if (effect.detect) {
            settings.emplace_back(deliverable + ".detect", effect.detect->center());
        }
        return settings;
    }
    Settings operator()(const AddOption& effect) const {
        Settings settings;
        for (const auto& [party, number] : effect.points) {
            settings.emplace_back("preferences." + id(party) + ".points." +
                                      negotiation.issue(effect.issue).id + "." + effect.option,
                                  number.center());
        }
        return settings;
    }
};

}  // namespace

Settings settings_of(const Negotiation& negotiation, const Lever& lever) {
    Settings all;
    for (const Effect& effect : lever.effects) {
        const Settings more = std::visit(SettingsOf{negotiation}, effect);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

bool compatible(const Negotiation& negotiation, const Lever& a, const Lever& b) {
    const auto replaces = [](const Lever& one, const Lever& other) {
        return std::find(one.instead_of.begin(), one.instead_of.end(), other.id) !=
               one.instead_of.end();
    };
    const Settings left = settings_of(negotiation, a);
    const Settings right = settings_of(negotiation, b);
    const bool contradictory = std::any_of(left.begin(), left.end(), [&](const auto& set) {
        return std::any_of(right.begin(), right.end(), [&](const auto& other) {
            return set.first == other.first && set.second != other.second;
        });
    });
    return !replaces(a, b) && !replaces(b, a) && !contradictory;
}

}  // namespace irenic
