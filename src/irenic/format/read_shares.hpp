#pragma once

#include <vector>

#include "irenic/format/draft.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {

/// Weights that add up to 1, by issue: exact numbers and intervals within which they can.
///
/// points  what the party thinks of each issue; one it says nothing about weighs nothing.
[[nodiscard]] WeightShares read_shares(Draft& draft, const Node& node,
                                       const std::vector<IssuePreference>& points);

}  // namespace irenic::format
