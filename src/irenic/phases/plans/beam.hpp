#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/plans/scale.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// An order of all moves, one a step, built from the end: at each step the best `width` states are
/// kept, best by what they ask so far, then by the room that is left. Once stopped, the rest is
/// taken as it comes. Steps at most and capacities are left out.
///
/// Cost    moves x lines x parties x width. Empty where `after` and deadlines leave no order.
[[nodiscard]] std::vector<std::size_t> beam_order(const Problem& problem, const Scale& scale,
                                                  std::size_t width, const Stop& stop);

}  // namespace irenic::phases
