#include <array>
#include <utility>

#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

const std::string& side_id(const Negotiation& negotiation, const War& war, std::size_t side) {
    return negotiation.party(war.sides.at(side)).id;
}

Value costs_value(const Negotiation& negotiation, const War& war,
                  const std::array<std::optional<UncertainNumber>, 2>& costs) {
    Value value;
    for (std::size_t side = 0; side < 2; ++side) {
        add_number(value, side_id(negotiation, war, side), costs.at(side));
    }
    return value;
}

Value belief_value(const WarBelief& belief) {
    if (!belief.stalemate) {
        return number_value(belief.prevail);
    }
    Value value;
    value.add("prevail", number_value(belief.prevail));
    value.add("stalemate", number_value(*belief.stalemate));
    return value;
}

Value payoff_value(const WarPayoff& payoff) {
    Value value;
    value.add("prevail", number_value(payoff.prevail));
    value.add("fail", number_value(payoff.fail));
    add_number(value, "stalemate", payoff.stalemate);
    add_number(value, "cost", payoff.cost);
    return value;
}

Value attrition_value(const Negotiation& negotiation, const War& war, const Attrition& attrition) {
    Value value;
    value.add("positions", attrition.positions);
    value.add("start", attrition.start);
    value.add("periods", attrition.periods ? Value(*attrition.periods) : Value("unlimited"));
    add_number(value, "discount", attrition.discount);
    add_filled(value, "cost", costs_value(negotiation, war, attrition.cost));
    return value;
}

Value shift_value(const Negotiation& negotiation, const War& war, const PowerShift& shift) {
    Value value;
    value.add("rising", side_id(negotiation, war, shift.rising));
    value.add("now", number_value(shift.now));
    value.add("later", number_value(shift.later));
    add_number(value, "discount", shift.discount);
    add_filled(value, "cost", costs_value(negotiation, war, shift.cost));
    return value;
}

Value first_strike_value(const Negotiation& negotiation, const War& war,
                         const FirstStrike& strike) {
    Value value;
    value.add("first", number_value(strike.first));
    value.add("second", number_value(strike.second));
    add_filled(value, "cost", costs_value(negotiation, war, strike.cost));
    return value;
}

Value by_issue_value(const Negotiation& negotiation, const Risk& risk) {
    Value value;
    for (std::size_t index = 0; index < risk.by_issue.size();) {
        const IssueId issue_id = risk.by_issue[index].issue;
        const Issue& issue = negotiation.issue(issue_id);
        Value hazards;
        for (; index < risk.by_issue.size() && risk.by_issue[index].issue == issue_id; ++index) {
            const auto& entry = risk.by_issue[index];
            hazards.add(issue.options[entry.option.at()].id, number_value(entry.hazard));
        }
        value.add(issue.id, std::move(hazards));
    }
    return value;
}

}  // namespace

Value war_value(const Negotiation& negotiation) {
    if (!negotiation.war) {
        return {};
    }
    const War& war = *negotiation.war;
    Value beliefs;
    Value payoffs;
    for (std::size_t side = 0; side < 2; ++side) {
        const std::string& id = side_id(negotiation, war, side);
        if (const auto& belief = war.beliefs.at(side)) {
            beliefs.add(id, belief_value(*belief));
        }
        if (const auto& payoff = war.payoffs.at(side)) {
            payoffs.add(id, payoff_value(*payoff));
        }
    }
    Value value;
    value.add("sides", party_ids_value(negotiation, {war.sides[0], war.sides[1]}));
    add_filled(value, "beliefs", std::move(beliefs));
    add_filled(value, "payoffs", std::move(payoffs));
    if (war.attrition) {
        value.add("attrition", attrition_value(negotiation, war, *war.attrition));
    }
    if (war.shift) {
        value.add("shift", shift_value(negotiation, war, *war.shift));
    }
    if (war.first_strike) {
        value.add("first_strike", first_strike_value(negotiation, war, *war.first_strike));
    }
    add_number(value, "prior_strength", war.prior_strength);
    return value;
}

Value risks_value(const Negotiation& negotiation) {
    Value value;
    for (const Risk& risk : negotiation.risks) {
        Value fields;
        add_text(fields, "name", risk.name);
        fields.add("borne_by", negotiation.party(risk.borne_by).id);
        if (risk.from) {
            fields.add("from", negotiation.party(*risk.from).id);
        }
        fields.add("loss", number_value(risk.loss));
        add_number(fields, "discount", risk.discount);
        fields.add("hazard", number_value(risk.hazard));
        add_filled(fields, "by_issue", by_issue_value(negotiation, risk));
        value.add(risk.id, std::move(fields));
    }
    return value;
}

}  // namespace irenic::format
