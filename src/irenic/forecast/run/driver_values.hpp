#pragma once

#include <optional>

#include "irenic/base/value.hpp"
#include "irenic/forecast/run/chosen_value.hpp"

namespace irenic::forecast {

/// The groups of inputs looked at, the largest total index of the width first, then of the slack;
/// groups that move neither and cannot flip the verdict are left out. Null: a limit came first.
[[nodiscard]] Value driver_values(const Chosen& chosen);

/// Adds "flips_at", "flips" ("opens" or "closes") and "direction"; null where there is no flip.
void add_flip(Value& value, const std::optional<Flip>& flip);

/// The two outcomes that drivers drive; null where a limit came first.
[[nodiscard]] Value drivers_of(const Chosen& chosen);

}  // namespace irenic::forecast
