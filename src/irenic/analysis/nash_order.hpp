#pragma once

#include <cstddef>
#include <vector>

#include "irenic/deals/answer.hpp"

namespace irenic::analysis {

/// Positions of the listed points of the frontier, the largest Nash product first, compared
/// exactly (see deals::compare_products). Points that leave a party below its value of no
/// agreement come behind all others; on a tie the order of the frontier stays.
[[nodiscard]] std::vector<std::size_t> by_nash_product(const deals::Answer& answer);

}  // namespace irenic::analysis
