#pragma once

#include "irenic/deals/setting.hpp"

namespace irenic::deals {

/// Recomputes every package of an answer from the case, apart from the search that found it.
///
/// Utilities are added up anew issue by issue, constraints, red lines and agreement are tested on
/// the package itself, no frontier point listed may dominate another, and none an exact solution.
/// Throws ContractViolation where anything differs: a fault of this library.
/// Cost    linear in what is shown, and one nondominance pass over it.
void bear_witness(const Setting& setting, const Answer& answer, bool whole_space);

}  // namespace irenic::deals
