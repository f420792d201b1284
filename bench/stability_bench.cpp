#include <cstddef>
#include <string>

#include <benchmark/benchmark.h>

#include "../tests/support/cube_graph.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/stability.hpp"
#include "setup.hpp"

namespace irenic::stability {
namespace {

/// All five concepts for every party, on all combinations; 0 tiers: as many as states.
void FiveConcepts(benchmark::State& state) {
    test_support::Random random(1);
    const auto parties = static_cast<std::size_t>(state.range(0));
    const auto options = static_cast<std::size_t>(state.range(1));
    const auto tiers = static_cast<Rank>(
        state.range(2) != 0 ? state.range(2) : std::int64_t{1} << (parties * options));
    const Graph graph = test_support::cube_graph(random, parties, options, tiers);
    for (auto _ : state) {
        benchmark::DoNotOptimize(find_stable(graph, equally_good, bench::limits_of(2, 60)));
    }
    const auto searches = static_cast<double>(graph.states * parties * 4);
    state.counters["states"] = static_cast<double>(graph.states);
    state.counters["per_state_and_search"] = benchmark::Counter(
        searches, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(FiveConcepts)
    ->ArgNames({"parties", "options", "tiers"})
    ->Args({6, 2, 0})
    ->Args({5, 3, 0})
    ->Args({4, 4, 0})
    ->Args({3, 6, 0})
    ->Args({5, 4, 0})
    ->Args({5, 4, 16})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// A whole answer without its text: a case of the given number of parties with four options each,
/// ranked by ten statements.
void WholeAnswer(benchmark::State& state) {
    std::string parties;
    std::string options;
    std::string priorities;
    test_support::Random random(1);
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto option = [&] {
        return "o" + std::to_string(random.below(count)) + "_" + std::to_string(random.below(4));
    };
    for (std::size_t party = 0; party < count; ++party) {
        const std::string id = std::to_string(party);
        parties += "p" + id + ": {}, ";
        options +=
            "p" + id + ": {o" + id + "_0: , o" + id + "_1: , o" + id + "_2: , o" + id + "_3: }, ";
        priorities += "p" + id + ": [";
        for (int statement = 0; statement < 10; ++statement) {
            priorities += "\"" + option() + " if " + option() + " and not " + option() + "\", ";
        }
        priorities += "], ";
    }
    const auto file =
        format::parse_case("irenic: 1\nparties: {" + parties + "}\ngraph: {options: {" + options +
                               "}, priorities: {" + priorities + "}}\n",
                           "bench");
    for (auto _ : state) {
        benchmark::DoNotOptimize(find_stability(file->negotiation, *file->negotiation.graph, {},
                                                bench::limits_of(2, 60)));
    }
}
BENCHMARK(WholeAnswer)
    ->Arg(2)
    ->Arg(3)
    ->Arg(4)
    ->Arg(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace irenic::stability
