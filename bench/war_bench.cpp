#include <algorithm>

#include <benchmark/benchmark.h>

#include "irenic/war/attrition.hpp"
#include "irenic/war/commitment.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::war {
namespace {

UncertainNumber number(const char* text) {
    return UncertainNumber::exact(parse_decimal(text)->value);
}

Battles battles(std::int64_t positions) {
    Battles war;
    war.positions = static_cast<int>(positions);
    war.start = war.positions / 2;
    war.up = 0.5;
    war.down = 0.4;
    war.cost = 0.001;
    return war;
}

/// A step is one position in one period; where the horizon cuts the positions in reach there are
/// fewer than positions x periods.
void attrition_by_recursion(benchmark::State& state) {
    Battles war = battles(state.range(0));
    war.periods = static_cast<int>(state.range(1));
    for (auto _ : state) {
        benchmark::DoNotOptimize(value_by_recursion(war));
    }
    double steps = 0;
    for (std::int64_t period = 0; period < state.range(1); ++period) {
        steps += static_cast<double>(std::min(2 * period + 1, state.range(0) - 1));
    }
    state.counters["per_step"] = benchmark::Counter(
        steps, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void attrition_in_closed_form(benchmark::State& state) {
    Battles war = battles(state.range(0));
    war.discount = 0.999;
    for (auto _ : state) {
        benchmark::DoNotOptimize(value_in_closed_form(war));
    }
}

void value_of_a_lottery(benchmark::State& state) {
    War war;
    war.payoffs[0] = WarPayoff{number("55"), number("-25"), number("0"), number("8")};
    for (auto _ : state) {
        benchmark::DoNotOptimize(side_value(war, 0, {0.7375, 0.1}));
    }
}

void commitment(benchmark::State& state) {
    War war;
    war.shift =
        PowerShift{1, number("0.4"), number("0.6"), number("0.9"), {number("1"), number("1")}};
    for (auto _ : state) {
        benchmark::DoNotOptimize(commitment_problem(war));
    }
}

BENCHMARK(attrition_by_recursion)
    ->ArgsProduct({{250, 500, 1000, 2000}, {250, 500, 1000, 2000}})
    ->ArgNames({"positions", "periods"})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(attrition_in_closed_form)->Arg(4)->Arg(1000)->Arg(100'000)->ArgName("positions");
BENCHMARK(value_of_a_lottery);
BENCHMARK(commitment);

}  // namespace
}  // namespace irenic::war
