#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

// What single states and steps ask of a party, for searches that build plans piece by piece. The
// guarantee a whole plan needs is the largest of what its states and steps ask; see Problem.

/// A guarantee that makes up for a slack below 0, beside what stands.
[[nodiscard]] inline Units lacking(Units slack, Units stands) {
    return std::max<Units>(0, -(slack + stands));
}

/// Whether the state after `step` of `steps` asks something of everybody, whoever moves next.
[[nodiscard]] inline bool state_counts(const Problem& problem, std::size_t step,
                                       std::size_t steps) {
    return step > 0 && (problem.stops == Stops::anyone || step == steps);
}

[[nodiscard]] inline bool gives(const Move& move, PartyId party) {
    return std::binary_search(move.givers.begin(), move.givers.end(), party);
}

/// What a party keeps by withholding its part of a step; 0 where the states say it all.
[[nodiscard]] inline Units kept(std::span<const Move* const> moves, std::size_t party) {
    if (moves.size() == 1 && moves.front()->stops_openly) {
        return 0;
    }
    Units total = 0;
    for (const Move* move : moves) {
        total += std::max<Units>(0, move->keep[party].value_or(0));
    }
    return total;
}

/// What making these moves as step number `step` asks beside the states around it.
///
/// before  slack of the party before the step
/// future  F of Problem: its slack after the step where there is no discount
[[nodiscard]] inline Units asked_by_step(const Problem& problem, std::span<const Move* const> moves,
                                         std::size_t party, Units before, Units future,
                                         std::size_t step) {
    Units asked = 0;
    if (problem.stops == Stops::mover && step > 1 &&
        std::any_of(moves.begin(), moves.end(),
                    [&](const Move* move) { return gives(*move, problem.parties[party]); })) {
        asked = lacking(before, standing_at(problem, party, step - 1));
    }
    if (const Units keep = kept(moves, party); keep > 0) {
        asked = std::max(asked, lacking(future - keep, standing_at(problem, party, step)));
    }
    return asked;
}

/// Slack of a party when all is done.
[[nodiscard]] inline Units end_slack(const Problem& problem, std::size_t party) {
    Units slack = problem.peace[party] - problem.war[party];
    for (const Line& line : problem.lines) {
        for (const Move& move : line.moves) {
            slack -= move.shift[party];
        }
    }
    return slack;
}

/// What the last state alone asks of a party: no plan needs less. With merged steps the plan may
/// be shorter, so a guarantee that lapses is taken to stand as long as it can only then.
[[nodiscard]] inline Units asked_by_end(const Problem& problem, std::size_t party) {
    const std::size_t fewest = problem.steps_at_most ? 1 : problem.moves();
    return problem.moves() == 0
               ? 0
               : lacking(end_slack(problem, party), standing_at(problem, party, fewest));
}

}  // namespace irenic::phases
