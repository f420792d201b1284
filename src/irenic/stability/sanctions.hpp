#pragma once

#include <optional>
#include <vector>

#include "irenic/stability/concepts.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// What keeps one party at a state, from the definitions: its improvements, and for each a shortest
/// answer of the others that deters it.
///
/// One can be used for many questions. Cost: a walk of the others for each question at most.
class Sanctions {
public:
    explicit Sanctions(const Graph& graph, const TieReading& reading = equally_good);

    /// The states that the party would leave `state` for, ascending.
    [[nodiscard]] std::vector<State> improvements(std::size_t party, State state) const;

    /// A shortest sequence of the others from `improvement` on, at whose end the party is no
    /// better off than at `state` (and from where, for concepts without escape, it gets to nothing
    /// better). Nothing for Concept::nash, and where there is none.
    [[nodiscard]] std::optional<Path> find(Concept stands_by, std::size_t party, State state,
                                           State improvement);

    /// Whether every improvement is deterred.
    [[nodiscard]] bool is_stable(Concept stands_by, std::size_t party, State state);

private:
    [[nodiscard]] bool deters(std::size_t party, State state, State end) const;
    [[nodiscard]] bool no_escape(std::size_t party, State state, State end) const;

    const Graph& graph_;
    TieReading reading_;
    Walker walker_;
};

}  // namespace irenic::stability
