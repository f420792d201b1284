#include <string>

#include <benchmark/benchmark.h>

#include "domains.hpp"
#include "irenic/levers/break_even.hpp"
#include "irenic/levers/clash.hpp"
#include "irenic/levers/minimal_sets.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

using bench::Draw;

/// The limits of the command.
Limits usual_limits() {
    Limits limits;
    limits.stop = Stop(20);
    return limits;
}

/// Some points for a party: everywhere, or where one or two issues go a certain way.
Effect points_for(Draw& draw, const Negotiation& negotiation, std::size_t party, bool shaping,
                  bool harmful) {
    AddPoints effect{PartyId(party), UncertainNumber::exact(Decimal(0)), {}};
    const auto amount = static_cast<std::int64_t>(10 + draw.up_to(50));
    effect.points = UncertainNumber::exact(Decimal(harmful ? -amount / 4 : amount));
    if (shaping) {
        for (const std::size_t issue : draw.some(1 + draw.up_to(1), negotiation.issues.size())) {
            const OptionId option(draw.up_to(negotiation.issues[issue].options.size() - 1));
            effect.when.any_of.emplace_back(IssueId(issue), std::vector{option});
        }
    }
    return effect;
}

/// Levers, the first `shaping` of them with points under a condition; every third costs another
/// party something.
void add_levers(Negotiation& negotiation, std::size_t count, std::size_t shaping) {
    Draw draw(7);
    const std::size_t parties = negotiation.parties.size();
    for (std::size_t index = 0; index < count; ++index) {
        Lever& lever = negotiation.levers.emplace_back();
        lever.id = "lever_" + std::to_string(index);
        lever.cost = bench::exactly(static_cast<double>(draw.up_to(9)));
        const bool shapes = index < shaping;
        const std::size_t party = draw.up_to(parties - 1);
        lever.effects.push_back(points_for(draw, negotiation, party, shapes, false));
        if (index % 3 == 0) {
            lever.effects.push_back(
                points_for(draw, negotiation, (party + 1) % parties, shapes, true));
        }
    }
}

/// False, and the benchmark is left out, where the zone is not empty.
bool zone_is_empty(benchmark::State& state, const Negotiation& negotiation) {
    const bool open = is_open(negotiation, usual_limits()).value();
    if (open) {
        state.SkipWithError("the zone is not empty");
    }
    return !open;
}

void minimal_sets(benchmark::State& state) {
    const auto levers = static_cast<std::size_t>(state.range(0));
    const auto shaping = static_cast<std::size_t>(state.range(1));
    const double disagreement = static_cast<double>(state.range(2)) / 100;
    Negotiation negotiation = bench::make_negotiation({9, 3, 3, 0.5, disagreement, 1});
    if (!zone_is_empty(state, negotiation)) {
        return;
    }
    add_levers(negotiation, levers, shaping);
    MinimalSets found;
    for (auto _ : state) {
        found = find_minimal_sets(negotiation, usual_limits()).value();
    }
    state.counters["sets"] = static_cast<double>(found.sets.size());
    std::size_t largest = 0;
    for (const MinimalSet& set : found.sets) {
        largest = std::max(largest, set.levers.size());
    }
    state.counters["largest"] = static_cast<double>(largest);
    state.counters["complete"] = found.complete ? 1 : 0;
    state.SetLabel(found.reason);
}

void clash(benchmark::State& state) {
    const auto parties = static_cast<std::size_t>(state.range(0));
    const auto constraints = static_cast<std::size_t>(state.range(1));
    Negotiation negotiation = bench::make_negotiation({12, 3, parties, 0.5, 0.85, 1});
    if (!zone_is_empty(state, negotiation)) {
        return;
    }
    Draw draw(3);
    for (std::size_t index = 0; index < constraints; ++index) {
        Constraint& made = negotiation.constraints.emplace_back();
        for (const std::size_t issue : draw.some(2, negotiation.issues.size())) {
            made.when.any_of.emplace_back(IssueId(issue), std::vector{OptionId(draw.up_to(2))});
        }
    }
    Clash found;
    for (auto _ : state) {
        found = find_clash(negotiation, usual_limits()).value();
    }
    state.counters["requirements"] = static_cast<double>(found.requirements.size());
    state.counters["smallest"] = found.smallest ? 1 : 0;
}

/// All break-evens of a case with fifteen levers and a risk, and the time each takes.
void all_break_evens(benchmark::State& state) {
    const auto issues = static_cast<std::size_t>(state.range(0));
    const auto parties = static_cast<std::size_t>(state.range(1));
    Negotiation negotiation = bench::make_negotiation({issues, 3, parties, 0.5, 0.85, 1});
    if (!zone_is_empty(state, negotiation)) {
        return;
    }
    add_levers(negotiation, 15, 5);
    Risk& risk = negotiation.risks.emplace_back();
    risk.id = "risk";
    risk.borne_by = PartyId(std::size_t{0});
    risk.hazard = bench::exactly(0.1);
    risk.loss = bench::exactly(20);
    std::size_t count = 0;
    for (auto _ : state) {
        count = break_evens(negotiation, false, usual_limits()).value().size();
    }
    state.counters["break_evens"] = static_cast<double>(count);
    state.counters["each"] = benchmark::Counter(
        static_cast<double>(count),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

BENCHMARK(all_break_evens)
    ->ArgsProduct({{9, 18, 51}, {2, 3}})
    ->ArgNames({"issues", "parties"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(minimal_sets)
    ->ArgsProduct({{15}, {0, 5, 15}, {75, 90}})
    ->ArgsProduct({{40}, {0, 8}, {75, 95}})
    ->ArgNames({"levers", "shaping", "disagreement"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(clash)
    ->ArgsProduct({{3, 5}, {0, 10, 30}})
    ->ArgNames({"parties", "constraints"})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace irenic::levers
