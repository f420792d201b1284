#pragma once

#include "irenic/deals/choices.hpp"

namespace irenic::deals {

/// The questions of choices.hpp, answered by looking at every combination, in several threads.
/// The answer does not depend on the number of threads. Memory does not grow with combinations.
/// Errors  limit: `limits` was reached first.
[[nodiscard]] Result<Census> census_by_scan(const Tie& tie, std::size_t dims, const Limits& limits);
[[nodiscard]] Result<Group> efficient_by_scan(const Tie& tie, std::size_t dims,
                                              const Limits& limits);

/// How many allowed combinations reach every floor.
[[nodiscard]] Result<std::uint64_t> count_reaching_by_scan(const Tie& tie, std::size_t dims,
                                                           const std::vector<Units>& floors,
                                                           const Limits& limits);

}  // namespace irenic::deals
