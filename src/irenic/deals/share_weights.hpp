#pragma once

#include <vector>

#include "irenic/model/preference.hpp"

namespace irenic::deals {

__extension__ using Wide = __int128;

/// A weight from 0 to 1, as a fraction: numerator / denominator of a unit of 1e-9.
struct ShareWeight {
    Wide numerator = 0;
    Wide denominator = 1;
};

/// The centre of weights that add up to 1: low + t (high - low), with one t for all issues. Where
/// every share is exact these are the weights, whatever they add up to.
///
/// issues  an issue without points weighs nothing.
[[nodiscard]] std::vector<ShareWeight> center_of_shares(const WeightShares& weights,
                                                        const std::vector<IssuePreference>& issues);

/// Stretches points to 0..100 and multiplies them by a weight, in units of 1e-9, rounding once.
/// False where digits run out.
///
/// rounded  set where some result is not exact.
[[nodiscard]] bool rescale_exactly(std::vector<Wide>& points, const ShareWeight& weight,
                                   bool& rounded);

}  // namespace irenic::deals
