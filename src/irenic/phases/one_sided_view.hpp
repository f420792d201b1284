#pragma once

#include <optional>

#include "irenic/phases/answer.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// The case as an exchange in which one party delivers and another pays, where it is one: every
/// deliverable costs the same one party, its giver, is worth something to the same other one, and
/// shifts nothing; nothing comes after anything, and every breach is seen.
///
/// What peace is worth to a party beyond war counts like a guarantee of its own.
/// Errors  none: nothing where the case is no such exchange.
[[nodiscard]] std::optional<OneSided> view_one_sided(const Problem& problem,
                                                     const std::optional<Decimal>& payment);

}  // namespace irenic::phases
