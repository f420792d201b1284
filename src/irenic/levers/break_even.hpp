#pragma once

#include <vector>

#include "irenic/levers/answer.hpp"

namespace irenic::levers {

/// The break-evens of everything a case lets move: each belief, hazard, value of no agreement and
/// war cost, outside money, each red line dropped, each constraint relaxed (norms never), and each
/// lever of the case.
///
/// One thing moves, all else stands. Numbers lie on the grid of nine places: the value reported
/// holds, the next one away from it does not. Levers with several numbers move by a share; where
/// some effects help and others hurt, the least share is found all the same (shares that cannot
/// open are ruled out by the most favourable end of a range).
///
/// negotiation  with its record settled (see apply.hpp).
/// open         whether its zone is open as it stands.
/// Returns those found; where `limits` is reached a `why` says so in what is missing.
/// Cost    a belief, a value of no agreement or a cost: one search (deals/search.hpp) a party;
///         else about 30 times is_open.
[[nodiscard]] Result<std::vector<BreakEven>> break_evens(const Negotiation& negotiation, bool open,
                                                         const Limits& limits);

/// The break-evens of the war alone: beliefs and costs of the sides, then hazards.
[[nodiscard]] Result<std::vector<BreakEven>> break_evens_of_war(const Negotiation& negotiation,
                                                                bool open, const Limits& limits);

/// Levers for a case that names none: what `found` speaks of and may suggest, a number at its
/// break-even where it opens the zone alone, else as far as it can go (a belief: the other side's).
[[nodiscard]] std::vector<Lever> built_in_levers(const Negotiation& negotiation,
                                                 const std::vector<BreakEven>& found);

}  // namespace irenic::levers
