#pragma once

#include <span>

#include "irenic/deals/hull.hpp"

namespace irenic::deals {

/// What the goal says of a utility vector in points, floors left aside.
///
/// Minus infinity where a product has a factor that is not above 0; 0 where nothing is asked for
/// (no scale, no weight). Vectors that the goal leaves empty mean origin 0, scale 0, weight 0 and
/// no floor; negative scales and weights count as 0.
[[nodiscard]] double value_at(const HullGoal& goal, std::span<const double> utility);

/// The best value that prices leave possible: proof and check of HullOptimum::bound.
///
/// Where price . u <= support for every package, the same holds for every mixture. With u_i at
/// least floor_i = f_i, origin o_i, scale s_i, weight w_i, and each price p_i split into a part
/// a_i on the goal and a part b_i = p_i - a_i on the floor, no mixture does better than
///
///     least    support - a.o - b.f  with the a_i scaled so that a.s = 1; over all splits, this is
///              the largest t with  sum_i p_i max(f_i, o_i + s_i t) <= support
///     sum      support - b.f  with a = w
///     product  support - a.o - b.f + sum_i w_i (log(w_i / a_i) - 1)
///     money    support - a.o - b.f  with a_i <= 1, or 0 without weight
///
/// and the split that proves most is taken. Minus infinity where the prices prove that no mixture
/// reaches the floors (known for `least` only); infinity where they prove nothing.
[[nodiscard]] double bound_from(const HullGoal& goal, std::span<const double> price,
                                double support);

}  // namespace irenic::deals
