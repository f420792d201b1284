#pragma once

#include <memory>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {

/// Search over the states that `after`, deadlines and capacities leave, listed once with all steps
/// between them. For problems whose lattice of counts is mostly ruled out by `after`, and for
/// merged steps (then a state is counts and steps made). No discount.
///
/// Ties    plan: of those that repeat least the first in the order of its steps' lines. Repeats are
///         not counted where two bytes a state and set of givers do not fit beside the list.
/// Errors  limit: more states and steps than `memory_bytes` hold, or stopped.
/// Cost    8 bytes a step between states and 12 + 8 parties a state (more where the counts do not
///         fit 64 bits), about 100 ns a step to list them; a search takes about 5 ns a step.
[[nodiscard]] Result<std::unique_ptr<Search>> state_graph_search(const Problem& problem,
                                                                 std::size_t memory_bytes,
                                                                 const Stop& stop);

}  // namespace irenic::phases
