#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/phase.hpp"

namespace irenic::phases {

/// Deliverables that move as one line: a simultaneous group, or some that are alike.
struct Bundle {
    std::vector<DeliverableId> members;  ///< in the order of the case
    bool simultaneous = false;           ///< one tranche of each at a time, not one after another
};

struct Bundles {
    std::vector<Bundle> bundles;  ///< by their first member
    bool steps_merge = false;     ///< `steps_at_most` is below the number of moves
};

/// How many tranches of a deliverable one step may hold.
[[nodiscard]] std::size_t capacity_of(const Deliverable& deliverable);

/// Errors  bad_input: a deliverable in two groups or twice in one, more than 10,000 moves.
/// Cost    a sort of the deliverables by all they say.
[[nodiscard]] Result<Bundles> bundle(const PhasePlan& plan);

}  // namespace irenic::phases
