#pragma once

#include <vector>

#include "irenic/deals/combine.hpp"
#include "irenic/deals/hull.hpp"
#include "irenic/deals/search.hpp"

namespace irenic::deals {

/// The mixture problem that bounds a goal over packages at or above `floors`, in points.
[[nodiscard]] HullGoal relaxed(const Problem& problem, const Goal& goal,
                               const std::vector<Units>& floors);

/// A region that holds every package at or above `floors` whose goal value is at least `level`
/// (in points; for products the logarithm). The planes come from the best mixture's prices.
[[nodiscard]] Region region_of_level(const Problem& problem, const Goal& goal,
                                     const std::vector<Units>& floors, const HullOptimum& mixture,
                                     double level);

/// The goal's value of a vector, in points (for products the logarithm).
[[nodiscard]] double goal_value(const Problem& problem, const Goal& goal, const Units* vector);

}  // namespace irenic::deals
