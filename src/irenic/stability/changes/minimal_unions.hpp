#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/changes/clauses.hpp"

namespace irenic::stability {

/// How much is listed and tried.
struct UnionLimits {
    std::size_t most_sets = 200;
    std::size_t most_listed = 20'000;  ///< states in all sets but the first
    std::size_t steps = 20'000'000;    ///< alternatives' states looked at
    Stop stop;
};

struct MinimalUnions {
    /// None within another, fewest states first, then in their order.
    std::vector<StateSet> sets;
    bool complete = true;  ///< there are no others; if not, none left out is smaller than these
    /// Whether that holds. If not, the set listed merely can spare none of its states; no set is
    /// listed where not even one was found.
    bool smallest = true;
};

/// All inclusion-minimal sets of states that meet every clause of one case or another.
///
/// Cost    exponential in the size of the sets, which are looked for by growing size; clauses
///         without a state in common bound it from below.
[[nodiscard]] MinimalUnions minimal_unions(std::vector<Clauses> cases, const UnionLimits& limits);

}  // namespace irenic::stability
