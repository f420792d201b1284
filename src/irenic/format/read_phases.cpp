#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/check_order.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

constexpr int largest_whole = std::numeric_limits<int>::max();
constexpr int most_tranches = 10'000;

std::vector<DeliverableId> read_deliverable_ids(Draft& draft, const Node* node) {
    return read_ids<DeliverableId>(draft, node, "deliverable", draft.deliverables);
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
        plan_.peace = read_party_numbers_as_written(draft_, fields["peace"], any_number);
        plan_.war = read_party_numbers(draft_, fields["war"], any_number);
        read_deliverables(fields["deliverables"]);
        read_simultaneous(fields["simultaneous"]);
        check_order(draft_, plan_, places_, group_places_);
        read_guarantees(fields["guarantees"]);
        read_follows(fields["follows"]);
        plan_.discount = read_number(draft_, fields["discount"], discount_factor);
        plan_.steps_at_most = read_whole(draft_, fields["steps_at_most"], 1, largest_whole);
        if (is_none(fields["deliverables"]) && plan_ != PhasePlan{}) {
            draft_.problems.error(node.place, "the phases have no deliverables",
                                  "name under `deliverables` what is delivered, and by whom");
        }
    }

private:
    void read_deliverables(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : node->members) {
            plan_.deliverables.push_back(read_deliverable(member));
            places_.push_back(member.place);
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
        deliverable.tranches = read_whole(draft_, fields["tranches"], 1, most_tranches).value_or(1);
        deliverable.cost = amounts(fields["cost"]);
        deliverable.value = amounts(fields["value"]);
        deliverable.shift = amounts(fields["shift"]);
        deliverable.after = read_deliverable_ids(draft_, fields["after"]);
        deliverable.false_alarm = read_number(draft_, fields["false_alarm"], false_alarm_chance);
        deliverable.detect = read_detection(draft_, fields["detect"], deliverable.false_alarm);
        deliverable.deadline = read_whole(draft_, fields["deadline"], 1, largest_whole);
        deliverable.capacity = read_whole(draft_, fields["capacity"], 1, largest_whole);
        deliverable.obligation = read_truth(draft_, fields["obligation"], false);
        return deliverable;
    }

    /// A cost, value or shift: of parties to the plan only.
    PartyNumbers amounts(const Node* node) {
        auto numbers = read_party_numbers(draft_, node, any_number);
        if (node == nullptr || (plan_.peace.empty() && !plan_.package)) {
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
        std::vector<bool> grouped(draft_.deliverables.names().size(), false);
        for (const Node& item : items_of(*node, "simultaneous", draft_.problems)) {
            plan_.simultaneous.push_back(read_deliverable_ids(draft_, &item));
            group_places_.push_back(item.place);
            check_group(item.place, grouped);
            if (is_list(item) && item.items.size() < 2) {
                draft_.problems.error(item.place, "it takes two to be simultaneous");
            }
        }
    }

    /// Against the groups before this one.
    void check_group(Place place, std::vector<bool>& grouped) {
        std::vector<DeliverableId> group = plan_.simultaneous.back();
        std::sort(group.begin(), group.end());
        group.erase(std::unique(group.begin(), group.end()), group.end());
        for (const DeliverableId id : group) {
            if (grouped[id.at()]) {
                draft_.problems.error(place,
                                      "'" + draft_.deliverables.names()[id.at()] +
                                          "' is in another simultaneous group already",
                                      "a deliverable belongs to one group");
            }
            grouped[id.at()] = true;
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
    std::vector<Place> places_;        ///< by deliverable
    std::vector<Place> group_places_;  ///< by simultaneous group
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
