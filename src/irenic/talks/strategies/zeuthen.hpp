#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "irenic/deals/objective.hpp"

namespace irenic::talks {

/// One round of monotonic concession between two parties.
struct ConcessionRound {
    std::array<std::size_t, 2> proposals{};  ///< by party: a position in the frontier
    /// By party: how much of its own offer it would lose by taking the other's, as a fraction:
    /// (own - other's) / (own - no agreement), 1 where its own offer is no better than that.
    std::array<deals::Ratio, 2> risk;
    std::optional<std::size_t> concedes;  ///< nothing in the last round: they agree
};

struct Concessions {
    std::vector<ConcessionRound> rounds;   ///< the opening proposals first
    std::optional<std::size_t> agreement;  ///< a position; nothing: the zone is empty
};

/// Both start at their own best; who risks less by standing firm moves one step of the frontier
/// towards the other, until one offers the other at least what that asks for.
///
/// Who risks less is the one whose proposal has the smaller product of surpluses, so this ends at
/// the largest product of the frontier, never beside it; of several as large at the one that is
/// worst for `first`.
///
/// frontier      two utilities a vector, ascending by the first (so descending by the second), all
///               at or above `disagreement`.
/// Ties          on equal risk `first` concedes. Risks are compared exactly.
/// Cost          linear in the frontier.
/// Source        Zeuthen 1930; Harsanyi 1956; Rosenschein & Zlotkin 1994.
[[nodiscard]] Concessions concede_in_turn(std::span<const deals::Units> frontier,
                                          const std::array<deals::Units, 2>& disagreement,
                                          std::size_t first = 0);

}  // namespace irenic::talks
