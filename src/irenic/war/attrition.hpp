#pragma once

#include <optional>

#include "irenic/base/result.hpp"
#include "irenic/model/war.hpp"
#include "irenic/war/belief.hpp"

namespace irenic::war {

/// A war of battles as one side sees it, in plain numbers.
///
/// The position moves from `start` between 0 and `positions`: up by one with chance `up`, down by
/// one with chance `down`, else it stays. Each period costs `cost`; a period later counts
/// `discount`. The war ends at either end of the line.
struct Battles {
    int positions = 1;
    int start = 0;               ///< 0 to positions
    std::optional<int> periods;  ///< nothing: until it ends
    double discount = 1;         ///< above 0, at most 1
    double up = 0.5;
    double down = 0.5;  ///< up + down at most 1
    double cost = 0;
    double at_top = 1;     ///< value of position `positions`
    double at_bottom = 0;  ///< value of position 0
};

/// The value over a limited number of periods, which must be given; at the horizon position k is
/// worth at_bottom + k / positions (at_top - at_bottom). Cost    positions x periods steps, about
/// half a nanosecond each; fewer where the horizon cuts
///         the positions in reach, and no more periods than count: what would weigh less than
///         1e-20 is left out (900 periods at a discount of 0.95). Two rows of memory.
/// Source  backward induction. Checked against listing all courses of small wars.
[[nodiscard]] double value_by_recursion(const Battles& battles);

/// The value without a horizon, from the difference equation's roots; with a discount of 1 from
/// the chance of the top and the expected number of battles. A `periods` is ignored.
///
/// Where the outcome of every battle is certain the path is followed. A war that never moves is
/// worth -cost / (1 - discount); nothing where that has no value (discount 1, cost not 0).
/// Cost    constant. Good to 1e-12 of the payoffs and of the total cost up to 100,000 positions.
/// Source  Feller 1968 for the ruin problem. Checked against elimination with 50 digits.
[[nodiscard]] std::optional<double> value_in_closed_form(const Battles& battles);

/// How an unlimited, undiscounted war ends: the chance that it ends at the top, and the expected
/// number of periods. Nothing where it never moves.
struct Course {
    double top = 0;
    double periods = 0;
};
[[nodiscard]] std::optional<Course> course_of(const Battles& battles);

/// One side's battles under `belief` about each battle: sides[0] moves up, sides[1] down, a
/// stalemate stays. The discount is 1 where the case gives none.
/// Errors  missing: no payoffs.
[[nodiscard]] Result<Battles> battles_of(const War& war, std::size_t side, const Belief& belief);

/// What a war of battles is worth to one side, rounded to nine places.
/// Errors  missing: no payoffs; bad_input: too large to hold, or a war that never ends.
[[nodiscard]] Result<Decimal> attrition_value(const War& war, std::size_t side,
                                              const Belief& belief);

}  // namespace irenic::war
