#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/forecast/pilot/versions_table.hpp"

namespace irenic::forecast {

/// What a package is to be best at, over all versions that count.
enum class Aim {
    acceptable_most_often,  ///< the number of versions in which it is acceptable
    best_worst_case,        ///< its least surplus in the version where that is least
    least_regret,  ///< its largest regret: a version's width less the package's least surplus
};

/// A package that is best, or the best known.
struct BestPackage {
    std::vector<OptionId> options;
    std::int64_t value = 0;  ///< versions, or units of 1e-9 points; of least_regret the regret
    std::int64_t bound = 0;  ///< no package does better
    bool exact = false;      ///< proven: bound == value, and the first of those equally good
};

/// The best of all packages the case allows, by branch and bound over issues: a partial package's
/// bound lets every version and every party complete it as suits them best.
///
/// width       by version, for least_regret: the largest least surplus of any package.
/// candidates  packages to start from.
/// Ties        the package whose options come first in the case, issue by issue; where not exact,
///             of those met.
/// Returns nothing where no package is allowed (best_worst_case, least_regret: where every package
/// crosses a red line in every branch) or no version counts.
/// Cost        versions x parties a partial package; each level of issues is bounded before the
///             next. Stops at `limits`, not exact, with a bound that holds.
[[nodiscard]] std::optional<BestPackage> best_package(
    const VersionsTable& table, Aim aim, const std::vector<Units>& width,
    const std::vector<std::vector<OptionId>>& candidates, const Limits& limits);

}  // namespace irenic::forecast
