#include <cstdint>
#include <numeric>
#include <vector>

#include <benchmark/benchmark.h>

#include "../domains.hpp"
#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/implied_moves.hpp"

namespace irenic::stability {
namespace {

using bench::Draw;

Limits limits(unsigned threads) {
    Limits limits;
    limits.stop = Stop(60);
    limits.threads = threads;
    return limits;
}

/// Ranks all states at random, one tier for every two of them.
void rank_at_random(Graph& graph, Draw& draw) {
    graph.tiers.push_back(static_cast<Rank>(graph.states / 2));
    auto& rank = graph.rank.emplace_back(graph.states);
    for (Rank& each : rank) {
        each = static_cast<Rank>(draw.up_to(graph.states / 2 - 1));
    }
}

/// All combinations of options that are shared out in turn, each taken and dropped at will.
Graph cube(std::size_t parties, std::size_t options) {
    Draw draw(1);
    Graph graph;
    graph.states = std::size_t{1} << options;
    GraphStates states;
    states.count = graph.states;
    states.taken.resize(graph.states);
    std::iota(states.taken.begin(), states.taken.end(), std::uint64_t{0});
    for (std::size_t party = 0; party < parties; ++party) {
        rank_at_random(graph, draw);
        OwnOptions own;
        for (std::size_t option = party; option < options; option += parties) {
            own.all |= std::uint64_t{1} << option;
        }
        graph.moves.push_back(*implied_moves(own, states, graph.rank.back(), Stop{}));
    }
    return graph;
}

/// From every state so many moves of each party to states drawn at random.
Graph tangle(std::size_t parties, std::size_t states, std::size_t moves) {
    Draw draw(1);
    Graph graph;
    graph.states = states;
    graph.others_can_return = true;
    for (std::size_t party = 0; party < parties; ++party) {
        rank_at_random(graph, draw);
        std::vector<std::vector<State>> arcs(states);
        for (auto& from : arcs) {
            for (std::size_t move = 0; move < moves; ++move) {
                from.push_back(static_cast<State>(draw.up_to(states - 1)));
            }
        }
        graph.moves.push_back(listed_moves(std::move(arcs)));
    }
    return graph;
}

void look_at_all(benchmark::State& state, const Graph& graph, unsigned threads) {
    for (auto _ : state) {
        const auto answer =
            find_coalitions(graph, all_coalitions(graph.parties()), limits(threads));
        state.counters["done"] = answer ? 1 : 0;
    }
    state.counters["states"] = static_cast<double>(graph.states);
}

/// All coalitions of so many parties, options shared out among them.
void EveryCoalition(benchmark::State& state) {
    look_at_all(
        state,
        cube(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1))),
        static_cast<unsigned>(state.range(2)));
}
BENCHMARK(EveryCoalition)
    ->ArgsProduct({{4, 5, 6}, {9}, {1, 2}})
    ->ArgsProduct({{6}, {10, 11, 12}, {2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// All coalitions of six parties with so many listed moves from each of 512 states: nearly all
/// states can be reached from all.
void EveryCoalitionInATangle(benchmark::State& state) {
    look_at_all(state, tangle(6, 512, static_cast<std::size_t>(state.range(0))), 2);
}
BENCHMARK(EveryCoalitionInATangle)
    ->Arg(2)
    ->Arg(8)
    ->Arg(64)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// One coalition of two, where five parties have four options each and there are so many states.
void OneCoalition(benchmark::State& state) {
    const Graph graph = cube(5, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const auto answer = find_coalitions(graph, {only(0) | only(1)}, limits(2));
        state.counters["done"] = answer ? 1 : 0;
    }
    state.counters["states"] = static_cast<double>(graph.states);
}
BENCHMARK(OneCoalition)
    ->DenseRange(10, 14, 2)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace irenic::stability
