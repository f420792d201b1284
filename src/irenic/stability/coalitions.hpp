#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// The concepts that are defined for coalitions, in the order of arrays below: CNash, CGMR, CSMR,
/// CSEQ under the names "nash", "gmr", "smr", "seq".
inline constexpr std::size_t coalition_concepts = 4;

/// A sequence of moves by members of a coalition that leaves every member better off.
struct JointImprovement {
    State from = 0;
    State to = 0;
    Path path;
    bool operator==(const JointImprovement&) const = default;
};

/// Which states are stable for one coalition.
struct CoalitionStable {
    PartySet members = 0;
    std::array<std::vector<bool>, coalition_concepts> stable;  ///< by concept, by state
};

struct Coalitions {
    std::vector<CoalitionStable> looked_at;  ///< fewer members first, then by members in order
    /// By concept, by state: stable for all that were looked at.
    std::array<std::vector<bool>, coalition_concepts> all;
};

/// Stability against coalitions that act together.
///
/// With H a coalition and N all parties: H's joint improvements from s are the states q other than
/// s that legal sequences of its members reach and that every member ranks above s. s is stable
/// for H by CNash where there is none; by CGMR where from each of them the parties outside H can
/// reach, by legal sequences, a state that some member ranks no higher than s; by CSMR where
/// moreover no legal sequence of H leads on from there to a state that every member ranks above s;
/// by CSEQ as CGMR, but the sanction goes by joint improvements of coalitions outside H, each a
/// single move of that coalition, none of which moves twice in a row. A coalition of one party is
/// that party, but by CSEQ the others may answer together.
///
/// wanted   coalitions, each a set of one party or more.
/// Returns  the coalitions in order, each once; nothing where `limits` was reached.
/// Cost     counted are the coalitions wanted and, for CSEQ, all that can be formed outside one:
///          for each of them, moves times members, and 2 bits for every state and state of its
///          block, where blocks are what the members' moves join. Then, for each coalition wanted
///          and each state, what its improvements and the answers to them lead to.
/// Source   Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008.
[[nodiscard]] std::optional<Coalitions> find_coalitions(const Graph& graph,
                                                        std::vector<PartySet> wanted,
                                                        const Limits& limits);

/// More parties than these have too many coalitions to be listed.
inline constexpr std::size_t most_parties_for_all_coalitions = 20;

/// Every set of one party or more, of so many parties, in the order of Coalitions::looked_at.
///
/// parties  at most `most_parties_for_all_coalitions`.
[[nodiscard]] std::vector<PartySet> all_coalitions(std::size_t parties);

/// A shortest joint improvement of a coalition from `from`; nothing where there is none.
[[nodiscard]] std::optional<JointImprovement> joint_improvement(const Graph& graph,
                                                                PartySet members, State from,
                                                                Walker& walker);

}  // namespace irenic::stability
