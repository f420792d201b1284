#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::forecast {

/// Conditions on readings that tell versions with an outcome from those without.
struct Rule {
    struct Condition {
        std::size_t reading = 0;
        bool at_least = true;  ///< else at most
        double bound = 0;
    };
    std::vector<Condition> conditions;  ///< one or two
    bool both = true;                   ///< two conditions: both must hold; else either
    double right = 0;     ///< share of the half it was not found on in which it tells right
    double baseline = 0;  ///< the same for the better of "always" and "never", said of that half
    /// Right more often than the baseline by more than two standard errors of that.
    bool beats_baseline = false;
};

/// The rule of one or two conditions that is right most often, found on the first half of the
/// versions and judged on the second.
///
/// columns   by reading: its value in every version.
/// counts    versions that count; `outcome` a subset of them.
/// Bounds tried are the 15 sixteenth quantiles of a reading over the versions (ReadingBounds). Of
/// equally good rules the one with fewer conditions, then the first by reading, by the direction
/// (at least before at most) and bound of its first condition, then of its second, then both before
/// either. Two conditions only where they are right more often on the first half than the best one
/// alone; they may be on one reading, where that says neither "always" nor "never".
/// Returns nothing where the outcome is the same in every version of the first half, where the
/// second half has no version, or `stop` was reached.
/// Cost    readings^2 x (versions / 2 + 30^2) steps; beyond 64 readings, pairs are tried among the
///         64 that tell most alone.
/// Source  after scenario discovery: Bryant & Lempert 2010.
[[nodiscard]] std::optional<Rule> best_rule(const std::vector<std::vector<double>>& columns,
                                            const RowSet& counts, const RowSet& outcome,
                                            const Stop& stop);

}  // namespace irenic::forecast
