#pragma once

#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/problem.hpp"
#include "irenic/deals/search.hpp"

namespace irenic::deals {

/// A frontier with a proof how far off it can be.
struct ApproximateFrontier {
    /// Every package u at or above the floors has a v here with
    /// v_i >= u_i - epsilon (ideal_i - floor_i) in every dimension.
    double epsilon = 1;
    std::vector<Located> points;  ///< undominated among themselves, lexicographically ascending
};

/// Efficient or nearly efficient packages that cover the whole frontier, and the proof.
///
/// All dimensions but the last are cut into cells. Supporting planes of the packages' convex hull
/// bound how much of the last dimension any package at or above a cell's corner can have;
/// packages near those planes, made by a few detours from a plane's best package, are the
/// candidates to reach it. The largest gap over all cells, together with the cells' width, is the
/// epsilon. Planes and packages are added where the gap is largest, and where that no longer helps
/// the best package above a corner is searched exactly, until the time is used or `good_enough` is
/// reached.
///
/// ideal        the most each dimension can have at or above the floors; at or above `floors`.
/// most_points  where more would be needed for the epsilon proven, it is raised until they are
///              enough.
/// Cost   as much time as given; memory for two million cells.
/// Source after Papadimitriou & Yannakakis 2000 (the grid), with hull planes as the proof.
[[nodiscard]] ApproximateFrontier approximate_frontier(const Problem& problem,
                                                       const std::vector<Units>& floors,
                                                       const std::vector<Units>& ideal,
                                                       double good_enough, std::size_t most_points,
                                                       const Limits& limits);

}  // namespace irenic::deals
