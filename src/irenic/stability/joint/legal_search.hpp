#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/joint/bit_rows.hpp"

namespace irenic::stability {

/// Finds what legal sequences reach: one or more moves of some movers, none of whom moves twice in
/// a row. Movers are parties, or coalitions each of which counts as one; with their moves turned
/// round the search goes backwards.
///
/// Keeps pointers to the moves. Cost: for every state reached each mover's row once.
class LegalSearch {
public:
    /// moves  by mover, by state: where it leads.
    LegalSearch(std::size_t states, std::vector<const BitRows*> moves);

    /// Forgets all that was reached.
    void clear();
    /// Lets sequences begin at `state` too.
    void begin_at(State state);
    /// Goes on until no more is reached; false where `stop` was.
    [[nodiscard]] bool run(const Stop& stop);
    /// The states reached since `clear`, each once; those of later runs come later.
    [[nodiscard]] const std::vector<State>& reached() const { return reached_; }

private:
    struct Step {
        State from = 0;
        std::uint32_t mover = 0;
    };

    void arrive(State state, std::uint32_t mover);
    void expand(Step step);

    std::vector<const BitRows*> moves_;
    std::vector<std::vector<Word>> arrived_;  ///< by mover: the states where it moved last
    std::vector<std::uint32_t> held_back_;    ///< by state: who may not move on from there yet
    std::vector<bool> is_reached_;
    std::vector<State> reached_;
    std::vector<State> touched_;
    std::vector<Step> waiting_;
};

/// For every state the least value among the states from which `backwards` reaches it; `no_value`
/// where there is none.
///
/// value    by state, below `bound`.
/// Returns  nothing where `stop` was reached.
[[nodiscard]] std::optional<std::vector<Rank>> least_reached(LegalSearch& backwards,
                                                             const std::vector<Rank>& value,
                                                             Rank bound, const Stop& stop);

}  // namespace irenic::stability
