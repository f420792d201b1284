#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/inputs/inputs.hpp"

namespace irenic::forecast {

/// Where one number alone, all others at their centre, turns the verdict on the zone.
struct Flip {
    Decimal at;           ///< the zone is open there and not at its neighbour on the grid of 1e-9
    bool opens = false;   ///< the zone is empty at the centre; else it is open and closes beyond
    bool higher = false;  ///< the number rises from its centre to get there
};

/// By input: the change nearest to its centre within its range; nothing for what is no single
/// number, and where none of 32 steps either way shows another verdict. A value of no agreement
/// that the record bounds ranges as it does at the centre of every number. What moves together with
/// others as one number does not move alone.
///
/// open     the verdict at the centre of every number.
/// Errors   as for levers::is_open.
/// Cost     up to 64 looks at the zone for each number, and 40 more where it flips.
[[nodiscard]] Result<std::vector<std::optional<Flip>>> find_flips(const Negotiation& negotiation,
                                                                  const Inputs& inputs, bool open,
                                                                  const Limits& limits);

}  // namespace irenic::forecast
