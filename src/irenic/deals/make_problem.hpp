#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/count.hpp"
#include "irenic/deals/problem.hpp"
#include "irenic/deals/tie.hpp"

namespace irenic::deals {

/// The selected packages as groups of efficient choices, ready to be combined.
///
/// floors  by dimension of the selection.
/// Errors  limit: `limits` was reached while listing tied issues.
[[nodiscard]] Result<Problem> make_problem(const Negotiation& negotiation, const Scoring& scoring,
                                           const Selection& selection, std::vector<Units> floors,
                                           const Limits& limits);

/// How many packages the selection holds, and the least and most of every dimension over them.
struct Extent {
    std::string packages;      ///< exact decimal
    std::vector<Units> least;  ///< empty where there is no package
    std::vector<Units> most;
};

/// Errors  limit: `limits` was reached while counting tied issues.
[[nodiscard]] Result<Extent> measure(const Negotiation& negotiation, const Scoring& scoring,
                                     const Selection& selection, const Limits& limits);

/// How many selected packages reach every floor; see count_reaching.
[[nodiscard]] CountResult count_selected(const Negotiation& negotiation, const Scoring& scoring,
                                         const Selection& selection,
                                         const std::vector<Units>& floors, const Limits& limits);

}  // namespace irenic::deals
