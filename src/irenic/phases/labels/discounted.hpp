#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Every Pareto-minimal guarantee vector of a problem with a discount, each with a plan, by labels
/// (what remains for each party, guarantees so far) that no other label of the state dominates.
/// Plans whose start lacks nothing come before all others: where there is one, only such plans
/// count. Merged steps included. Vectors ascend; none where no order keeps to the conditions.
///
/// Ties  of plans for one vector one whose start lacks least: the largest lack, then the sum.
struct Discounted {
    std::vector<std::vector<Units>> vectors;
    std::vector<Plan> plans;  ///< by vector
};
/// Errors  limit: more states, steps and labels than `memory_bytes` hold, or stopped.
/// Cost    that of listing states (graph/state_graph.hpp) and labels times labels kept a state; how
/// many there are grows with the number
///         of different futures. Fourteen deliverables in hundredths take up to some seconds.
[[nodiscard]] Result<Discounted> discounted_guarantees(const Problem& problem,
                                                       std::size_t memory_bytes, const Stop& stop);

}  // namespace irenic::phases
