#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/spread/tournament.hpp"
#include "irenic/talks/spread/tournament_part.hpp"

namespace irenic::talks {

using Kinds = std::vector<StrategyKind>;

/// A case that can be played in a tournament.
struct Entry {
    forecast::Ground ground;
    Domain domain;                                  ///< at the centre
    std::vector<std::vector<Strategy>> strategies;  ///< by kind, by seat
    std::vector<Assignment> assignments;            ///< of kinds
};

/// Errors  what makes the case unfit to play; limit where its stop was reached first.
[[nodiscard]] Result<Entry> enter(const Negotiation& negotiation,
                                  const TournamentQuestion& question, const Kinds& kinds,
                                  const Limits& limits);

/// What is played in one cell.
[[nodiscard]] SpreadQuestion cell_question(const Entry& entry, const Assignment& assignment,
                                           const TournamentQuestion& question);

}  // namespace irenic::talks
