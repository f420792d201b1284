#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/record/acts/act.hpp"

namespace irenic::record {

/// One move: a party on an issue on a date. Acts on no issue stand under issue "", acts of nobody
/// known nowhere.
struct Move {
    std::string party;
    std::string issue;
    std::string option;   ///< or empty
    std::string date;     ///< or empty
    std::size_t act = 0;  ///< index into what was given
};

/// Two acts of one party on one issue that do not go together: both, and why.
struct Contradiction {
    std::string party;
    std::string issue;
    std::size_t first = 0;  ///< index of the earlier act (by date, then order)
    std::size_t second = 0;
    /// Such as "accepts, then rejects", "wants full, then partial"; "and" for ", then" where the
    /// dates do not tell which came first.
    std::string why;
    bool same_day = false;
};

/// Who moved on which issue, when; and what contradicts what.
struct Timeline {
    std::vector<Move> moves;  ///< by date (undated last), then in the order of the acts
    std::vector<Contradiction> contradictions;  ///< by party, issue, then order
};

/// Contradictions are: two acts of one party that want different options of one issue (propose,
/// counter, accept, demand, concede, appeal, position), none of them the same; a yes (propose,
/// accept, concede, deliver) and a no (reject, breach) of one party on one issue and, where both
/// tell options, one and the same among them. A denied yes counts as a no, other denied acts count
/// not at all, nor do acts on no issue. A change over time is still flagged: whether it is a move
/// or a contradiction is for a person to say; the dates tell. Dropped acts are not given.
/// Cost  moves of a party on an issue, squared, at most 50 contradictions of each pair.
[[nodiscard]] Timeline timeline(const std::vector<Act>& acts);

}  // namespace irenic::record
