#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// One move of a path.
struct Move {
    std::size_t party = 0;
    State to = 0;
    bool operator==(const Move&) const = default;
};
using Path = std::vector<Move>;

/// Which moves count.
enum class Steps {
    moves,                 ///< every move
    improvements,          ///< to a state that the mover ranks above the one it leaves
    improvements_or_ties,  ///< to one that it ranks no lower, where a tie means not known
};

/// Whether a move of `party` from one state to another counts.
[[nodiscard]] inline bool counts(const Graph& graph, Steps steps, std::size_t party, State from,
                                 State to) {
    const auto& rank = graph.rank[party];
    return steps == Steps::moves || rank[to] > rank[from] ||
           (steps == Steps::improvements_or_ties && rank[to] == rank[from]);
}

/// Follows legal sequences: one or more moves of some parties, none of whom moves twice in a row.
///
/// Gives every state that can be reached once, those reached by fewer moves first, each with a
/// shortest sequence. The state where it begins is given too where a sequence leads back to it.
/// Ties are broken by party, then by the order of the graph. One walker can be used many times.
///
/// Cost  a whole walk: at most two visits of every state reached; groups of states among which a
///       party moves alike are entered once or twice. 24 bytes a state of the graph and 4 a group,
///       once, and what was reached to clear before the next walk.
/// Source  Fang, Hipel and Kilgour 1993, legal sequences of moves.
class Walker {
public:
    explicit Walker(const Graph& graph);

    /// Begins a walk; the one before is forgotten.
    void start(State from, PartySet movers, Steps steps);
    /// The next state reached, or nothing.
    [[nodiscard]] std::optional<State> next();
    /// The moves that led to the state that `next` gave last.
    [[nodiscard]] Path path() const;

private:
    /// A state with the party that moved last; `parent` is the place of the one before.
    struct Visit {
        State state = 0;
        std::uint32_t party = 0;
        std::uint32_t parent = 0;
    };

    void visit(std::size_t party, State to, std::uint32_t parent);
    void expand(std::uint32_t place);
    /// All moves of `party` from a state.
    void move_on(std::size_t party, State from, std::uint32_t parent);
    /// All of them that lead into one group.
    void enter(std::size_t party, std::uint32_t group, State from, std::uint32_t parent);

    const Graph& graph_;
    PartySet movers_ = 0;
    Steps steps_ = Steps::moves;
    std::vector<Visit> visits_;
    std::size_t expanded_ = 0;
    std::vector<std::array<std::uint32_t, 2>> last_;  ///< by state: last movers seen, plus one
    std::vector<std::uint32_t> found_;                ///< places of first visits, in order
    /// By party, by group: from where it was entered; where every move counts the only member from
    /// which it was, or everybody, and all others have been visited.
    std::vector<std::vector<State>> entered_from_;
    std::vector<std::array<std::uint32_t, 2>> entered_;  ///< party and group
    std::size_t given_ = 0;
    State from_ = 0;
};

}  // namespace irenic::stability
