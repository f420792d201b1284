#pragma once

#include <vector>

#include "irenic/analysis/fighting_on.hpp"

namespace irenic::analysis {

/// What each risk costs its bearer, in case order.
///
/// found      break-evens of the hazards, or nothing where there is no zone to break.
/// zone_open  whether the zone is open as it stands.
[[nodiscard]] std::vector<RiskView> view_risks(const Negotiation& negotiation,
                                               const std::vector<levers::BreakEven>& found,
                                               std::optional<bool> zone_open);

}  // namespace irenic::analysis
