#pragma once

#include <optional>
#include <vector>

#include "irenic/forecast/bounds/issue_values.hpp"
#include "irenic/forecast/bounds/risk_range.hpp"
#include "irenic/forecast/bounds/weight_set.hpp"

namespace irenic::forecast {

/// A range of utility in points, from closed forms.
struct UtilityRange {
    Range range;
    bool exact = true;        ///< both ends are attained; else nothing lies beyond them
    bool never_below = true;  ///< no part of it is ever below 0, whatever rounding does
    bool never_above = true;  ///< no part of it is ever above 0
};

/// One party's utility over all values of its preferences and risks.
class UtilityModel {
public:
    UtilityModel(const Negotiation& negotiation, PartyId party);

    [[nodiscard]] UtilityRange of(const std::vector<OptionId>& options) const;
    /// The first less the second.
    [[nodiscard]] UtilityRange difference(const std::vector<OptionId>& first,
                                          const std::vector<OptionId>& second) const;
    /// What no package goes beyond.
    [[nodiscard]] Range widest() const;

    /// Whether no number of it is uncertain and it adds up over issues.
    [[nodiscard]] bool settled() const;

    [[nodiscard]] const std::vector<IssueValues>& issues() const { return issues_; }
    [[nodiscard]] const WeightSet& weights() const { return weights_; }
    struct Bonus {
        Condition when;
        Range points;
    };
    [[nodiscard]] const std::vector<Bonus>& interactions() const { return interactions_; }
    [[nodiscard]] const std::vector<RiskRange>& risks() const { return risks_; }

private:
    std::vector<IssueValues> issues_;
    WeightSet weights_;
    std::vector<Bonus> interactions_;
    std::vector<RiskRange> risks_;
};

}  // namespace irenic::forecast
