#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

#include "domains.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/points/points.hpp"
#include "irenic/forecast/run/worker.hpp"
#include "setup.hpp"

namespace irenic::forecast {
namespace {

using bench::around;
using bench::limits_of;

/// Every party's points and values of no agreement vary.
Negotiation with_uncertain_points(std::size_t parties) {
    Negotiation negotiation = bench::make_negotiation({9, 3, parties, 0.5, 0.6, 1});
    for (auto& preference : negotiation.preferences) {
        for (auto& issue : preference->issues) {
            for (auto& points : std::get<OptionPoints>(issue).points) {
                points = around(points->center(), 5);
            }
        }
        auto& disagreement = std::get<UncertainNumber>(preference->disagreement);
        disagreement = around(disagreement.center(), 20);
    }
    return negotiation;
}

/// Only what two sides believe about the fighting varies.
Negotiation with_uncertain_beliefs(std::size_t parties) {
    Negotiation negotiation = bench::make_negotiation({9, 3, parties, 0.5, 0.6, 1});
    War war;
    war.sides = {PartyId(std::size_t{0}), PartyId(std::size_t{1})};
    for (std::size_t side = 0; side < 2; ++side) {
        auto& disagreement = negotiation.preferences[side]->disagreement;
        const Decimal centre = std::get<UncertainNumber>(disagreement).center();
        WarPayoff payoff;
        payoff.prevail = UncertainNumber::exact(sum(centre, Decimal(50)));
        payoff.fail = UncertainNumber::exact(difference(centre, Decimal(50)));
        war.payoffs[side] = payoff;
        UncertainNumber belief;
        belief.shape = UncertainNumber::Shape::interval;
        belief.low = Decimal::from_mantissa(2, 1);
        belief.high = Decimal::from_mantissa(8, 1);
        war.beliefs[side] = WarBelief{belief, std::nullopt};
        disagreement = DisagreementByWar{};
    }
    negotiation.war = war;
    return negotiation;
}

void run(benchmark::State& state, const Negotiation& negotiation) {
    const Question question;
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            run_shard(negotiation, question, limits_of(static_cast<unsigned>(state.range(1))))
                .value());
    }
    state.counters["per_version"] = benchmark::Counter(
        static_cast<double>(question.samples) * static_cast<double>(state.iterations()),
        benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void forecast_points_vary(benchmark::State& state) {
    run(state, with_uncertain_points(static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(forecast_points_vary)
    ->ArgNames({"parties", "threads"})
    ->Args({2, 1})
    ->Args({2, 2})
    ->Args({3, 1})
    ->Args({3, 2})
    ->Args({5, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

void forecast_beliefs_vary(benchmark::State& state) {
    run(state, with_uncertain_beliefs(static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(forecast_beliefs_vary)
    ->ArgNames({"parties", "threads"})
    ->Args({2, 1})
    ->Args({2, 2})
    ->Args({3, 1})
    ->Args({3, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3);

/// One version after the other: draw, read, frontier, solutions.
void look_at_versions(benchmark::State& state) {
    const Negotiation negotiation = with_uncertain_points(static_cast<std::size_t>(state.range(0)));
    const Limits limits = limits_of(1);
    const Ground ground = lay_ground(negotiation, limits).value();
    const Points points(1, 0, ground.inputs.coordinates);
    Worker worker(ground, limits);
    std::vector<double> unit(points.coordinates());
    std::uint64_t index = 0;
    for (auto _ : state) {
        points.at(index++, unit);
        benchmark::DoNotOptimize(worker.look(unit, {.best = true, .width = false}).value());
    }
}
BENCHMARK(look_at_versions)->ArgName("parties")->Arg(2)->Arg(3)->Arg(5);

void scrambled_points(benchmark::State& state) {
    const Points points(1, 0, static_cast<std::size_t>(state.range(0)));
    std::vector<double> unit(points.coordinates());
    std::uint64_t index = 0;
    for (auto _ : state) {
        points.at(index++, unit);
        benchmark::DoNotOptimize(unit.data());
    }
}
BENCHMARK(scrambled_points)->ArgName("coordinates")->Arg(20)->Arg(200);

}  // namespace
}  // namespace irenic::forecast
