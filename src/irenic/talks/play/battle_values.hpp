#pragma once

#include <cstddef>
#include <vector>

#include "irenic/war/attrition.hpp"

namespace irenic::talks {

/// What a war is worth to one side after every number of battles up to `rounds`: by battles fought
/// (up to its periods; one row for all where it has no horizon), by position. Positions that cannot
/// be reached by then are 0.
///
/// Contract  the war has a value at its start: see war::attrition_value.
/// Cost      positions x periods steps in all; without a horizon a closed form a position.
/// Source    backward induction, all periods in one pass.
[[nodiscard]] std::vector<std::vector<double>> battle_values(const war::Battles& battles,
                                                             std::size_t rounds);

}  // namespace irenic::talks
