#pragma once

#include <cstddef>
#include <vector>

namespace irenic::format {

/// By node, the nodes it leads to.
using Arrows = std::vector<std::vector<std::size_t>>;

/// Ways round in a circle, each from its lowest node along the arrows: so many that without one
/// arrow of each none is left, `most` at the most. In the order a walk from the first node finds
/// them.
///
/// Cost  linear in nodes and arrows, and in the length of what is found.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_cycles(const Arrows& arrows,
                                                                std::size_t most);

}  // namespace irenic::format
