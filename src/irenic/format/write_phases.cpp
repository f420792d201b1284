#include <utility>

#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

Value deliverable_ids(const PhasePlan& plan, const std::vector<DeliverableId>& ids) {
    Value value;
    for (const DeliverableId id : ids) {
        value.push(plan.deliverables[id.at()].id);
    }
    return value;
}

Value deliverable_value(const Negotiation& negotiation, const PhasePlan& plan,
                        const Deliverable& deliverable) {
    Value value;
    add_text(value, "name", deliverable.name);
    value.add("giver", negotiation.party(deliverable.giver).id);
    if (deliverable.tranches != 1) {
        value.add("tranches", deliverable.tranches);
    }
    add_filled(value, "cost", party_numbers_value(negotiation, deliverable.cost));
    add_filled(value, "value", party_numbers_value(negotiation, deliverable.value));
    add_filled(value, "shift", party_numbers_value(negotiation, deliverable.shift));
    add_filled(value, "after", deliverable_ids(plan, deliverable.after));
    add_number(value, "detect", deliverable.detect);
    add_number(value, "false_alarm", deliverable.false_alarm);
    add_whole(value, "deadline", deliverable.deadline);
    add_whole(value, "capacity", deliverable.capacity);
    add_flag(value, "obligation", deliverable.obligation);
    return value;
}

Value guarantees_value(const Negotiation& negotiation, const PhasePlan& plan) {
    Value value;
    for (const auto& [party, guarantee] : plan.guarantees) {
        Value fields;
        fields.add("amount", number_value(guarantee.amount));
        add_whole(fields, "until_step", guarantee.until_step);
        value.add(negotiation.party(party).id, std::move(fields));
    }
    return value;
}

Value follows_value(const Negotiation& negotiation, const PhasePlan& plan) {
    Value value;
    for (std::size_t index = 0; index < plan.follows.size();) {
        const IssueId issue_id = plan.follows[index].issue;
        const Issue& issue = negotiation.issue(issue_id);
        Value by_option;
        for (; index < plan.follows.size() && plan.follows[index].issue == issue_id; ++index) {
            const FollowedBy& entry = plan.follows[index];
            by_option.add(issue.options[entry.option.at()].id,
                          deliverable_ids(plan, entry.deliverables));
        }
        value.add(issue.id, std::move(by_option));
    }
    return value;
}

}  // namespace

Value phases_value(const Negotiation& negotiation) {
    if (!negotiation.phases) {
        return {};
    }
    const PhasePlan& plan = *negotiation.phases;
    Value deliverables;
    for (const Deliverable& deliverable : plan.deliverables) {
        deliverables.add(deliverable.id, deliverable_value(negotiation, plan, deliverable));
    }
    Value simultaneous;
    for (const auto& group : plan.simultaneous) {
        simultaneous.push(deliverable_ids(plan, group));
    }
    Value value;
    if (plan.package) {
        value.add("package", package_value(negotiation, *plan.package));
    }
    add_filled(value, "deliverables", std::move(deliverables));
    add_filled(value, "simultaneous", std::move(simultaneous));
    add_filled(value, "peace", party_numbers_value(negotiation, plan.peace));
    add_filled(value, "war", party_numbers_value(negotiation, plan.war));
    add_filled(value, "guarantees", guarantees_value(negotiation, plan));
    add_filled(value, "follows", follows_value(negotiation, plan));
    add_number(value, "discount", plan.discount);
    add_whole(value, "steps_at_most", plan.steps_at_most);
    return value;
}

}  // namespace irenic::format
