#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "irenic/stability/graph.hpp"
#include "irenic/stability/implied_moves.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// A graph of all combinations of `options` options a party, each taken and dropped at will, with
/// random rankings of `tiers` tiers.
inline stability::Graph cube_graph(Random& random, std::size_t parties, std::size_t options,
                                   stability::Rank tiers) {
    stability::Graph graph;
    graph.states = std::size_t{1} << (parties * options);
    GraphStates states;
    states.count = graph.states;
    states.taken.resize(graph.states);
    std::iota(states.taken.begin(), states.taken.end(), std::uint64_t{0});
    for (std::size_t party = 0; party < parties; ++party) {
        auto& rank = graph.rank.emplace_back(graph.states);
        for (auto& each : rank) {
            each = static_cast<stability::Rank>(random.between(0, static_cast<int>(tiers) - 1));
        }
        graph.tiers.push_back(tiers);
        stability::OwnOptions own;
        own.all = ((std::uint64_t{1} << options) - 1) << (party * options);
        graph.moves.push_back(*stability::implied_moves(own, states, rank, {}));
    }
    return graph;
}

}  // namespace irenic::test_support
