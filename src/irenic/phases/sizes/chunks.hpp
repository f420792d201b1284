#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

// A total that costs a party C and is exchanged in n phases for something worth ratio * C to it,
// each phase's part against the same part; the guarantee it takes so that the party never gains by
// keeping its part of a phase and leaving. No discount.

/// n equal phases: C / n where ratio >= 1, the last phase's part. Below, every later phase is a
/// loss, so that the first needs most: C / n + (n - 1)(1 - ratio) C / n. At least 0; n at least 1.
[[nodiscard]] double equal_phases(double total, double ratio, std::size_t phases);

/// The best sizes, first phase first: with ratio = 1 + rho >= 1 shrinking by that ratio, for a
/// guarantee of C rho / ((1 + rho)^n - 1), C / n where rho is 0.
struct Shrinking {
    double guarantee = 0;
    std::vector<double> sizes;  ///< they add up to the total
};
/// Errors  bad_input: ratio below 1, total not above 0, no phases.
[[nodiscard]] Result<Shrinking> shrinking_phases(double total, double ratio, std::size_t phases);

/// By how much each step of an endless exchange shrinks, cost / (discount * value), and what all
/// steps add up to over the first (Lockwood and Thomas 2002, linear case). Both sides alike.
struct Gradual {
    double ratio = 0;
    double total_over_first = 0;
};
/// Errors  bad_input: the ratio is not below 1: then no exchange holds itself up; a value that is
///         not above 0, a cost below 0, a discount outside (0, 1].
[[nodiscard]] Result<Gradual> gradual_exchange(double value, double cost, double discount);

/// The least guarantee against a breach that is seen with probability `detect` where an honest
/// party is accused with probability `false_alarm`: cost / (detect - false_alarm) - future, at
/// least 0. Errors  bad_input: detect does not exceed false_alarm, or one is no probability.
[[nodiscard]] Result<double> guarantee_under_detection(double cost, double future, double detect,
                                                       double false_alarm);

/// The best sizes of the tranches for a fixed order, by a linear program.
struct ChunkSizes {
    std::vector<double> shares;      ///< by step: of the total of the line that moves in it
    std::vector<double> guarantees;  ///< by party
    double residual = 0;             ///< largest violation of a condition, recomputed here
};

/// The sizes under which the sum of the guarantees is least after the largest one is; of these the
/// ones whose largest tranche is the smallest beside an equal one, so equal tranches where those
/// need no more.
///
/// Each line's total (the sum of its moves, which must be alike) is divided anew over the steps in
/// which it moves; a share may be 0, its step then still counts as one. Start conditions and those
/// of the last state do not depend on the sizes. Plans in which a step holds more than one move,
/// and a discount, are refused.
///
/// plan     one move a step.
/// Errors   bad_input: see above; limit: the program was stopped, or could not be solved.
/// Cost     three linear programs, each from where the last one ended, of steps + parties + 2
///          columns and a row for each step and party, step, line and deadline; 100 steps and three
///          parties about 10 ms. None where equal tranches need nothing beyond the end.
[[nodiscard]] Result<ChunkSizes> best_sizes(const Problem& problem, const Plan& plan,
                                            const Stop& stop);

}  // namespace irenic::phases
