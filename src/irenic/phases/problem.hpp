#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/base/decimal.hpp"
#include "irenic/model/ids.hpp"

namespace irenic::phases {

/// Whole multiples of 10^-places points; see Problem::places.
using Units = std::int64_t;

/// One tranche of one deliverable.
struct Tranche {
    DeliverableId deliverable;
    int number = 1;  ///< counted from 1
    bool operator==(const Tranche&) const = default;
};

/// What one move of a line does.
struct Move {
    std::vector<Tranche> tranches;  ///< delivered together: one, but for simultaneous groups
    std::vector<PartyId> givers;    ///< of the tranches, each once, ascending
    std::vector<Units> net;         ///< by party: value less cost
    std::vector<Units> shift;       ///< by party: change of the war value
    /// By party: how its slack changes, -(net + shift). A giver's rises, a receiver's falls.
    std::vector<Units> change;
    /// By party: the least future that keeps it from withholding its own part while the others
    /// deliver theirs; see `withheld` below. Nothing for a party that gives nothing in it.
    std::vector<std::optional<Units>> keep;
    /// Withholding is the same as stopping before the move: one giver, every breach seen, no false
    /// alarm. Then the state before says it all, as long as the move makes a step of its own.
    bool stops_openly = true;
};

/// Up to this step a line must have made this many moves.
struct Deadline {
    std::size_t moves = 0;
    std::size_t step = 0;
};

/// Of the first so many moves of a line, at most so many in one step.
struct Pace {
    std::size_t moves = 0;
    std::size_t at_once = 1;
};

/// Something delivered move by move, in a fixed order of its own: one deliverable, several that are
/// alike in all respects, or a simultaneous group.
struct Line {
    std::vector<Move> moves;
    std::vector<std::size_t> after;  ///< lines that must be complete first, ascending
    std::vector<Deadline> deadlines;
    std::size_t capacity = 1;  ///< moves in one step, at most; only for plans with merged steps
    std::vector<Pace> paces;   ///< the same for members of a simultaneous group

    /// How many moves it has made after a step at most, and before one at least.
    [[nodiscard]] std::size_t most_after(std::size_t made) const;
    [[nodiscard]] std::size_t least_before(std::size_t made) const;
};

/// A guarantee that stands already.
struct Standing {
    Units amount = 0;
    std::optional<std::size_t> until_step;  ///< covers the state after this step, not the next
};

/// Who may stop where.
enum class Stops {
    anyone,  ///< any party after any step
    mover,   ///< only who delivers next; after the last step any party
};

/// How a deal is carried out, in whole numbers: what remains to be found is the order.
///
/// A state says how many moves each line has made. The slack of party i there is what it loses by
/// stopping: what remains for it + its peace value - its war value,
///
///     slack_i(start) + sum of change_i over the moves made.
///
/// With a discount d < 1 what remains depends on the plan: V_i(end) = peace_i,
/// V_i(before step) = net_i(step) + d V_i(after step), each product rounded to whole units half
/// away from zero, and slack_i = V_i - war_i(state), war_i(state) = war_i + sum of shifts made.
///
/// A guarantee g_i >= 0 is added to the slack. The conditions on a plan, besides `standing`:
/// - after each step, the last included: slack_i + g_i >= 0, for each party that may stop there;
/// - withholding, for each step and each party i that gives in it: with K_i the sum of the positive
///   `keep`s of its moves in the step, F_i(after) + g_i >= K_i where K_i > 0 and the step is not
///   one move that `stops_openly`. F_i is the slack after the step, d V_i(after) - war_i(after)
///   with a discount.
/// - Stops::mover: before each step but the first, each giver i in it: slack_i + g_i >= 0, in
///   place of the first condition, which stays for the last state.
/// What the start lacks no guarantee supplies: it is told apart.
struct Problem {
    int places = 0;        ///< a unit is 10^-places points
    bool rounded = false;  ///< some number had to be rounded to nine places
    std::vector<PartyId> parties;
    std::vector<Units> peace;        ///< by party
    std::vector<Units> war;          ///< by party: war value at the start
    std::vector<Units> start;        ///< by party: slack at the start, undiscounted
    std::vector<Standing> standing;  ///< by party
    std::vector<Line> lines;
    Stops stops = Stops::anyone;
    std::optional<Decimal> discount;           ///< only where below 1
    std::optional<std::size_t> steps_at_most;  ///< only where below the sum of moves: steps merge

    [[nodiscard]] std::size_t moves() const {
        std::size_t count = 0;
        for (const Line& line : lines) {
            count += line.moves.size();
        }
        return count;
    }
    [[nodiscard]] Decimal points(Units units) const {
        return Decimal::from_mantissa(units, places);
    }
    [[nodiscard]] std::vector<Decimal> points(const std::vector<Units>& units) const;

    /// Whether everything that a line comes after is complete; `made`: moves by line.
    [[nodiscard]] bool may_start(std::size_t line, const std::vector<std::size_t>& made) const;
};

/// The lines that make a move in one step, ascending; a line that makes two stands twice.
using Step = std::vector<std::size_t>;
/// An order in which all moves are made.
using Plan = std::vector<Step>;

/// What a plan asks for and where.
struct Evaluation {
    bool valid = false;  ///< whole, and keeps to `after`, deadlines, capacities, steps_at_most
    std::vector<Units> guarantees;          ///< by party: least ones that satisfy every condition
    std::vector<Units> start;               ///< by party: slack at the start
    std::vector<std::vector<Units>> slack;  ///< by step, by party: after the step, no guarantee
    /// By step, by party: slack if it withholds its part of the step and the others do not, no
    /// guarantee (F - K above). Nothing where that condition does not apply.
    std::vector<std::vector<std::optional<Units>>> withheld;
};

/// Replays a plan move by move. Cost: linear in steps times parties.
[[nodiscard]] Evaluation evaluate(const Problem& problem, const Plan& plan);

/// The standing guarantee of a party after `step` steps.
[[nodiscard]] Units standing_at(const Problem& problem, std::size_t party, std::size_t step);

}  // namespace irenic::phases
