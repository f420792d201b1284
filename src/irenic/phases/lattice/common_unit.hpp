#pragma once

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// The largest number of units of which every amount of a problem is a multiple; at least 1.
[[nodiscard]] Units common_unit(const Problem& problem);

/// No slack, need or sum of both is larger.
[[nodiscard]] Units largest_amount(const Problem& problem);

/// The same problem with amounts counted in multiples of `unit`, which divides them all.
[[nodiscard]] Problem in_multiples_of(Units unit, Problem problem);

}  // namespace irenic::phases
