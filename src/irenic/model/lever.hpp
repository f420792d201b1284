#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "irenic/model/issue.hpp"
#include "irenic/model/number.hpp"
#include "irenic/model/phase.hpp"

namespace irenic {

/// Adds points to a party's utility, everywhere or where a condition holds.
struct AddPoints {
    PartyId party;
    UncertainNumber points;
    Condition when;  ///< empty: everywhere
    bool operator==(const AddPoints&) const = default;
};
/// Sets a party's value of no agreement.
struct SetDisagreement {
    PartyId party;
    UncertainNumber value;
    bool operator==(const SetDisagreement&) const = default;
};
/// Sets a side's belief that sides[0] prevails.
struct SetBelief {
    PartyId party;
    UncertainNumber value;
    bool operator==(const SetBelief&) const = default;
};
/// Sets the hazard or the loss of a risk.
struct SetRisk {
    RiskId risk;
    std::optional<UncertainNumber> hazard;
    std::optional<UncertainNumber> loss;
    bool operator==(const SetRisk&) const = default;
};
/// Adds to a party's guarantee or peace value in the phases.
struct AddPhaseHelp {
    PartyId party;
    std::optional<UncertainNumber> guarantee;
    std::optional<UncertainNumber> peace;
    bool operator==(const AddPhaseHelp&) const = default;
};
/// Sets a deliverable's shift of a party's war value, or its chance of detection.
struct SetDeliverable {
    DeliverableId deliverable;
    PartyNumbers shift;
    std::optional<UncertainNumber> detect;
    bool operator==(const SetDeliverable&) const = default;
};
struct DropRedLine {
    PartyId party;
    std::size_t index = 0;
    bool operator==(const DropRedLine&) const = default;
};
struct DropConstraint {
    std::size_t index = 0;
    bool operator==(const DropConstraint&) const = default;
};
/// Adds an option to an issue, worth the given points to each party.
struct AddOption {
    IssueId issue;
    std::string option;  ///< id of the new option, or of one already there
    PartyNumbers points;
    bool operator==(const AddOption&) const = default;
};

using Effect = std::variant<AddPoints, SetDisagreement, SetBelief, SetRisk, AddPhaseHelp,
                            SetDeliverable, DropRedLine, DropConstraint, AddOption>;

/// Something someone could change, at a cost.
struct Lever {
    std::string id;
    std::string name;
    std::optional<PartyId> owner;
    std::optional<UncertainNumber> cost;
    std::vector<Effect> effects;
    bool withdrawable = false;
    std::vector<std::string> instead_of;  ///< ids of levers that are never used together with it
    bool operator==(const Lever&) const = default;
};

struct Negotiation;

/// What a lever sets to a value of its own: by path, as in "war.beliefs.g", to what. Points and
/// help add up and are not among them. A path that its effects set twice stands twice.
[[nodiscard]] std::vector<std::pair<std::string, Decimal>> settings_of(
    const Negotiation& negotiation, const Lever& lever);

/// Whether two levers may be used together: neither stands instead of the other, and no number is
/// set to one value by one and to another value by the other.
[[nodiscard]] bool compatible(const Negotiation& negotiation, const Lever& a, const Lever& b);

}  // namespace irenic
