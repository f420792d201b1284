#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "irenic/model/graph_states.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/explain.hpp"
#include "irenic/stability/from_now.hpp"
#include "irenic/stability/signed_agreement.hpp"
#include "irenic/stability/target.hpp"

namespace irenic::stability {

/// Up to so many states an answer lists states one by one; above it tells their numbers.
inline constexpr std::size_t most_listed_states = 65'536;
/// Up to so many states every coalition is looked at unless the question says otherwise.
inline constexpr std::size_t most_coalition_states = 512;
/// Up to so many states all can be explained at once.
inline constexpr std::size_t most_explained_states = 512;
/// Up to so many states moves are explained at the status quo, and where `also_explain` says.
inline constexpr std::size_t most_states_told_unasked = 4096;

/// What is asked beside the graph.
struct Question {
    /// Nothing: all where there are at most 512 states. Empty: none.
    std::optional<std::vector<PartySet>> coalitions;
    bool all_coalitions = false;            ///< whatever the number of states
    bool explain = false;                   ///< `explain_state`, or every state where that is empty
    std::string explain_state;              ///< id
    std::vector<std::string> also_explain;  ///< ids, told in Stability::also_explained
    std::string target;                     ///< id, or empty
    std::string now;                        ///< id in place of the graph's own status quo, or empty
};

/// A joint improvement that keeps an equilibrium from standing once a coalition can act.
struct Blocked {
    State state = 0;
    PartySet coalition = 0;
    JointImprovement improvement;
};

/// The answer to "would a situation stand once everyone can move?".
struct Stability {
    GraphModel graph;  ///< as it was asked about
    /// Where the graph was made of issues: what is signed. Set by who made it.
    std::optional<SignedAgreement> agreement;
    std::vector<PartyId> parties;
    GraphStates states;
    std::vector<std::vector<Rank>> rank;  ///< by party, by state: 0 is worst
    Stable stable;

    std::optional<State> now;
    /// What each party could gain by moving from the status quo, and what would deter it.
    std::vector<Explained> at_now;
    /// From the status quo to every state that is an equilibrium by some concept, ascending; the
    /// first `most_listed_states` of them.
    std::vector<Reached> from_now;

    std::optional<Coalitions> coalitions;
    std::string why_no_coalitions;  ///< where nothing was looked at
    /// Equilibria that a coalition would leave: for each its smallest coalition, the first of them.
    std::vector<Blocked> blocked;

    std::vector<Explained> explained;  ///< as asked; by state, then by party
    /// As Question::also_explain, likewise; empty above `most_states_told_unasked` states.
    std::vector<Explained> also_explained;
    /// By attitude a to d: equilibria if ties mean "not known"; nothing where there are no ties or
    /// a limit was reached.
    std::optional<std::array<StableStates, 4>> if_not_known;
    std::optional<Target> target;

    std::vector<std::string> notes;
    bool rounded = false;
    bool limit_reached = false;
};

}  // namespace irenic::stability
