#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/talks/next/willingness.hpp"

namespace irenic::talks {

/// A text that could be put on the table, and who would take it.
struct Candidate {
    std::vector<OptionId> options;
    std::vector<IssueId> changed;  ///< against the text it starts from
    forecast::RowSet accepted;     ///< by all whom it has to suit
    std::uint64_t weight = 0;      ///< of `accepted`
};

struct CandidateSearch {
    std::vector<OptionId> from;    ///< the text on the table; need not be allowed
    std::size_t most_changes = 3;  ///< how many issues may change
    /// Players (positions in Scoring::players) whose red lines a text must not cross besides those
    /// of who agrees: the mediators that put it forward.
    std::vector<std::size_t> mediators;
    /// Whom a text has to suit in place of all who must agree: these seats of Willingness::seats.
    std::optional<std::vector<std::size_t>> suits = std::nullopt;
};

struct Candidates {
    /// Texts that are accepted in some version, most often first; ties: fewer changes, then options
    /// in the order of the case. The text to start from is among them where it can be accepted and
    /// crosses no line.
    std::vector<Candidate> texts;
    bool complete = false;      ///< all texts within reach were looked at
    std::size_t looked_at = 0;  ///< allowed texts that cross no line of a mediator
};

/// All allowed texts within reach where texts within reach, forbidden ones too, are at most 20,000;
/// else the most promising: change by change, the 200 best of each number of changes carried on (by
/// how often all accept, then by how often each does, summed; fewer where texts one change away
/// would take more than 128 MiB), and the 20,000 best of all kept.
/// Fewer than 20,000 where their rows would take more than 256 MiB. Where time runs out, those of
/// few changes come first.
///
/// Cost  a look at two columns of the table for each text; spread over limits.threads, the same
///       whatever their number.
[[nodiscard]] Candidates find_candidates(const deals::Setting& centre,
                                         const Willingness& willingness,
                                         const CandidateSearch& search, const Limits& limits);

}  // namespace irenic::talks
