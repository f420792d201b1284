#pragma once

#include <cstddef>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Whether somebody lacks something at the start, undiscounted. Then finer slices only uncover part
/// of that lack, and numbers and sizes of tranches are not compared.
[[nodiscard]] bool start_lacks(const Problem& problem);

/// What each party lacks at the start: with a discount by the plan, where there is one.
[[nodiscard]] std::vector<Units> lacking_at_start(const Problem& problem, const Plan& plan);

/// What the state after the last of so many steps alone lacks, beside what stands then.
[[nodiscard]] std::vector<Units> lacking_at_end(const Problem& problem, std::size_t steps);

/// As many steps as a plan has, or may have where steps merge.
[[nodiscard]] std::size_t most_steps(const Problem& problem);

/// Whether no amount differs from 0.
[[nodiscard]] bool all_zero(const std::vector<Decimal>& amounts);

}  // namespace irenic::phases
