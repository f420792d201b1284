#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "irenic/model/issue.hpp"
#include "irenic/model/number.hpp"

namespace irenic {

/// Points of some options of an issue; an option left out is worth 0.
struct OptionPoints {
    std::vector<std::optional<UncertainNumber>> points;  ///< by option
    bool operator==(const OptionPoints&) const = default;
};

/// A ranking, best first, ties together. Options are then worth 100 to 0, evenly spaced.
template <class Id>
struct Ranking {
    std::vector<std::vector<Id>> tiers;
    Provenance provenance;
    bool operator==(const Ranking&) const = default;
};

/// What one party thinks of one issue; nothing said means worth 0 throughout.
using IssuePreference = std::variant<std::monostate, OptionPoints, Ranking<OptionId>>;

/// Multipliers of an issue's points; an issue left out counts once.
struct WeightMultipliers {
    std::vector<std::optional<UncertainNumber>> factors;  ///< by issue; may be empty
    bool operator==(const WeightMultipliers&) const = default;
};

/// Weights nobody knows: equal as the centre, anything on the simplex when sampled.
struct UnknownWeights {
    bool operator==(const UnknownWeights&) const = default;
};

/// Weights that add up to 1, each an exact number or an interval. An issue left out may weigh
/// anything from 0 to 1 where it has points, and weighs nothing where it has none.
struct WeightShares {
    std::vector<std::optional<UncertainNumber>> shares;  ///< by issue
    bool operator==(const WeightShares&) const = default;
};

/// With anything but multipliers each issue's points are first rescaled to 0..100.
using Weights = std::variant<WeightMultipliers, Ranking<IssueId>, UnknownWeights, WeightShares>;

/// Points added where all of `when` holds.
struct Interaction {
    Condition when;
    UncertainNumber points;
    std::string because;
    bool operator==(const Interaction&) const = default;
};

/// Value of no agreement taken from `war`.
struct DisagreementByWar {
    bool operator==(const DisagreementByWar&) const = default;
};
/// Value of no agreement bounded by what the party refused, offered and accepted.
struct DisagreementByRecord {
    bool operator==(const DisagreementByRecord&) const = default;
};
using Disagreement =
    std::variant<std::monostate, UncertainNumber, DisagreementByWar, DisagreementByRecord>;

struct Preference {
    std::vector<IssuePreference> issues;  ///< by issue, one for each issue of the case
    Weights weights;
    std::vector<Interaction> interactions;
    std::vector<Condition> red_lines;  ///< packages this party never signs
    Disagreement disagreement;

    /// Whether the weights add up to 1, so that utilities lie on a 0..100 total.
    [[nodiscard]] bool rescaled() const {
        return !std::holds_alternative<WeightMultipliers>(weights);
    }
    bool operator==(const Preference&) const = default;
};

}  // namespace irenic
