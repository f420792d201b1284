#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/forecast/pilot/best_package.hpp"
#include "irenic/forecast/run/pilot_run.hpp"

namespace irenic::forecast {

inline constexpr std::array<Aim, 3> aims{Aim::acceptable_most_often, Aim::best_worst_case,
                                         Aim::least_regret};

/// A package that is best at something in the pilot.
struct RobustPackage {
    Aim aim{};
    BestPackage best;
    std::size_t package = 0;  ///< position in Choice::packages
};

/// What a package comes to where things turn out worst for it, over the pilot.
struct AtWorst {
    Decimal surplus;  ///< its least surplus in the version where that is least
    Decimal regret;   ///< the most by which a version's width exceeds its least surplus
};

/// The packages that are looked at in every version.
struct Choice {
    std::vector<std::vector<OptionId>> packages;  ///< acceptable most often in the pilot first
    std::vector<AtWorst> at_worst;                ///< by package
    std::vector<RobustPackage> robust;            ///< in the order of `aims`; those that exist
    /// Packages met that are acceptable most often, and where: at most 64.
    std::vector<RowSet> acceptable;
    bool cut_short = false;
};

/// Chooses from what the pilot met, and from all packages what is best.
///
/// count  how many packages are listed at most, those that are best not counted.
/// Ties   met more often, then by options.
/// Cost   one look at the table for each of at most 2,000 packages, and best_package three times.
[[nodiscard]] Choice choose_packages(const Pilot& pilot, std::size_t count, const Limits& limits);

}  // namespace irenic::forecast
