#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/deals/answer.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::analysis {

/// The frontier of one way to reach agreement, whatever no agreement is worth to anybody.
struct AnyFrontier {
    std::vector<PartyId> agree;    ///< who has to
    std::vector<IssueId> now;      ///< issues that stay as they are now
    std::vector<PartyId> parties;  ///< of the utility vectors: who decides, then who else agrees
    std::vector<deals::Point> points;  ///< ascending; none crosses a red line of who agrees
};

/// What it takes to say, for any values of no agreement, whether there is a deal and which.
///
/// A package acceptable at some values is as good for everybody in `parties` as no listed point
/// only if it is one; so zone, ideal and every solution of `deals` follow from the points alone.
struct Sliders {
    std::vector<PartyId> parties;  ///< whose value can be moved: who agrees in some branch
    std::vector<AnyFrontier> branches;
    std::string why_not;  ///< why there are no branches; empty where there are
};

/// The frontiers of all branches with the floors of everybody taken away.
///
/// points   how many to list at most, all branches together; with more there are none, for part of
///          a frontier answers nothing exactly.
/// Errors   as for deals::open_setting. Limits are no error: `why_not` says so.
/// Cost     one frontier without floors a branch (deals/frontier.hpp).
[[nodiscard]] Result<Sliders> find_sliders(const Negotiation& negotiation, std::size_t points,
                                           const Limits& limits);

/// {"parties", "branches": [{"agree", "now", "parties", "points": [{"utility", "package"}]}],
/// "why_not"}
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Sliders& sliders);

}  // namespace irenic::analysis
