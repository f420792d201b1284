#include "irenic/forecast/run/keeper.hpp"

#include <algorithm>
#include <cstdint>

#include "irenic/levers/standing.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_met_in_a_version = 64;

/// Positions on a frontier, evenly spaced where there are many, with those of the best.
std::vector<std::size_t> positions_met(const ZoneLook& zone) {
    std::vector<std::size_t> positions;
    const std::size_t count = std::min(zone.size(), most_met_in_a_version);
    for (std::size_t step = 0; step < count; ++step) {
        positions.push_back(step * zone.size() / count);
    }
    for (const auto& best : zone.best) {
        if (best) {
            positions.push_back(*best);
        }
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

}  // namespace

std::size_t OptionsHash::operator()(const std::vector<OptionId>& options) const {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const OptionId option : options) {
        hash = (hash ^ option.value) * prime;
    }
    return hash;
}

Keeper::Keeper(const Ground& ground, const std::vector<levers::LeverSet>& sets,
               const Limits& limits)
    : sets_(sets), limits_(limits), worker_(ground, limits) {
    limits_.threads = 1;
}

Result<Kept> Keeper::keep(std::span<const double> unit) {
    const auto look = worker_.look(unit, {.best = true, .width = true});
    if (!look) {
        return tl::unexpected(look.error());
    }
    Kept kept;
    const auto readings = worker_.readings();
    kept.readings.assign(readings.begin(), readings.end());
    if (!look->counts) {
        return kept;
    }
    kept.setting.emplace(*look->zone.setting);
    kept.open = look->zone.open;
    kept.listed = look->zone.listed;
    kept.width = look->zone.width;
    if (look->plan) {
        kept.slack = look->plan->slack;
    }
    meet(look->zone, kept);
    if (auto error = pull_levers(kept)) {
        return tl::unexpected(*error);
    }
    return kept;
}

void Keeper::meet(const ZoneLook& zone, Kept& kept) {
    for (const std::size_t position : positions_met(zone)) {
        ++met_[worker_.zones().package_at(position)];
    }
    for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
        if (zone.best[kind]) {
            kept.best[kind] = worker_.zones().package_at(*zone.best[kind]);
        }
    }
}

std::optional<Error> Keeper::pull_levers(Kept& kept) const {
    for (const levers::LeverSet& set : sets_) {
        const auto open = levers::is_open(levers::apply_levers(worker_.version(), set), limits_);
        if (!open) {
            return open.error();
        }
        kept.open_with.push_back(*open);
    }
    return std::nullopt;
}

}  // namespace irenic::forecast
