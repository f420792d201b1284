#include <utility>
#include <variant>

#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

/// Writes one effect, whatever kind it is.
struct EffectWriter {
    const Negotiation& negotiation;

    [[nodiscard]] Value of_party(PartyId party) const {
        Value value;
        return value.add("party", negotiation.party(party).id);
    }

    Value operator()(const AddPoints& effect) const {
        Value value = of_party(effect.party);
        value.add("points", number_value(effect.points));
        add_filled(value, "when", condition_value(negotiation, effect.when));
        return value;
    }
    Value operator()(const SetDisagreement& effect) const {
        return of_party(effect.party).add("disagreement", number_value(effect.value));
    }
    Value operator()(const SetBelief& effect) const {
        return of_party(effect.party).add("belief", number_value(effect.value));
    }
    Value operator()(const SetRisk& effect) const {
        Value value;
        value.add("risk", negotiation.risks[effect.risk.at()].id);
        add_number(value, "hazard", effect.hazard);
        add_number(value, "loss", effect.loss);
        return value;
    }
    Value operator()(const AddPhaseHelp& effect) const {
        Value value = of_party(effect.party);
        add_number(value, "guarantee", effect.guarantee);
        add_number(value, "peace", effect.peace);
        return value;
    }
    Value operator()(const SetDeliverable& effect) const {
        Value value;
        value.add("deliverable", negotiation.phases->deliverables[effect.deliverable.at()].id);
        add_filled(value, "shift", party_numbers_value(negotiation, effect.shift));
        add_number(value, "detect", effect.detect);
        return value;
    }
    Value operator()(const DropRedLine& effect) const {
        Value value;
        value.add("drop", "red_line").add("party", negotiation.party(effect.party).id);
        return value.add("index", std::uint64_t{effect.index});
    }
    Value operator()(const DropConstraint& effect) const {
        Value value;
        return value.add("drop", "constraint").add("index", std::uint64_t{effect.index});
    }
    Value operator()(const AddOption& effect) const {
        Value value;
        value.add("issue", negotiation.issue(effect.issue).id).add("option", effect.option);
        add_filled(value, "points", party_numbers_value(negotiation, effect.points));
        return value;
    }
};

}  // namespace

Value levers_value(const Negotiation& negotiation) {
    Value value;
    for (const Lever& lever : negotiation.levers) {
        Value fields = Value::Map{};
        add_text(fields, "name", lever.name);
        if (lever.owner) {
            fields.add("owner", negotiation.party(*lever.owner).id);
        }
        add_number(fields, "cost", lever.cost);
        Value effects;
        for (const Effect& effect : lever.effects) {
            effects.push(std::visit(EffectWriter{negotiation}, effect));
        }
        add_filled(fields, "effects", std::move(effects));
        add_flag(fields, "withdrawable", lever.withdrawable);
        Value instead_of;
        for (const std::string& other : lever.instead_of) {
            instead_of.push(other);
        }
        add_filled(fields, "instead_of", std::move(instead_of));
        value.add(lever.id, std::move(fields));
    }
    return value;
}

Value together_value(const Negotiation& negotiation) {
    Value value;
    for (const Together& together : negotiation.together) {
        Value inputs;
        for (const auto& input : together.inputs) {
            inputs.push((input.against ? "-" : "") + input.path);
        }
        Value fields;
        fields.add("inputs", std::move(inputs));
        fields.add("rho", together.rho);
        value.push(std::move(fields));
    }
    return value;
}

}  // namespace irenic::format
