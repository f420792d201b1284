#pragma once

#include <optional>

#include "irenic/base/result.hpp"
#include "irenic/model/war.hpp"

namespace irenic::war {

/// Whether shifting power keeps the declining side from any deal, with a pie of 1 a period for
/// ever. "One-sided" stands for the rising side making all later offers, so that the declining side
/// can count on no more than its value of fighting then.
struct Commitment {
    double shift = 0;                ///< discount later - now
    double threshold = 0;            ///< (1 - discount)(cost_D + discount cost_R)
    double threshold_one_sided = 0;  ///< (1 - discount)^2 cost_D
    double fight_now = 0;            ///< what fighting at once is worth to the declining side
    double most_in_peace = 0;        ///< the most that any division can give it instead
    double most_one_sided = 0;       ///< the same where the rising side makes all later offers
    bool blocks = false;             ///< fight_now > most_in_peace: no division holds it back
    bool blocks_one_sided = false;
    /// The rising side's later chance up to which peace holds; nothing where every chance does.
    std::optional<double> break_even;
    std::optional<double> break_even_one_sided;
};

/// The commitment problem of War::shift; costs left out are 0 (none is below), numbers count at
/// their centre.
///
/// Values of fighting later are never below 0 (a side need not fight). Where they are above, the
/// answer is that of the short forms shift > threshold and shift > threshold_one_sided. Equality
/// is peace, decided in fractions, not in floating point.
/// What lies between the two break-evens is what guaranteed future shares (power-sharing) buy.
/// Errors  missing: no shift; bad_input: discount missing, or not between 0 and 1 (the stream has
///         no value then).
/// Source  Fearon 1995; Powell 2006.
[[nodiscard]] Result<Commitment> commitment_problem(const War& war);

/// What striking first is worth, in shares of a stake of 1.
struct FirstStrikeView {
    double advantage = 0;  ///< first - second
    double costs = 0;      ///< of both sides: the largest advantage that leaves room
    double low = 0;        ///< the range of divisions: from first - cost of sides[0]
    double high = 0;       ///< to second + cost of sides[1]
    bool blocks = false;   ///< the range is empty: advantage > costs, decided exactly
};

/// Errors  missing: no first_strike.
/// Source  Fearon 1995.
[[nodiscard]] Result<FirstStrikeView> first_strike(const War& war);

}  // namespace irenic::war
