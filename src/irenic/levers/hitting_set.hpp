#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"

namespace irenic::levers {

/// The fewest numbers that hit every set, the lexicographically first such choice, ascending.
///
/// sets  each ascending and not empty.
/// Returns nothing where `stop` was reached.
/// Cost    exponential in the size of the result; sets without a number in common bound it.
[[nodiscard]] std::optional<std::vector<std::size_t>> smallest_hitting_set(
    const std::vector<std::vector<std::size_t>>& sets, const Stop& stop);

}  // namespace irenic::levers
