#pragma once

#include "irenic/forecast/run/choice.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/run/pilot_run.hpp"
#include "irenic/forecast/run/tallies.hpp"

namespace irenic::forecast {

/// What the pilot's versions alone tell, for a run that was stopped before any were counted. How
/// often packages are on the frontier, and whether other plans hold, is not among it.
[[nodiscard]] Tallies tallies_of(const Ground& ground, const Pilot& pilot, const Choice& choice);

}  // namespace irenic::forecast
