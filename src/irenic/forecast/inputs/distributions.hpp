#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "irenic/model/number.hpp"

namespace irenic::forecast {

// Each maps numbers between 0 and 1 to a draw; more of the first number never gives less of a plain
// one. Results of one argument list are the same bits everywhere but for the last places of the
// mathematical library, which rounding to nine places hides.

/// The number below which a share `unit` of its draws lie. An exact number is itself. A normal one
/// is cut at its low and high ends and spread anew over what is left.
[[nodiscard]] Decimal quantile(const UncertainNumber& number, double unit);

/// The place, between 0 and 1, that a normal variable has in its distribution, and back.
[[nodiscard]] double normal_place(double value);
[[nodiscard]] double normal_quantile(double place);

/// Weights that add up to 1, uniform on the simplex; one number between 0 and 1 each.
[[nodiscard]] std::vector<double> simplex_point(std::span<const double> unit);

/// Weights in descending order of `tier` (0 largest), uniform on what the order leaves of the
/// simplex. Source: sorted uniform simplex points; their mean is the rank-order centroid.
[[nodiscard]] std::vector<double> ordered_simplex_point(std::span<const double> unit,
                                                        std::span<const std::size_t> tier);

/// Weights between `low` and `high` that add up to 1, uniform on what the bounds leave of the
/// simplex: drawn from the narrower of the two simplices that hold it and refused where a bound is
/// crossed; after 300 refusals, or where fewer than one draw in 1,000 would pass, by a long walk
/// in random pairs of weights (hit and run). Bounds are meant to nine places.
/// seed    settles the draw.
[[nodiscard]] std::vector<double> bounded_simplex_point(std::span<const double> low,
                                                        std::span<const double> high,
                                                        std::uint64_t seed);

}  // namespace irenic::forecast
