#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::deals {

/// A risk's expected loss as terms that add up: each condition with the loss it adds, in 1e-9
/// points.
///
/// The smallest hazard that applies counts, so with hazards h1 < h2 < ... the loss is that of h1
/// plus, wherever no option with a hazard up to h_j is chosen, the step from h_j to the next.
/// The loss of each hazard is rounded once, uncertain numbers count at their centre. Cost:
/// quadratic in the number of `by_issue` entries.
[[nodiscard]] std::vector<std::pair<Condition, std::int64_t>> risk_losses(
    const Negotiation& negotiation, const Risk& risk);

}  // namespace irenic::deals
