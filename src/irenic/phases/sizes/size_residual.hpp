#pragma once

#include "irenic/phases/problem.hpp"
#include "irenic/phases/sizes/chunks.hpp"

namespace irenic::phases {

/// The largest violation of a condition on sizes and guarantees, worked out from the problem alone:
/// points that a party lacks at a state or for not withholding, and by how much shares miss what
/// they must add up to. 0 where all hold. For valid plans of one move a step without discount whose
/// lines' moves are alike.
///
/// Cost    steps times parties, and steps times lines.
[[nodiscard]] double size_residual(const Problem& problem, const Plan& plan,
                                   const ChunkSizes& sizes);

}  // namespace irenic::phases
