#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// What nondominated() returns, for four dimensions or more.
[[nodiscard]] std::vector<std::uint32_t> nondominated_many_dimensions(std::span<const Units> points,
                                                                      std::size_t dims);

}  // namespace irenic::deals
