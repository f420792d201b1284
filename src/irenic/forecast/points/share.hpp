#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "irenic/forecast/points/points.hpp"

namespace irenic::forecast {

/// Whole numbers counted scramble by scramble; counts of parts of a run add up to those of the run.
using Tally = std::array<std::uint64_t, scrambles>;

[[nodiscard]] std::uint64_t total(const Tally& tally);

/// A share of versions and how far it may be off.
struct Share {
    double share = 0;
    /// Standard error, from how much the scrambles differ: the standard deviation of the ratio
    /// estimate over the scrambles that have any versions. Nothing for fewer than two of those.
    std::optional<double> se;
};

/// The share of `of` that `hits` are. Nothing where `of` is empty.
/// Two standard errors (2.04 for 31 degrees of freedom) either side hold the true share in 95 of
/// 100 runs.
[[nodiscard]] std::optional<Share> share_of(const Tally& hits, const Tally& of);

}  // namespace irenic::forecast
