#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/inputs/inputs.hpp"
#include "irenic/forecast/looks/plan_look.hpp"
#include "irenic/forecast/looks/zone_look.hpp"

namespace irenic::forecast {

/// What all versions of a case have in common.
struct Ground {
    const Negotiation* negotiation = nullptr;
    Inputs inputs;
    ZoneGround zone;
    std::optional<PlanGround> plan;
    /// The deal that the phases carry out, what it leaves open as it is now.
    std::optional<std::vector<OptionId>> plan_package;
};

/// negotiation  must outlive the ground.
/// Errors  as for find_inputs, ZoneGround::make and PlanGround::make.
[[nodiscard]] Result<Ground> lay_ground(const Negotiation& negotiation, const Limits& limits);

}  // namespace irenic::forecast
