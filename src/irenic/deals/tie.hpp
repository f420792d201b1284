#pragma once

#include <cstdint>
#include <vector>

#include "irenic/deals/problem.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::deals {

/// What is to be listed: which utilities count, and which packages.
struct Selection {
    std::vector<std::size_t> players;  ///< dimensions 0, 1, ...: positions in Scoring::players
    /// Further dimensions, each a table by issue and option that adds up over issues.
    std::vector<std::vector<std::vector<Units>>> added;
    std::vector<std::size_t> red_lines_of;  ///< players whose red lines are left out
    /// By issue the options that remain, or empty for all; the list may itself be empty.
    std::vector<std::vector<OptionId>> only;

    [[nodiscard]] std::size_t dims() const { return players.size() + added.size(); }
};

/// Issues that have to be looked at together because some pattern reaches over them.
struct Tie {
    /// Something that happens where, at every position named, one of some options is chosen.
    struct Pattern {
        struct At {
            std::size_t position = 0;
            std::vector<char> matches;  ///< by slot
        };
        std::vector<At> at;    ///< two or more, ascending by position
        bool forbids = false;  ///< else `units` are added to dimension `dim`
        std::size_t dim = 0;
        Units units = 0;
    };

    std::vector<IssueId> issues;                      ///< by position
    std::vector<std::vector<std::uint32_t>> options;  ///< by position and slot: the option
    std::vector<std::vector<Units>> values;           ///< by position: slot by slot, `dims` numbers
    std::vector<Pattern> patterns;

    /// The number of combinations before patterns, as a floating number.
    [[nodiscard]] double combinations() const;
};

/// The case as ties of as few issues as possible; single issues are ties of one.
///
/// Patterns that cannot match are dropped, those that come down to one issue are folded into its
/// values. Ties are ordered by their first issue, positions so that patterns close early.
/// Cost: linear in the case, quadratic in the issues of one tie.
[[nodiscard]] std::vector<Tie> make_ties(const Negotiation& negotiation, const Scoring& scoring,
                                         const Selection& selection);

}  // namespace irenic::deals
