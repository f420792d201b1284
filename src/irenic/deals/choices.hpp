#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/count.hpp"
#include "irenic/deals/problem.hpp"
#include "irenic/deals/tie.hpp"

namespace irenic::deals {

/// How many choices a tie has that no pattern forbids, and how far each dimension ranges.
struct Census {
    std::string count;         ///< exact decimal
    std::vector<Units> least;  ///< by dimension; empty where there is no choice
    std::vector<Units> most;
};

/// Counts a tie's choices.
///
/// Follows open patterns where that is cheap, else looks at every combination.
/// Errors  limit: `limits` was reached first.
[[nodiscard]] Result<Census> take_census(const Tie& tie, std::size_t dims, const Limits& limits);

/// The choices of a tie that no other choice dominates, each utility vector once.
///
/// A single issue is pruned at once; tied issues are combined position by position, beginnings
/// with the same open patterns compared with one another; where too many patterns are open at
/// once, every combination is looked at in one stream whose memory does not grow with their
/// number.
///
/// Errors  limit: `limits` was reached first.
/// Cost    streaming: about 10 ns a combination and thread.
[[nodiscard]] Result<Group> list_efficient(const Tie& tie, std::size_t dims, const Limits& limits);

/// All distinct utility vectors of a tie with how many choices have each.
/// Nothing where there are more than `most`, or more than 2^63 choices.
[[nodiscard]] std::optional<CountedGroup> list_distinct(const Tie& tie, std::size_t dims,
                                                        std::size_t most);

}  // namespace irenic::deals
