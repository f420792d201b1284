#pragma once

#include <optional>
#include <vector>

#include "irenic/base/value.hpp"
#include "irenic/forecast/points/share.hpp"

namespace irenic::talks {

/// A mean of something counted in millionths: {"mean", "se"}; null where `of` is empty.
[[nodiscard]] Value mean_value(const forecast::Tally& millionths, const forecast::Tally& of);

/// A ratio of two tallies, and how much it counts among others.
struct WeightedRatio {
    const forecast::Tally* hits = nullptr;
    const forecast::Tally* of = nullptr;
    double weight = 1;
};

/// The weighted mean of ratios that were counted on the same points, so that what moves one of them
/// in a scramble moves the others with it; the error takes that in. Nothing where some `of` is
/// empty or there are none.
[[nodiscard]] std::optional<forecast::Share> mean_of(const std::vector<WeightedRatio>& ratios);

}  // namespace irenic::talks
