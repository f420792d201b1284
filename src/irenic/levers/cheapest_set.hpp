#pragma once

#include <optional>

#include "irenic/levers/lever_zones.hpp"

namespace irenic::levers {

/// A set of the plan's levers that opens the zone and costs no more than any other that does; of
/// several the one with the fewest levers, then the first in the plan's order. Levers without a
/// stated cost are left out.
///
/// Sets are taken in order of their cost until one opens.
/// Returns nothing where no set opens, or where `stop` came first; `proven` tells which.
/// Cost    one look at the zone for each set that costs less.
struct CheapestSet {
    std::optional<LeverMask> levers;
    bool proven = false;
};
[[nodiscard]] Result<CheapestSet> find_cheapest_set(LeverZones& zones, const LeverPlan& plan,
                                                    const Negotiation& negotiation,
                                                    const Stop& stop);

}  // namespace irenic::levers
