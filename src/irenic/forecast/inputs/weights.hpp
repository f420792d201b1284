#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "irenic/forecast/inputs/inputs.hpp"

namespace irenic::forecast {

/// A weight or a share in whole units of 1e-9.
using Nano = std::int64_t;
inline constexpr Nano nano_one = 1'000'000'000;

/// The least and the most each weight can be, given that all add up to 1.
struct ShareBounds {
    std::vector<Nano> low;  ///< by issue
    std::vector<Nano> high;
};

/// The bounds that WeightShares leave each issue: its own interval, narrowed to what the others
/// leave of 1. An issue without a share may weigh anything; one without points weighs nothing.
[[nodiscard]] ShareBounds share_bounds(const Preference& preference, const WeightShares& shares);

/// How a party's weights are to be drawn.
struct WeightPlan {
    Input::Kind kind = Input::Kind::unknown_weights;
    std::vector<IssueId> issues;     ///< that have a weight of their own, in the order of the case
    std::vector<std::size_t> tiers;  ///< weight_ranking: by position in `issues`, 0 largest
    std::vector<Nano> low;           ///< by position in `issues`
    std::vector<Nano> high;
    Nano total = nano_one;  ///< what the issues weigh together
};

/// Nothing where weights multiply, or where what is said of them leaves no choice.
[[nodiscard]] std::optional<WeightPlan> plan_weights(const Preference& preference);

/// How many numbers between 0 and 1 a plan takes.
[[nodiscard]] std::size_t coordinates_of(const WeightPlan& plan);

/// The weights by position in `issues`: they add up to `total` exactly. What rounding leaves over
/// goes to the largest weight that has room for it.
[[nodiscard]] std::vector<Nano> draw_weights(const WeightPlan& plan, std::span<const double> unit);

}  // namespace irenic::forecast
