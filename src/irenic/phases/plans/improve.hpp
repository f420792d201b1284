#pragma once

#include <cstddef>

#include "irenic/base/stop.hpp"
#include "irenic/phases/plans/scale.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// The plan after moving single steps elsewhere, or single moves into other steps where steps may
/// hold several, as long as that makes it better under the scale.
///
/// plan         a valid plan
/// evaluations  at most so many plans are tried
[[nodiscard]] Plan improved(const Problem& problem, Plan plan, const Scale& scale,
                            std::size_t evaluations, const Stop& stop);

}  // namespace irenic::phases
