#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/value.hpp"
#include "irenic/forecast/run/choice.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/run/pilot_run.hpp"
#include "irenic/forecast/run/sidelines.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic::forecast {

/// All that the answer takes from one part alone; see join.hpp.
struct Chosen {
    const Ground& ground;
    const Pilot& pilot;
    const Choice& choice;
    const Sidelines& sidelines;
    const std::vector<levers::LeverSet>& lever_sets;
    bool open_at_centre = false;
    std::optional<bool> holds_at_centre;  ///< the plan fixed beforehand
    std::size_t listed = 0;               ///< how many packages the answer lists at most
    bool pilot_alone = false;  ///< stopped before versions were counted; see pilot_tallies.hpp
};

/// As data: packages in the order of Choice::packages, everything by the ids of the case.
[[nodiscard]] Value to_value(const Chosen& chosen);

/// The names of parties, issues and options, and the issues that are duties, for texts.
[[nodiscard]] Value labels_of(const Negotiation& negotiation);

}  // namespace irenic::forecast
