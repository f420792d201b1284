#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/graph.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::stability {

using State = std::uint32_t;  ///< position of a state, from 0
using Rank = std::uint32_t;   ///< 0 for the worst tier of a ranking; ties share one

/// A set of parties of a graph: bit i is its i-th.
using PartySet = std::uint64_t;
inline constexpr std::size_t most_parties = 64;

[[nodiscard]] constexpr PartySet only(std::size_t party) { return PartySet{1} << party; }
[[nodiscard]] constexpr PartySet all_of(std::size_t parties) {
    return parties == most_parties ? ~PartySet{0} : only(parties) - 1;
}
[[nodiscard]] constexpr bool has(PartySet set, std::size_t party) {
    return (set >> party & 1) != 0;
}

/// Lists of numbers, stored one behind the other.
struct Lists {
    /// By list: where it ends in `items`; empty where every list holds one item.
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> items;

    [[nodiscard]] bool one_each() const { return ends.empty(); }
    [[nodiscard]] std::size_t size() const { return one_each() ? items.size() : ends.size(); }
    [[nodiscard]] std::uint32_t begin_of(std::size_t list) const {
        return one_each() ? static_cast<std::uint32_t>(list) : list == 0 ? 0 : ends[list - 1];
    }
    [[nodiscard]] std::uint32_t end_of(std::size_t list) const {
        return one_each() ? static_cast<std::uint32_t>(list + 1) : ends[list];
    }
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t list) const {
        return {items.data() + begin_of(list), end_of(list) - begin_of(list)};
    }
    void add(std::span<const std::uint32_t> list) {
        items.insert(items.end(), list.begin(), list.end());
        ends.push_back(static_cast<std::uint32_t>(items.size()));
    }
};

/// Where one party can move, by groups of states among which it moves alike.
///
/// The party moves from s to q, q other than s, where some group of s reaches some group of q.
/// States that differ only in options it can take and drop at will are one group, which reaches
/// itself; so there is no list of edges. Listed moves are groups of one state each.
struct Moves {
    Lists groups_of;  ///< by state; one group, unless several combinations are one state
    Lists members;    ///< by group: states, the party's worst first
    Lists before;     ///< by group: groups that reach it
    Lists after;      ///< by group: groups it reaches
    /// Where a family ends, counted in groups: none reaches a group of another family.
    std::vector<std::uint32_t> families;
};

/// A graph model made ready for analysis. Parties are those of GraphModel::parties, in order.
struct Graph {
    std::size_t states = 0;
    std::vector<Moves> moves;             ///< by party
    std::vector<std::vector<Rank>> rank;  ///< by party, by state
    std::vector<Rank> tiers;              ///< by party: ranks are below it
    /// Whether a party can be brought back, by moves of others alone, to where it left: not so
    /// where every state is one combination and moves are implied.
    bool others_can_return = false;

    [[nodiscard]] std::size_t parties() const { return moves.size(); }
};

/// Makes `model` ready: its moves as groups, its rankings and statements as ranks.
///
/// states   of `model`, from list_states.
/// Errors   bad_input: a ranking that leaves out, repeats or invents a state, a move from or to no
///          state; limit: more than 64 parties, tables beyond `limits`, or its stop reached.
///          `where` is a path such as "graph.ranking.moe".
/// Cost     a sort of the states a party; memory 20 bytes a state and party, and 8 a move where
///          moves are listed. Listed states with '-': every pair with one of them.
[[nodiscard]] Result<Graph> build_graph(const Negotiation& negotiation, const GraphModel& model,
                                        const GraphStates& states, const Limits& limits);

/// Calls `visit(q)` for every state q that `moves` leads to from `from`; never for `from` itself,
/// perhaps more than once for one q. Stops where `visit` returns false.
template <class Visit>
void for_each_move(const Moves& moves, State from, Visit visit) {
    for (const std::uint32_t group : moves.groups_of[from]) {
        for (const std::uint32_t reached : moves.after[group]) {
            for (const State to : moves.members[reached]) {
                if (to != from && !visit(to)) {
                    return;
                }
            }
        }
    }
}

}  // namespace irenic::stability
