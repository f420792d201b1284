#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/value.hpp"
#include "irenic/forecast/looks/zone_look.hpp"
#include "irenic/forecast/points/share.hpp"

namespace irenic::forecast {

/// Of the versions that count, those in which something holds of one package.
struct PackageTally {
    Tally acceptable{};
    Tally on_frontier{};
    std::array<Tally, best_kinds.size()> best{};
};

/// What is counted in every version. Tallies of parts of a run add up to those of the run.
struct Tallies {
    Tally looked_at{};
    Tally counting{};  ///< do not contradict the record
    Tally zone{};
    Tally holds{};
    Tally holds_if_known{};
    Tally both{};
    std::vector<PackageTally> packages;

    void add(const Tallies& other);
};

[[nodiscard]] Value to_value(const Tallies& tallies);
/// Nothing where `value` is not what to_value gave.
[[nodiscard]] std::optional<Tallies> tallies_from(const Value& value);

}  // namespace irenic::forecast
