#include "irenic/levers/lever_plan.hpp"

#include <algorithm>

namespace irenic::levers {
namespace {

constexpr std::size_t most_levers = 64;

/// Whether the zone can depend on an effect, where only these parties have a say.
struct Matters {
    const Negotiation& negotiation;
    const std::vector<PartyId>& voters;

    [[nodiscard]] bool votes(PartyId party) const {
        return std::find(voters.begin(), voters.end(), party) != voters.end();
    }
    bool operator()(const AddPoints& effect) const { return votes(effect.party); }
    bool operator()(const SetDisagreement& effect) const { return votes(effect.party); }
    bool operator()(const SetBelief& effect) const { return votes(effect.party); }
    bool operator()(const SetRisk& effect) const {
        return votes(negotiation.risks[effect.risk.at()].borne_by);
    }
    bool operator()(const DropRedLine& effect) const { return votes(effect.party); }
    bool operator()(const DropConstraint&) const { return true; }
    bool operator()(const AddOption&) const { return true; }
    bool operator()(const AddPhaseHelp&) const { return false; }
    bool operator()(const SetDeliverable&) const { return false; }
};

std::vector<LeverMask> conflicts_among(const Negotiation& negotiation,
                                       const std::vector<std::size_t>& levers) {
    std::vector<LeverMask> conflicts(levers.size(), 0);
    for (std::size_t first = 0; first < levers.size(); ++first) {
        for (std::size_t second = first + 1; second < levers.size(); ++second) {
            if (!compatible(negotiation, negotiation.levers[levers[first]],
                            negotiation.levers[levers[second]])) {
                conflicts[first] |= bit(second);
                conflicts[second] |= bit(first);
            }
        }
    }
    return conflicts;
}

}  // namespace

std::vector<std::size_t> voters_of(const deals::Table& table) {
    std::vector<std::size_t> voters = table.deciding;
    voters.insert(voters.end(), table.conditional.begin(), table.conditional.end());
    return voters;
}

bool shapes(const Effect& effect) {
    if (const auto* points = std::get_if<AddPoints>(&effect)) {
        return !points->when.any_of.empty();
    }
    return !std::holds_alternative<SetDisagreement>(effect) &&
           !std::holds_alternative<SetBelief>(effect);
}

LeverPlan make_plan(const Negotiation& negotiation, const deals::Setting& setting) {
    std::vector<PartyId> voters;
    for (const std::size_t player : voters_of(setting.table)) {
        voters.push_back(setting.scoring.players[player].party);
    }
    const auto matters = [&](const Effect& effect) {
        return std::visit(Matters{negotiation, voters}, effect);
    };
    LeverPlan plan;
    std::vector<std::size_t> plain;
    for (std::size_t lever = 0; lever < negotiation.levers.size(); ++lever) {
        const auto& effects = negotiation.levers[lever].effects;
        const bool shaping = std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
            return shapes(effect) && matters(effect);
        });
        if (shaping) {
            plan.levers.push_back(lever);
        } else if (std::any_of(effects.begin(), effects.end(), matters)) {
            plain.push_back(lever);
        }
    }
    plan.shaping = std::min(plan.size(), most_levers);
    plan.levers.insert(plan.levers.end(), plain.begin(), plain.end());
    plan.left_out = plan.size() - std::min(plan.size(), most_levers);
    plan.levers.resize(plan.size() - plan.left_out);
    plan.conflicts = conflicts_among(negotiation, plan.levers);
    return plan;
}

}  // namespace irenic::levers
