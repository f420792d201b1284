#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic::forecast {

/// The sets of levers that versions are tried with: where the zone is empty at the centre of every
/// number the first four minimal sets that open it there; else, or where none does, each of the
/// first four levers alone. Levers with uncertain numbers are drawn along with the case.
///
/// Errors  as for levers::is_open; limits mean fewer sets.
[[nodiscard]] Result<std::vector<levers::LeverSet>> lever_sets(const Negotiation& negotiation,
                                                               bool open, const Limits& limits);

}  // namespace irenic::forecast
