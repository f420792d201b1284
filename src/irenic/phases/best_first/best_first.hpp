#pragma once

#include <memory>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {

/// Search that opens only states it needs, best first by the guarantee asked so far, from the end
/// and from the start in turn until they meet; the better of both bounds counts. Proves what it
/// can: states take two words (60 lines of up to three tranches, say); of larger problems only
/// bounds are known.
///
/// memory  for states kept (160 bytes each); where it is full the answer is unknown with the bound
///         reached. `plan` gives any plan within the caps, whoever moves twice in a row.
/// For problems without discount and without merged steps.
/// Source  Lines that can wait come last (put_last.hpp); joint_bounds.hpp.
[[nodiscard]] std::unique_ptr<Search> best_first_search(const Problem& problem,
                                                        std::size_t memory_bytes);

}  // namespace irenic::phases
