#pragma once

#include <vector>

#include "irenic/analysis/fighting_on.hpp"

namespace irenic::analysis {

/// Both sides of the case's war, each under its own belief; none where no side has a belief or
/// payoffs at all.
/// Errors  as for war::side_value.
[[nodiscard]] Result<std::vector<SideView>> view_sides(const Negotiation& negotiation);

/// By how much more than one divisible stake the two sides expect from fighting; see
/// war/optimism.hpp. `sides` are two.
[[nodiscard]] std::optional<double> excess_of(const War& war, const std::vector<SideView>& sides);

}  // namespace irenic::analysis
