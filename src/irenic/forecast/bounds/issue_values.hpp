#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/bounds/ends.hpp"
#include "irenic/model/preference.hpp"

namespace irenic::forecast {

/// What one issue's options are worth to one party before weights, over all values of the numbers.
///
/// Points of their own vary independently; ranked options are ordered within 0..100, the best tier
/// at 100 and the worst at 0.
class IssueValues {
public:
    /// rescaled  points are stretched to 0..100 first.
    IssueValues(const IssuePreference& preference, std::size_t options, bool rescaled);

    [[nodiscard]] Range of(OptionId option) const { return values_[option.at()]; }
    /// The first less the second.
    [[nodiscard]] Range difference(OptionId first, OptionId second) const;
    /// Whether the ends of a difference of two options are attained.
    [[nodiscard]] bool differences_exact() const { return differences_exact_; }
    [[nodiscard]] Range extent() const;
    [[nodiscard]] std::size_t options() const { return values_.size(); }

    /// Whether every option is worth one number.
    [[nodiscard]] bool settled() const;

    [[nodiscard]] bool ranked() const { return !tier_.empty(); }
    /// Ranked options: 0 for the best.
    [[nodiscard]] std::size_t tier(OptionId option) const { return tier_[option.at()]; }
    [[nodiscard]] std::size_t tiers() const { return tiers_; }

private:
    void rank(const Ranking<OptionId>& ranking);
    void rescale();

    std::vector<Range> values_;
    std::vector<std::size_t> tier_;
    std::size_t tiers_ = 0;
    bool differences_exact_ = true;
    std::vector<Range> stated_;  ///< points before they are rescaled
};

}  // namespace irenic::forecast
