#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "irenic/stability/graph.hpp"
#include "irenic/stability/implied_moves.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// One party of a graph written by hand: its moves, and its rank of every state, 0 for the worst.
struct SmallParty {
    std::vector<std::pair<stability::State, stability::State>> moves;
    std::vector<stability::Rank> rank;
};

inline stability::Graph small_graph(const std::vector<SmallParty>& parties) {
    stability::Graph graph;
    graph.states = parties.front().rank.size();
    graph.others_can_return = true;
    for (const SmallParty& party : parties) {
        std::vector<std::vector<stability::State>> arcs(graph.states);
        for (const auto& [from, to] : party.moves) {
            arcs[from].push_back(to);
        }
        graph.moves.push_back(stability::listed_moves(std::move(arcs)));
        graph.rank.push_back(party.rank);
        graph.tiers.push_back(*std::max_element(party.rank.begin(), party.rank.end()) + 1);
    }
    return graph;
}

/// So many parties that move at random from state to state, `percent` of all pairs.
inline stability::Graph random_small_graph(Random& random, std::size_t parties, std::size_t states,
                                           int percent) {
    std::vector<SmallParty> made(parties);
    for (SmallParty& party : made) {
        for (stability::State from = 0; from < states; ++from) {
            party.rank.push_back(static_cast<stability::Rank>(random.below(states)));
            for (stability::State to = 0; to < states; ++to) {
                if (from != to && random.chance(percent)) {
                    party.moves.emplace_back(from, to);
                }
            }
        }
    }
    return small_graph(made);
}

/// Two who can each cooperate or not: neither (0), the first alone (1), the second alone (2), both
/// (3).
inline stability::Graph prisoners_dilemma() {
    return small_graph({{{{0, 1}, {1, 0}, {2, 3}, {3, 2}}, {1, 0, 3, 2}},
                        {{{0, 2}, {2, 0}, {1, 3}, {3, 1}}, {1, 3, 0, 2}}});
}

}  // namespace irenic::test_support
