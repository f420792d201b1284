#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "domains.hpp"
#include "irenic/deals/choices.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/deals/scan_questions.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/deals/solutions.hpp"

namespace irenic::deals {
namespace {

using bench::Domain;

/// The limits of the command.
Limits usual_limits() {
    Limits limits;
    limits.stop = Stop(20);
    limits.threads = 2;
    return limits;
}

/// What the answer does before it looks for the frontier.
Setting set_up(const Negotiation& negotiation, const Limits& limits) {
    Setting setting{negotiation, score(negotiation).value(), {}, {}, {}, {}};
    setting.table = seat_parties(negotiation, setting.scoring);
    for (const auto& disagreement : setting.scoring.disagreement) {
        setting.disagreement.push_back(disagreement.value());
    }
    const auto branches = minimal_branches(negotiation, setting.scoring, setting.table);
    for (const Branch& branch : branches.value()) {
        auto [selection, floors] =
            select_branch(negotiation, setting.table, branch, setting.disagreement);
        auto problem =
            make_problem(negotiation, setting.scoring, selection, std::move(floors), limits);
        setting.branches.push_back({branch, selection.players, std::move(problem).value(), {}, {}});
    }
    return setting;
}

UnitedFrontier frontier_of(const Setting& setting, const Limits& limits) {
    return unite_frontiers({&setting.branches.front().problem}, setting.deciding(), limits);
}

Yardstick yardstick_of(const Setting& setting, std::vector<Units> ideal) {
    return {setting.deciding_disagreement(), std::move(ideal), {}, setting.point()};
}

/// The frontier alone. Where it does not fit the limits `complete` is 0 and the time is that
/// until this was found out.
void measure_frontier(benchmark::State& state, const Domain& domain) {
    const Negotiation negotiation = bench::make_negotiation(domain);
    const Setting setting = set_up(negotiation, usual_limits());
    UnitedFrontier frontier;
    for (auto _ : state) {
        frontier = frontier_of(setting, usual_limits());
    }
    state.counters["complete"] = frontier.complete ? 1 : 0;
    state.counters["frontier"] = static_cast<double>(frontier.size());
    state.counters["candidates"] = static_cast<double>(frontier.candidates);
    state.counters["per_candidate"] = benchmark::Counter(
        static_cast<double>(frontier.candidates),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// From the negotiation in memory to the frontier and all solutions on it.
void measure_deals(benchmark::State& state, const Domain& domain) {
    const Negotiation negotiation = bench::make_negotiation(domain);
    std::size_t size = 0;
    for (auto _ : state) {
        const Limits limits = usual_limits();
        const Setting setting = set_up(negotiation, limits);
        const UnitedFrontier frontier = frontier_of(setting, limits);
        size = frontier.size();
        if (!frontier.complete || size == 0) {
            state.SkipWithError("there is no frontier to solve on");
            break;
        }
        const auto solutions =
            solve_on_frontier(setting, frontier, yardstick_of(setting, ideal_of(frontier)));
        benchmark::DoNotOptimize(solutions.data());
    }
    state.counters["frontier"] = static_cast<double>(size);
}

/// From the negotiation in memory to all solutions without a frontier.
void measure_search(benchmark::State& state, const Domain& domain) {
    const Negotiation negotiation = bench::make_negotiation(domain);
    std::vector<Solution> solutions;
    for (auto _ : state) {
        const Limits limits = usual_limits();
        const Setting setting = set_up(negotiation, limits);
        const SearchedIdeal ideal = search_ideal(setting, limits);
        if (ideal.status != SearchedIdeal::Status::exact) {
            state.SkipWithError("no ideal point: the zone is empty or a limit was reached");
            break;
        }
        solutions = solve_by_search(setting, yardstick_of(setting, ideal.ideal), limits);
    }
    const auto exact = std::count_if(solutions.begin(), solutions.end(),
                                     [](const Solution& solution) { return solution.exact; });
    state.counters["exact"] = static_cast<double>(exact);
    state.counters["asked"] = static_cast<double>(solutions.size());
}

/// The 51 issues of three options that a whole peace accord comes to.
Domain accord(std::size_t parties) { return {51, 3, parties, 0, std::nullopt, 1}; }

std::size_t argument(const benchmark::State& state, std::size_t position) {
    return static_cast<std::size_t>(state.range(position));
}

std::uint32_t seed_of(const benchmark::State& state, std::size_t position) {
    return static_cast<std::uint32_t>(state.range(position));
}

/// A share of 0 to 100 hundredths; below 0 stands for none.
std::optional<double> share(std::int64_t hundredths) {
    return hundredths < 0 ? std::nullopt
                          : std::optional<double>(static_cast<double>(hundredths) / 100);
}

void million_packages_two_parties(benchmark::State& state) {
    measure_deals(state, {6, 10, 2, 0, share(state.range(0)), seed_of(state, 1)});
}

void accord_deals(benchmark::State& state) {
    Domain domain = accord(argument(state, 0));
    domain.disagreement = share(state.range(1));
    measure_deals(state, domain);
}

void accord_frontier(benchmark::State& state) {
    Domain domain = accord(argument(state, 0));
    domain.disagreement = share(state.range(1));
    measure_frontier(state, domain);
}

void accord_four_parties_by_search(benchmark::State& state) {
    Domain domain = accord(4);
    domain.disagreement = share(state.range(0));
    domain.seed = seed_of(state, 1);
    measure_search(state, domain);
}

void growth_with_issues(benchmark::State& state) {
    Domain domain = accord(argument(state, 0));
    domain.issues = argument(state, 1);
    measure_frontier(state, domain);
}

void growth_with_parties(benchmark::State& state) {
    measure_frontier(state, {argument(state, 1), 3, argument(state, 0), 0, std::nullopt, 1});
}

void growth_with_parties_by_search(benchmark::State& state) {
    measure_search(state, accord(argument(state, 0)));
}

void growth_with_opposition(benchmark::State& state) {
    Domain domain{argument(state, 1), 3, argument(state, 0), 0, std::nullopt, 1};
    domain.opposed = static_cast<double>(state.range(2)) / 100;
    measure_frontier(state, domain);
}

void growth_with_opposition_by_search(benchmark::State& state) {
    Domain domain = accord(argument(state, 0));
    domain.opposed = static_cast<double>(state.range(1)) / 100;
    measure_search(state, domain);
}

/// A line of /proc/self/status, in KiB.
double memory_kib(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == key + ":") {
            double kib = 0;
            status >> kib;
            return kib;
        }
    }
    return std::nan("");
}

/// Gives back what was freed; from here on the peak is counted anew.
void forget_past_memory() {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << 5;
}

/// The efficient packages of a tie. `grown_kib`: how much the most memory ever held meanwhile is
/// above what was held before.
template <class List>
void measure_tie(benchmark::State& state, List list) {
    const auto issues = argument(state, 0);
    const auto parties = argument(state, 1);
    const Negotiation negotiation =
        bench::make_tied_negotiation({issues, 10, parties, 0, std::nullopt, 1});
    const Scoring scoring = score(negotiation).value();
    Selection selection;
    for (std::size_t player = 0; player < parties; ++player) {
        selection.players.push_back(player);
    }
    const std::vector<Tie> ties = make_ties(negotiation, scoring, selection);
    Limits limits = usual_limits();
    limits.threads = static_cast<unsigned>(state.range(2));
    std::size_t size = 0;
    forget_past_memory();
    const double before = memory_kib("VmRSS");
    for (auto _ : state) {
        size = list(ties.front(), parties, limits).value().size();
    }
    state.counters["grown_kib"] = memory_kib("VmHWM") - before;
    state.counters["frontier"] = static_cast<double>(size);
    state.counters["ties"] = static_cast<double>(ties.size());
    state.counters["packages"] = benchmark::Counter(ties.front().combinations(),
                                                    benchmark::Counter::kIsIterationInvariantRate);
}

/// Every package looked at.
void tied_packages_scanned(benchmark::State& state) { measure_tie(state, efficient_by_scan); }

/// As the engine goes about it: something that factors is looked for first.
void tied_packages_listed(benchmark::State& state) { measure_tie(state, list_efficient); }

BENCHMARK(million_packages_two_parties)
    ->ArgsProduct({{-1, 50}, {1, 2, 3, 4, 5}})
    ->ArgNames({"disagreement", "seed"})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(accord_deals)
    ->ArgsProduct({{2, 3}, {-1, 60}})
    ->ArgNames({"parties", "disagreement"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(accord_frontier)
    ->ArgsProduct({{2, 3}, {-1, 60}})
    ->ArgNames({"parties", "disagreement"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(accord_four_parties_by_search)
    ->ArgsProduct({{-1, 50}, {1, 2, 3, 4, 5}})
    ->ArgNames({"disagreement", "seed"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(growth_with_issues)
    ->ArgsProduct({{2, 3}, {10, 20, 30, 40, 51}})
    ->ArgNames({"parties", "issues"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(growth_with_parties)
    ->ArgsProduct({{2, 3, 4, 5}, {8, 10, 12, 14}})
    ->ArgNames({"parties", "issues"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(growth_with_parties_by_search)
    ->DenseRange(2, 8)
    ->ArgName("parties")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(growth_with_opposition)
    ->ArgsProduct({{2}, {51}, {0, 25, 50, 75, 100}})
    ->ArgsProduct({{3}, {20, 51}, {0, 25, 50, 75, 100}})
    ->ArgNames({"parties", "issues", "opposed"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(growth_with_opposition_by_search)
    ->ArgsProduct({{2, 3, 4}, {0, 25, 50, 75, 100}})
    ->ArgNames({"parties", "opposed"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(tied_packages_scanned)
    ->ArgsProduct({{6, 7}, {2, 3}, {1, 2}})
    ->ArgNames({"issues", "parties", "threads"})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(tied_packages_listed)
    ->ArgsProduct({{6, 7}, {2, 3}, {1, 2}})
    ->ArgNames({"issues", "parties", "threads"})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace irenic::deals
