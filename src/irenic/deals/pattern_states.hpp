#pragma once

#include <optional>
#include <vector>

#include "irenic/deals/choices.hpp"

namespace irenic::deals {

/// The three questions of choices.hpp, answered position by position with one set of partial
/// results for each set of open patterns. Nothing where more than `most_work` partial results
/// would be made, which is the sign that nothing factors.
[[nodiscard]] std::optional<Census> census_by_states(const Tie& tie, std::size_t dims,
                                                     double most_work);
[[nodiscard]] std::optional<Group> efficient_by_states(const Tie& tie, std::size_t dims,
                                                       double most_work, const Stop& stop);
[[nodiscard]] std::optional<CountedGroup> distinct_by_states(const Tie& tie, std::size_t dims,
                                                             std::size_t most, double most_work);

}  // namespace irenic::deals
