#pragma once

#include <memory>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/changes/rank_places.hpp"
#include "irenic/stability/changes/suspects.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/sanctions.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// The least shifts of a single state in one party's ranking that turn the target into an
/// equilibrium, or out of one, the effects on what others can answer included.
struct Shifts {
    /// All with the fewest changed comparisons, by state, downwards before upwards. Empty and
    /// complete: no shift does.
    std::vector<Shift> least;
    /// Whether these are all with so few. If not, 200 are listed, or `limits` ended the search.
    bool complete = true;
};

/// Looks for the least shifts that change whether a state is an equilibrium.
class ShiftSearch {
public:
    explicit ShiftSearch(const Graph& graph);

    /// alone  states whose comparison with the target alone turns the party's own view of it.
    /// Cost   as find_suspects; then shifts that change a comparison which counts, by growing
    ///        number of changed ones, each a look at the target from the definition for the
    ///        parties it can touch. Memory for a copy of the graph, and 16 bytes a shift.
    [[nodiscard]] Shifts find(const ShiftQuestion& ask, const std::vector<State>& alone,
                              const Limits& limits);

private:
    std::unique_ptr<Graph> trial_;  ///< with places for ranks, to try shifts in
    Sanctions sanctions_;
    Walker walker_;
};

}  // namespace irenic::stability
