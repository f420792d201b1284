#pragma once

#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Good plans in a short time, none proven: beam searches under several scales between the
/// parties, each improved by moving single steps. Deterministic unless stopped early. Any problem,
/// discount and merged steps included. Pareto-minimal among those found, ascending by guarantees;
/// with a discount, plans whose start lacks nothing come before all others. Empty where none was
/// found. Stopped early, it still gives a plan where `after` and deadlines leave one.
///
/// Cost  some seconds at most for 60 deliverables that differ; grows with their square.
[[nodiscard]] std::vector<Plan> good_plans(const Problem& problem, const Stop& stop);

}  // namespace irenic::phases
