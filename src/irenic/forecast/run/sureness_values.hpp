#pragma once

#include <cstddef>

#include "irenic/base/value.hpp"
#include "irenic/forecast/run/chosen_value.hpp"

namespace irenic::forecast {

/// Adds what is certain, possible and never acceptable, with counts; null where that is not known.
void add_bounds(const Chosen& chosen, Value& value);

/// Adds what is said of one package of Choice::packages whatever the numbers; null as above.
void add_sureness(const Chosen& chosen, std::size_t at, Value& value);

}  // namespace irenic::forecast
