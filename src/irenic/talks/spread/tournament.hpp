#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/talks/spread/spread.hpp"

namespace irenic::talks {

/// A case that takes part.
struct Entrant {
    std::string name;    ///< how its file was named
    std::string sha256;  ///< of the file
    const Negotiation* negotiation = nullptr;
};

struct TournamentQuestion {
    Protocol protocol = Protocol::alternating_offers;
    std::vector<StrategyKind> strategies;  ///< every way to give one to each seat is played
    std::size_t rounds = 100;
    double breakdown = 0;
    std::size_t sessions = 1000;  ///< a cell, the same versions in all cells of a case
    std::uint64_t seed = 1;
    std::size_t shard = 1, shards = 1;
};

/// Called with the partial answer (limit_reached) when another cell is done, so that it can be
/// kept; not after every cell where that would take more than a small part of the time.
using Keep = std::function<void(const Value&)>;

/// Plays the cells (a case and a strategy for each of its seats) of one shard: every shards-th
/// cell of each case. Strategies given twice count once. Beyond 4 seats, or 10,000 cells a case,
/// only cells in which all seats but one use the same.
///
/// before  what an earlier, interrupted run of the same question kept; its cells are not played
///         again. Null: nothing.
/// Returns a partial answer for join_tournament: {"tournament": 1, "shard": [K, N], "question",
///         "cases", "cells": [...], "limit_reached"}. A case that is unfit to play (errors as for
///         play_many and strategies_of) is told in "cases" as left out with the reason, and the
///         others play on. Cells cut short are not kept.
/// Errors  bad_input, where "resume": `before` is no part of this question; limit: nothing was
///         played, or, where an entrant's name, not even whether it is fit came out.
[[nodiscard]] Result<Value> play_tournament(const std::vector<Entrant>& entrants,
                                            const TournamentQuestion& question, const Value& before,
                                            const Limits& limits, const Tell& tell = {},
                                            const Keep& keep = {});

/// The tables from all parts, the same bytes however many there were: by case whether "every" way
/// to hand out strategies is a cell or those "all_but_one_alike"; by case and cell joint
/// outcomes with standard errors (agreement, efficient agreements as a share of sessions, least
/// share, product, distance of agreements), and by strategy what joint outcomes its presence goes
/// with, averaged over cells, cases alike. Cells for which an outcome is not known are left out of
/// its average.
/// Never a ranking by what one party gains: no seat's own share is in it.
///
/// Errors  bad_input, where "shards[i]" or "shards": as for forecast::join.
[[nodiscard]] Result<Value> join_tournament(const std::vector<Value>& partials);

}  // namespace irenic::talks
