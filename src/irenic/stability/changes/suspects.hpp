#pragma once

#include <cstddef>
#include <vector>

#include "irenic/stability/concepts.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/sanctions.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// Shifts in one party's ranking are looked for that turn one state by one concept.
struct ShiftQuestion {
    Concept stands_by = Concept::nash;
    std::size_t party = 0;
    State target = 0;
    std::vector<bool> stable;  ///< by party: whether the target is stable for it

    [[nodiscard]] bool is_equilibrium() const;
    [[nodiscard]] bool others_stable() const;
};

/// A state that goes in one direction.
struct Suspect {
    State state = 0;
    bool up = false;
    auto operator<=>(const Suspect&) const = default;
};

/// The states one of which must go in a direction for the target to turn: because of the party's
/// own view of the target, or of what others fear that the party answers.
///
/// alone    states whose comparison with the target alone turns the party's own view.
/// Returns  each once, in order; not all of them need turn it.
/// Cost     walks from the target; where it is unstable for others, a look at every state and
///          improvement.
[[nodiscard]] std::vector<Suspect> find_suspects(const Graph& graph, Sanctions& sanctions,
                                                 Walker& walker, const ShiftQuestion& ask,
                                                 const std::vector<State>& alone);

}  // namespace irenic::stability
