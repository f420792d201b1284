#include "irenic/phases/called_for.hpp"

#include <algorithm>
#include <utility>

#include "irenic/phases/reading/withholding.hpp"

namespace irenic::phases {
namespace {

/// Positions of deliverables among those delivered.
class Numbering {
public:
    explicit Numbering(const std::vector<DeliverableId>& delivered) : delivered_(delivered) {}

    /// The new ids of those that are delivered, in the order given.
    [[nodiscard]] std::vector<DeliverableId> of(const std::vector<DeliverableId>& ids) const {
        std::vector<DeliverableId> kept;
        for (const DeliverableId id : ids) {
            const auto place = std::lower_bound(delivered_.begin(), delivered_.end(), id);
            if (place != delivered_.end() && *place == id) {
                kept.emplace_back(static_cast<std::size_t>(place - delivered_.begin()));
            }
        }
        return kept;
    }

private:
    const std::vector<DeliverableId>& delivered_;
};

}  // namespace

std::optional<Error> cannot_carry_out(const Negotiation& negotiation) {
    const auto missing = [](std::string where, std::string what, std::string hint) {
        return Error{ErrorCode::missing, std::move(where), std::move(what), std::move(hint)};
    };
    if (!negotiation.phases) {
        return missing("phases", "which packages would hold needs phases",
                       "add a `phases` block with `deliverables` and `follows`");
    }
    if (negotiation.phases->deliverables.empty()) {
        return missing("phases.deliverables", "there is nothing to deliver",
                       "name what is delivered, and by whom");
    }
    if (negotiation.phases->follows.empty()) {
        return missing("phases.follows", "nothing says which deliverables a package calls for",
                       "say which deliverables follow from which option, as in "
                       "`follows: {ISSUE: {OPTION: [DELIVERABLE]}}`");
    }
    return std::nullopt;
}

std::vector<DeliverableId> called_for(const PhasePlan& plan, const Package& package) {
    std::vector<bool> named(plan.deliverables.size(), false);
    std::vector<bool> called(plan.deliverables.size(), false);
    for (const FollowedBy& each : plan.follows) {
        const bool chosen = package.on(each.issue) == each.option;
        for (const DeliverableId id : each.deliverables) {
            named[id.at()] = true;
            called[id.at()] = called[id.at()] || chosen;
        }
    }
    std::vector<DeliverableId> ids;
    for (std::size_t at = 0; at < called.size(); ++at) {
        if (called[at] || !named[at]) {
            ids.emplace_back(at);
        }
    }
    return ids;
}

PhasePlan restricted(const PhasePlan& plan, const std::vector<DeliverableId>& delivered) {
    const Numbering numbering(delivered);
    PhasePlan part;
    for (const DeliverableId id : delivered) {
        part.deliverables.push_back(plan.deliverables[id.at()]);
        auto& after = part.deliverables.back().after;
        after = numbering.of(after);
    }
    for (const auto& group : plan.simultaneous) {
        auto members = numbering.of(group);
        if (members.size() > 1) {
            part.simultaneous.push_back(std::move(members));
        }
    }
    part.war = plan.war;
    part.guarantees = plan.guarantees;
    part.discount = plan.discount;
    part.steps_at_most = plan.steps_at_most;
    return part;
}

Decimal delivered_to(PartyId party, const PhasePlan& plan) {
    Decimal total;
    for (const Deliverable& each : plan.deliverables) {
        const Decimal net = difference(number_of(each.value, party), number_of(each.cost, party));
        for (int tranche = 0; tranche < each.tranches; ++tranche) {
            total = sum(total, net);
        }
    }
    return total;
}

std::vector<DeliverableId> duties_left(const PhasePlan& plan,
                                       const std::vector<DeliverableId>& delivered) {
    std::vector<DeliverableId> left;
    for (std::size_t at = 0; at < plan.deliverables.size(); ++at) {
        const DeliverableId id(at);
        if (plan.deliverables[at].obligation &&
            !std::binary_search(delivered.begin(), delivered.end(), id)) {
            left.push_back(id);
        }
    }
    return left;
}

}  // namespace irenic::phases
