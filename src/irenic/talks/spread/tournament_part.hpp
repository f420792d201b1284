#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/value.hpp"
#include "irenic/talks/spread/tournament.hpp"

namespace irenic::talks {

/// A strategy for each seat, as positions in the list of strategies.
using Assignment = std::vector<std::size_t>;

/// Whether assignments_of are every way there is: up to 4 seats and 10,000 ways, or one strategy.
[[nodiscard]] bool has_every_assignment(std::size_t strategies, std::size_t seats);

/// Every way to give one of `strategies` to each seat, the first seat's changing slowest; where
/// those are too many, the ways in which all seats but one use the same.
[[nodiscard]] std::vector<Assignment> assignments_of(std::size_t strategies, std::size_t seats);

/// A case of a tournament as parts tell it.
struct TournamentCase {
    std::string name;
    std::string sha256;
    std::vector<std::string> parties;     ///< by seat; empty where left out
    std::optional<std::string> left_out;  ///< why it is not played

    bool operator==(const TournamentCase&) const = default;
};

/// What one cell came to: counts of all seats together, or why its case cannot be played.
struct CellResult {
    SpreadTally counts;
    std::optional<std::string> failed;
};

/// Position of the case, and of the assignment among those of the case.
using CellId = std::pair<std::size_t, std::size_t>;

/// One part of a tournament.
struct TournamentPart {
    std::size_t shard = 1, shards = 1;
    Value question;                       ///< all that parts have in common but the cases
    std::vector<std::string> strategies;  ///< names
    std::vector<TournamentCase> cases;
    std::map<CellId, CellResult> cells;
    bool limit_reached = false;

    [[nodiscard]] std::vector<Assignment> assignments(std::size_t of_case) const;
    [[nodiscard]] bool is_own(const CellId& cell) const {
        return (cell.first + cell.second) % shards == shard - 1;
    }
    /// All cells of this part, whether played or not.
    [[nodiscard]] std::vector<CellId> own_cells() const;
};

[[nodiscard]] Value to_value(const TournamentPart& part);
/// Nothing where `value` is not what to_value gave: all cells of the part but for those that a
/// limit left out.
[[nodiscard]] std::optional<TournamentPart> part_from(const Value& value);

}  // namespace irenic::talks
