#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/answer.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::talks {

/// Taking turns for a limited number of rounds: in each the next in line proposes a package, the
/// others say yes or no, and what all accept is carried out at once.
struct TurnQuestion {
    std::vector<std::size_t> turns;  ///< seats in the order they propose, again and again
    std::size_t rounds = 1;          ///< at least 1
    /// By seat: how much of a surplus over no agreement is left a round later, from 0 to 1.
    std::vector<Decimal> discount;
};

/// What one round comes to when everybody looks ahead.
struct Round {
    std::size_t by = 0;  ///< seat of who proposes
    /// What it proposes and all accept; nothing where no package suits all, or waiting suits the
    /// proposer better: the round passes.
    std::optional<deals::Point> proposal;
    std::vector<Decimal> value;  ///< by seat: of play from this round on, as utility of that round
};

struct ExactPlay {
    std::vector<Round> rounds;  ///< the first round first
    std::optional<deals::Point> agreement;
    std::size_t agreed_in = 0;  ///< rounds from 1; 0: no agreement
    bool rounded = false;       ///< what waiting is worth was rounded to nine places
};

/// The outcome of play in which nobody can do better from any round on (backward induction).
///
/// Seats are those who decide, in the order of the setting's table. After the last round there is
/// no agreement: everybody has its value of no agreement d. What waiting for the next round is
/// worth to seat i is d_i + discount_i (V_i - d_i), rounded to nine places half up, and d_i where
/// that is less. A seat accepts what it likes as well as waiting. The proposer takes of what all
/// others accept the package best for itself, if it likes that as well as waiting.
/// What suits all in one round suits all a round earlier, so that agreement comes in the first
/// round or, where no package is worth no agreement to all, in none.
/// Ties     of packages as good for the proposer the one best for the next seat in turn, then the
///          one after it, those who never propose last; then any one, always the same.
/// The value of a round depends on the round alone, so no tree is built: one frontier serves all.
///
/// setting  whose zone it is about; agreement must need all who decide (one branch).
/// Errors   bad_input: another agreement, a seat that does not exist, nobody's turn, no rounds, a
///          discount missing or out of range; limit: the frontier or the rounds are too many to
///          list, or the stop was reached.
/// Cost     one frontier (deals/combine.hpp), then rounds x its vectors.
/// Source   Rubinstein 1982 for the game; exact by backward induction.
[[nodiscard]] Result<ExactPlay> play_exactly(const deals::Setting& setting,
                                             const TurnQuestion& question, const Limits& limits);

}  // namespace irenic::talks
