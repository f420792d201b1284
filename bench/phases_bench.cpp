#include <memory>
#include <vector>

#include <benchmark/benchmark.h>

#include "domains.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/phases.hpp"
#include "irenic/phases/sizes/chunks.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::phases {
namespace {

using bench::Draw;

/// Who gets something out of a delivery.
enum class Worth { one_other, all_others };

/// Deliverables given in turn, costs 1 to 9 to the giver, values 1 to 12 to others, nothing else at
/// stake.
Problem exchange(std::size_t parties, std::size_t lines, std::size_t tranches, Worth worth,
                 unsigned seed) {
    Draw draw(seed);
    Problem problem;
    for (std::size_t party = 0; party < parties; ++party) {
        problem.parties.emplace_back(party);
    }
    problem.peace.assign(parties, 0);
    problem.war.assign(parties, 0);
    problem.start.assign(parties, 0);
    problem.standing.resize(parties);
    for (std::size_t at = 0; at < lines; ++at) {
        const std::size_t giver = at % parties;
        const std::size_t taker = (giver + 1 + draw.up_to(parties - 2)) % parties;
        Move move;
        move.tranches = {{DeliverableId(at), 1}};
        move.givers = {PartyId(giver)};
        move.shift.assign(parties, 0);
        move.keep.resize(parties);
        for (std::size_t party = 0; party < parties; ++party) {
            const auto cost = static_cast<Units>(1 + draw.up_to(8));
            const auto value = static_cast<Units>(1 + draw.up_to(11));
            const bool takes = worth == Worth::all_others || party == taker;
            const Units net = party == giver ? -cost : takes ? value : 0;
            move.net.push_back(net);
            move.change.push_back(-net);
            problem.start[party] += net * static_cast<Units>(tranches);
        }
        move.keep[giver] = -move.net[giver];
        Line line;
        line.moves.assign(tranches, move);
        problem.lines.push_back(line);
    }
    return problem;
}

Limits limits(unsigned threads) {
    Limits limits;
    limits.stop = Stop(20);
    limits.threads = threads;
    return limits;
}

void report(benchmark::State& state, const Problem& problem, const Solved& solved) {
    const Guarantees& found = solved.guarantees;
    state.counters["vectors"] = static_cast<double>(found.vectors.size());
    state.counters["exact"] = found.exact ? 1 : 0;
    if (const auto states = lattice_size(problem)) {
        state.counters["states"] = static_cast<double>(*states);
    }
    if (!found.vectors.empty()) {
        const auto& best = found.vectors[chosen(found.vectors)];
        const Units largest = *std::max_element(best.begin(), best.end());
        state.counters["needed"] = static_cast<double>(largest);
        state.counters["gap"] = static_cast<double>(largest - found.largest_bound);
    }
}

void solve_exchange(benchmark::State& state, const Problem& problem) {
    Solved solved;
    for (auto _ : state) {
        solved = solve(problem, Wanted{}, limits(2));
    }
    report(state, problem, solved);
}

/// Distinct deliverables, two parties.
void DistinctDeliverables(benchmark::State& state) {
    solve_exchange(state,
                   exchange(2, static_cast<std::size_t>(state.range(0)), 1, Worth::all_others, 1));
}
BENCHMARK(DistinctDeliverables)
    ->DenseRange(12, 24, 4)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// Six kinds in ten tranches, three parties: 1.8 million states.
void SixKindsInTenTranches(benchmark::State& state) {
    solve_exchange(state,
                   exchange(3, 6, 10, Worth::one_other, static_cast<unsigned>(state.range(0))));
}
BENCHMARK(SixKindsInTenTranches)
    ->DenseRange(1, 4)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// One search of the lattice, by its states.
void OneSearch(benchmark::State& state) {
    const Problem problem =
        exchange(3, 6, static_cast<std::size_t>(state.range(0)), Worth::all_others, 1);
    const auto search = dense_search(problem);
    const std::vector<Units> open(3, no_cap);
    for (auto _ : state) {
        benchmark::DoNotOptimize(search->least(0, open, Stop{}));
    }
    state.counters["per_state"] = benchmark::Counter(
        static_cast<double>(*lattice_size(problem)),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(OneSearch)->Arg(2)->Arg(5)->Arg(10)->Unit(benchmark::kMillisecond);

/// Too many for exactness by listing: a plan and a proven gap.
void SixtyDeliverables(benchmark::State& state) {
    Limits ten = limits(2);
    const Problem problem = exchange(static_cast<std::size_t>(state.range(0)), 60, 1,
                                     Worth::all_others, static_cast<unsigned>(state.range(1)));
    Solved solved;
    for (auto _ : state) {
        ten.stop = Stop(10);
        solved = solve(problem, Wanted{}, ten);
    }
    report(state, problem, solved);
}
BENCHMARK(SixtyDeliverables)
    ->ArgsProduct({{2, 3}, {1, 2}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// The whole answer on the tutorial's case, what-ifs included.
void TwoValleys(benchmark::State& state) {
    const auto file = format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys");
    for (auto _ : state) {
        benchmark::DoNotOptimize(find_phases(file->negotiation, Question{}, limits(1)));
    }
}
BENCHMARK(TwoValleys)->Unit(benchmark::kMillisecond);

/// The best sizes of tranches for a given order of so many steps, three parties.
void BestSizes(benchmark::State& state) {
    const auto steps = static_cast<std::size_t>(state.range(0));
    const Problem problem = exchange(3, 5, steps / 5, Worth::one_other, 3);
    Plan plan;
    for (std::size_t step = 0; step < steps; ++step) {
        plan.push_back({step % 5});
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(best_sizes(problem, plan, Stop{}));
    }
}
BENCHMARK(BestSizes)->Arg(10)->Arg(40)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace irenic::phases
