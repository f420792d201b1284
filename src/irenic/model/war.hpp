#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "irenic/model/issue.hpp"
#include "irenic/model/number.hpp"

namespace irenic {

/// One side's belief how fighting on ends, in terms of whether sides[0] prevails.
struct WarBelief {
    UncertainNumber prevail;
    std::optional<UncertainNumber> stalemate;
    bool operator==(const WarBelief&) const = default;
};

/// What the ends of the war are worth to one side, in its own points.
struct WarPayoff {
    UncertainNumber prevail;
    UncertainNumber fail;
    std::optional<UncertainNumber> stalemate;
    std::optional<UncertainNumber> cost;
    bool operator==(const WarPayoff&) const = default;
};

/// A war of battles between positions 0 (sides[0] defeated) and `positions` (victorious).
struct Attrition {
    int positions = 0;
    int start = 0;
    std::optional<int> periods;  ///< nothing: unlimited
    std::optional<UncertainNumber> discount;
    std::array<std::optional<UncertainNumber>, 2> cost;  ///< a period, by side
    bool operator==(const Attrition&) const = default;
};

/// Shifting power: the rising side's chance of prevailing now and later; the pie is 1 a period.
struct PowerShift {
    std::size_t rising = 0;  ///< 0 or 1: which of the sides
    UncertainNumber now;
    UncertainNumber later;
    std::optional<UncertainNumber> discount;
    std::array<std::optional<UncertainNumber>, 2> cost;
    bool operator==(const PowerShift&) const = default;
};

/// What striking first is worth: the chance of prevailing when first and when second.
struct FirstStrike {
    UncertainNumber first;
    UncertainNumber second;
    std::array<std::optional<UncertainNumber>, 2> cost;
    bool operator==(const FirstStrike&) const = default;
};

/// Fighting on, as each of exactly two sides sees it. Arrays are by side.
struct War {
    std::array<PartyId, 2> sides;
    std::array<std::optional<WarBelief>, 2> beliefs;
    std::array<std::optional<WarPayoff>, 2> payoffs;
    std::optional<Attrition> attrition;
    std::optional<PowerShift> shift;
    std::optional<FirstStrike> first_strike;
    std::optional<UncertainNumber> prior_strength;  ///< in battles
    bool operator==(const War&) const = default;
};

/// Fear that the deal will not be kept: a hazard a period, until the first breach, of a loss.
struct Risk {
    struct ByOption {
        IssueId issue;
        OptionId option;
        UncertainNumber hazard;
        bool operator==(const ByOption&) const = default;
    };

    std::string id;
    std::string name;
    PartyId borne_by;
    std::optional<PartyId> from;
    UncertainNumber loss;  ///< in the bearer's points
    std::optional<UncertainNumber> discount;
    UncertainNumber hazard;
    std::vector<ByOption>
        by_issue;  ///< ordered by issue and option; the smallest that applies counts
    bool operator==(const Risk&) const = default;
};

}  // namespace irenic
