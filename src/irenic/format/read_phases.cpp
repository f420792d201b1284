#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

constexpr int largest_whole = std::numeric_limits<int>::max();

std::vector<DeliverableId> read_deliverable_ids(Draft& draft, const Node* node) {
    return read_ids<DeliverableId>(draft, node, "deliverable", draft.deliverables);
}

/// Some deliverable that comes after itself, by way of `after`.
std::optional<std::size_t> find_cycle(const std::vector<Deliverable>& deliverables) {
    std::vector<std::size_t> waiting_for(deliverables.size(), 0);
    std::vector<std::vector<std::size_t>> leads_to(deliverables.size());
    std::vector<std::size_t> ready;
    for (std::size_t index = 0; index < deliverables.size(); ++index) {
        waiting_for[index] = deliverables[index].after.size();
        for (const DeliverableId before : deliverables[index].after) {
            leads_to[before.at()].push_back(index);
        }
        if (waiting_for[index] == 0) {
            ready.push_back(index);
        }
    }
    while (!ready.empty()) {
        const std::size_t done = ready.back();
        ready.pop_back();
        for (const std::size_t next : leads_to[done]) {
            if (--waiting_for[next] == 0) {
                ready.push_back(next);
            }
        }
    }
    for (std::size_t index = 0; index < deliverables.size(); ++index) {
        if (waiting_for[index] > 0) {
            return index;
        }
    }
    return std::nullopt;
}

class PhasesReader {
public:
    PhasesReader(Draft& draft, PhasePlan& plan) : draft_(draft), plan_(plan) {}

    void read(const Node& node) {
        const Fields fields(node, "phases",
                            {"package", "deliverables", "simultaneous", "peace", "war",
                             "guarantees", "follows", "discount", "steps_at_most"},
                            draft_.problems);
        if (!is_none(fields["package"])) {
            plan_.package = read_package(draft_, fields["package"]);
        }
        plan_.peace = read_party_numbers(draft_, fields["peace"], any_number);
        plan_.war = read_party_numbers(draft_, fields["war"], any_number);
        read_deliverables(fields["deliverables"]);
        read_simultaneous(fields["simultaneous"]);
        read_guarantees(fields["guarantees"]);
        read_follows(fields["follows"]);
        plan_.discount = read_number(draft_, fields["discount"], discount_factor);
        plan_.steps_at_most = read_whole(draft_, fields["steps_at_most"], 1, largest_whole);
    }

private:
    void read_deliverables(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : node->members) {
            plan_.deliverables.push_back(read_deliverable(member));
        }
        if (const auto index = find_cycle(plan_.deliverables)) {
            const auto& member = node->members[*index];
            draft_.problems.error(member.place,
                                  "'" + member.key + "' waits, by way of 'after', for itself");
        }
    }

    Deliverable read_deliverable(const Node::Member& member) {
        const Fields fields(member.value, "a deliverable",
                            {"name", "giver", "tranches", "cost", "value", "shift", "after",
                             "detect", "false_alarm", "deadline", "capacity", "obligation"},
                            draft_.problems);
        Deliverable deliverable;
        deliverable.id = member.key;
        deliverable.name = read_text(draft_, fields["name"]);
        deliverable.giver = read_party(draft_, fields.require("giver")).value_or(PartyId{});
        deliverable.tranches = read_whole(draft_, fields["tranches"], 1, largest_whole).value_or(1);
        deliverable.cost = amounts(fields["cost"]);
        deliverable.value = amounts(fields["value"]);
        deliverable.shift = amounts(fields["shift"]);
        deliverable.after = read_deliverable_ids(draft_, fields["after"]);
        deliverable.detect = read_number(draft_, fields["detect"], probability);
        deliverable.false_alarm = read_number(draft_, fields["false_alarm"], probability);
        deliverable.deadline = read_whole(draft_, fields["deadline"], 1, largest_whole);
        deliverable.capacity = read_whole(draft_, fields["capacity"], 1, largest_whole);
        deliverable.obligation = read_truth(draft_, fields["obligation"], false);
        return deliverable;
    }

    /// A cost, value or shift: of parties to the plan only.
    PartyNumbers amounts(const Node* node) {
        auto numbers = read_party_numbers(draft_, node, any_number);
        if (node == nullptr || plan_.peace.empty()) {
            return numbers;
        }
        for (const auto& member : node->members) {
            const auto party = draft_.parties.find(member.key);
            if (party && !takes_part(PartyId(*party))) {
                draft_.problems.error(member.place,
                                      "'" + member.key + "' takes no part in the phases",
                                      "name it in phases.peace");
            }
        }
        return numbers;
    }

    /// Named in `peace`, or given its peace value by `package`.
    [[nodiscard]] bool takes_part(PartyId party) const {
        const bool named = std::any_of(plan_.peace.begin(), plan_.peace.end(),
                                       [&](const auto& entry) { return entry.first == party; });
        return named || (plan_.package && draft_.negotiation.preferences[party.at()]);
    }

    void read_simultaneous(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const Node& item : items_of(*node, "simultaneous", draft_.problems)) {
            plan_.simultaneous.push_back(read_deliverable_ids(draft_, &item));
            if (is_list(item) && item.items.size() < 2) {
                draft_.problems.error(item.place, "it takes two to be simultaneous");
            }
        }
    }

    void read_guarantees(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : members_of(*node, "guarantees", draft_.problems)) {
            const auto party = party_key(draft_, member);
            const Fields fields(member.value, "a guarantee", {"amount", "until_step"},
                                draft_.problems);
            Guarantee guarantee;
            guarantee.amount = require_number(draft_, fields, "amount", not_negative);
            guarantee.until_step = read_whole(draft_, fields["until_step"], 0, largest_whole);
            if (party) {
                plan_.guarantees.emplace_back(*party, std::move(guarantee));
            }
        }
        std::sort(plan_.guarantees.begin(), plan_.guarantees.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    void read_follows(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : members_of(*node, "follows", draft_.problems)) {
            const auto issue = issue_key(draft_, member);
            if (!issue) {
                continue;
            }
            for (const auto& entry : members_of(member.value, "follows", draft_.problems)) {
                const auto option = option_key(draft_, *issue, entry);
                auto deliverables = read_deliverable_ids(draft_, &entry.value);
                if (option && !deliverables.empty()) {
                    plan_.follows.push_back({*issue, *option, std::move(deliverables)});
                }
            }
        }
        std::sort(plan_.follows.begin(), plan_.follows.end(), [](const auto& a, const auto& b) {
            return std::tie(a.issue, a.option) < std::tie(b.issue, b.option);
        });
    }

    Draft& draft_;
    PhasePlan& plan_;
};

}  // namespace

void declare_deliverables(Draft& draft, const Node* phases) {
    const Node* node = phases == nullptr ? nullptr : phases->find("deliverables");
    if (node == nullptr) {
        return;
    }
    for (const auto& member : members_of(*node, "deliverables", draft.problems)) {
        check_id(draft, member.place, member.key, "a deliverable");
        draft.deliverables.add(member.key);
    }
}

void read_phases(Draft& draft, const Node* node) {
    if (is_none(node)) {
        return;
    }
    PhasePlan plan;
    PhasesReader(draft, plan).read(*node);
    if (plan != PhasePlan{}) {
        draft.negotiation.phases = std::move(plan);
    }
}

}  // namespace irenic::format
