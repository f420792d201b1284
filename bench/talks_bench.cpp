#include <cstdint>
#include <vector>

#include <benchmark/benchmark.h>

#include "domains.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/talks/exact/alternating.hpp"
#include "irenic/talks/next/next.hpp"
#include "irenic/talks/play/space.hpp"
#include "irenic/talks/spread/spread.hpp"
#include "setup.hpp"

namespace irenic::talks {
namespace {

using bench::limits_of;

/// 1,000 packages; each party's value of no agreement varies, so that every session has utilities
/// and demands of its own.
Negotiation thousand_packages(std::size_t parties) {
    Negotiation negotiation = bench::make_negotiation({3, 10, parties, 0.5, 0.4, 1});
    for (auto& preference : negotiation.preferences) {
        auto& disagreement = std::get<UncertainNumber>(preference->disagreement);
        disagreement = bench::around(disagreement.center(), 10);
    }
    return negotiation;
}

void talks_sessions(benchmark::State& state) {
    const auto parties = static_cast<std::size_t>(state.range(0));
    const Negotiation negotiation = thousand_packages(parties);
    const Limits limits = limits_of(static_cast<unsigned>(state.range(1)));
    const forecast::Ground ground = forecast::lay_ground(negotiation, limits).value();
    SpreadQuestion question;
    question.rules.rounds = 100;
    question.strategies.assign(parties, Strategy{StrategyKind::boulware});
    question.strategies[0].kind = StrategyKind::hybrid;
    question.sessions = 20'000;
    for (auto _ : state) {
        benchmark::DoNotOptimize(play_many(ground, question, limits).value());
    }
    state.counters["sessions_a_second"] = benchmark::Counter(
        static_cast<double>(question.sessions) * static_cast<double>(state.iterations()),
        benchmark::Counter::kIsRate);
}
BENCHMARK(talks_sessions)
    ->ArgNames({"parties", "threads"})
    ->Args({2, 1})
    ->Args({2, 2})
    ->Args({3, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

void first_proposal(benchmark::State& state, std::size_t issues, std::size_t options) {
    const Negotiation negotiation = bench::make_negotiation({issues, options, 2, 0.5, 0.4, 1});
    const Limits limits = limits_of(1);
    const auto opened = deals::open_setting(negotiation, limits).value();
    const Domain domain = domain_of(opened.setting);
    for (auto _ : state) {
        Space space = Space::open(domain, limits).value();
        const Units best = space.utility(space.best(0), 0);
        benchmark::DoNotOptimize(space.at_least(0, best - (best - domain.no_agreement[0]) / 4));
    }
}
void talks_first_proposal_of_a_million(benchmark::State& state) { first_proposal(state, 6, 10); }
BENCHMARK(talks_first_proposal_of_a_million)->Unit(benchmark::kMillisecond);
void talks_first_proposal_of_1e20(benchmark::State& state) { first_proposal(state, 20, 10); }
BENCHMARK(talks_first_proposal_of_1e20)->Unit(benchmark::kMillisecond);

void talks_exact_million(benchmark::State& state) {
    const Negotiation negotiation =
        bench::make_negotiation({6, 10, 3, 0.5, 0.4, static_cast<std::uint32_t>(state.range(0))});
    const Limits limits = limits_of(1);
    const auto opened = deals::open_setting(negotiation, limits).value();
    const TurnQuestion question{
        {0, 1, 2}, 20, std::vector<Decimal>(3, Decimal::from_mantissa(9, 1))};
    for (auto _ : state) {
        benchmark::DoNotOptimize(play_exactly(opened.setting, question, limits).value());
    }
}
BENCHMARK(talks_exact_million)->ArgName("seed")->DenseRange(1, 3)->Unit(benchmark::kMillisecond);

void talks_next_text(benchmark::State& state) {
    const auto file = format::load_case(IRENIC_SOURCE_DIR "/cases/gaza-2024").value();
    const Limits limits = limits_of(2);
    for (auto _ : state) {
        const forecast::Ground ground = forecast::lay_ground(file.negotiation, limits).value();
        benchmark::DoNotOptimize(find_next(ground, NextQuestion{}, limits).value());
    }
}
BENCHMARK(talks_next_text)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

}  // namespace
}  // namespace irenic::talks
