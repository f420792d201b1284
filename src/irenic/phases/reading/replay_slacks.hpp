#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/model/phase.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// A state at which a party might stop.
struct ReplayedState {
    std::size_t step = 0;  ///< 1 is the state after the first step
    std::size_t party = 0;
    bool withholding = false;  ///< it keeps its part of this step and the others do not
    Units slack = 0;           ///< of this way to stop, without guarantees
    Units stands = 0;          ///< the guarantee that stands there
};

struct ReplayedSlacks {
    std::vector<Units> start;               ///< by party
    std::vector<std::vector<Units>> after;  ///< by step, by party
    std::vector<std::vector<std::optional<Units>>> withheld;
    /// Every condition on the plan, by step, withholding before the state after, by party.
    std::vector<ReplayedState> states;
};

/// See replay. Of `problem` only what does not depend on lines is looked at: parties, peace and
/// war, places, standing guarantees, discount, who may stop.
[[nodiscard]] ReplayedSlacks replay_slacks(const PhasePlan& plan, const Problem& problem,
                                           const std::vector<std::vector<Tranche>>& steps);

/// Whether a tranche has a value above 0 for a party.
[[nodiscard]] bool is_worth_something(const Deliverable& deliverable, PartyId party);

}  // namespace irenic::phases
