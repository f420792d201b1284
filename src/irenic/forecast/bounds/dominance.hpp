#pragma once

#include <span>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// The least and the most of sum of w_k difference_k over a set of weights.
struct WeightedRange {
    double least = 0;
    double most = 0;
};

/// Over w_1 >= w_2 >= ... >= 0 that add up to 1: the least and most of the running averages.
[[nodiscard]] WeightedRange over_ordered_weights(std::span<const double> difference);
/// Over all weights of at least 0 that add up to 1: the least and the most entry.
[[nodiscard]] WeightedRange over_unknown_weights(std::span<const double> difference);
/// Over weights within [low, high] that add up to 1, by filling from the smallest (largest) entry;
/// low and high must leave such weights.
[[nodiscard]] WeightedRange over_bounded_weights(std::span<const double> difference,
                                                 std::span<const double> low,
                                                 std::span<const double> high);

/// Whether a party surely likes one package at least as well as another.
struct Comparison {
    WeightedRange difference;  ///< utility of the first less that of the second, over all values
    bool exact = true;         ///< both ends are attained
};

/// The range of u(first) - u(second) for one party, over all values of its preferences and risks.
/// Errors  as for deals::score.
[[nodiscard]] Result<Comparison> compare_surely(const Negotiation& negotiation, PartyId party,
                                                const std::vector<OptionId>& first,
                                                const std::vector<OptionId>& second,
                                                const Limits& limits);

/// For each package the positions of those that are surely better for somebody who decides and
/// surely no worse for anybody who does: by package, ascending.
/// Errors  as for compare_surely. Cost: pairs x parties comparisons.
[[nodiscard]] Result<std::vector<std::vector<std::size_t>>> surely_better(
    const Negotiation& negotiation, const std::vector<std::vector<OptionId>>& packages,
    const Limits& limits);

/// By package, whether some value of the party's numbers makes it one of its best among these.
/// Where points of several options are rescaled together, or risks apart share numbers, a package
/// may be called possibly best that is not.
[[nodiscard]] Result<std::vector<bool>> possibly_best(
    const Negotiation& negotiation, PartyId party,
    const std::vector<std::vector<OptionId>>& packages, const Limits& limits);

}  // namespace irenic::forecast
