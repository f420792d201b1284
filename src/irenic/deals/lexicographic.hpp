#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// The positions of all vectors, the lexicographically greatest first, equal ones by position.
///
/// points  `dims` numbers a vector; at most 2^32 - 1 vectors.
/// Cost    m log k for k stretches that are already ascending or descending; m log m at worst.
[[nodiscard]] std::vector<std::uint32_t> descending_order(std::span<const Units> points,
                                                          std::size_t dims);

}  // namespace irenic::deals
