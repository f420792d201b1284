#pragma once

#include <optional>
#include <vector>

#include "irenic/levers/lever_zones.hpp"

namespace irenic::levers {

struct OpeningSets {
    std::vector<LeverMask> sets;   ///< no proper subset of any of them opens the zone
    bool complete = false;         ///< there are no others
    std::size_t looked_up_to = 0;  ///< all sets of up to so many levers were looked at
    bool too_many = false;         ///< given up because there are more than `most`
};

/// All inclusion-minimal sets of the plan's levers that open the zone, smallest first.
///
/// Sets are taken by growing size. Along the way down to each, whatever no further lever can open
/// is left out, and so is what holds a set already found; where nothing had to be cut for its size
/// there are no larger sets.
/// Errors  as for is_open, but for limits, where the result is not complete.
[[nodiscard]] Result<OpeningSets> search_sets(LeverZones& zones, const LeverPlan& plan,
                                              std::size_t most, const Stop& stop);

}  // namespace irenic::levers
