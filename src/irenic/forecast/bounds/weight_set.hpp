#pragma once

#include <span>
#include <vector>

#include "irenic/forecast/bounds/dominance.hpp"
#include "irenic/forecast/bounds/ends.hpp"
#include "irenic/model/preference.hpp"

namespace irenic::forecast {

/// The weights that a party's issues can have together.
class WeightSet {
public:
    enum class Kind {
        free,     ///< multipliers: each within its own range
        ordered,  ///< descending by tier, adding up to 1
        bounded,  ///< each within its own range, adding up to 1
    };

    explicit WeightSet(const Preference& preference);

    [[nodiscard]] Kind kind() const { return kind_; }
    /// By issue. Ordered weights: 0 to 1, or 0 where the ranking leaves the issue out.
    [[nodiscard]] const std::vector<Range>& ranges() const { return ranges_; }
    /// Ordered: issues by tier, largest weights first.
    [[nodiscard]] const std::vector<std::vector<IssueId>>& tiers() const { return tiers_; }

    /// The least and most of the weighted sum where issue k's value lies in values[k]. Both are
    /// attained where the values can be had independently of one another.
    [[nodiscard]] Range weighted(std::span<const Range> values) const;

private:
    [[nodiscard]] Range over_tiers(std::span<const Range> values) const;

    Kind kind_ = Kind::free;
    std::vector<Range> ranges_;
    std::vector<std::vector<IssueId>> tiers_;
};

}  // namespace irenic::forecast
