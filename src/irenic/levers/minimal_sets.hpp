#pragma once

#include <string>
#include <vector>

#include "irenic/levers/answer.hpp"

namespace irenic::levers {

struct MinimalSets {
    std::vector<MinimalSet> sets;  ///< cheapest first, then fewest levers, then in lever order
    std::size_t known = 0;         ///< how many were found; the 1,000 cheapest are in `sets`
    bool complete = true;          ///< no other set exists
    bool cheapest_first = false;   ///< the first set costs no more than any set that opens the zone
    bool cut_short = false;        ///< a limit was reached
    std::string reason;            ///< what is missing and why
};

/// All inclusion-minimal sets of the case's levers that open its empty zone.
///
/// No monotonicity is assumed: a lever may close what another opens, so a set counts as minimal
/// only where none of its proper subsets opens the zone, and what closes it again is listed. Sets
/// with two levers that contradict one another (model/lever.hpp) are passed over.
///
/// Sets are taken by growing size, until no larger one can open the zone. Where levers leave the
/// utilities of packages as they are, up to a number added for a party, one frontier serves all of
/// them; what changes utilities, red lines, constraints or options is worked out once for each
/// combination of such levers that is needed. Where that takes too long, or brings more than 10,000
/// sets, `complete` is false, `reason` says how far it looked, and the cheapest set is sought on
/// its own, in order of cost.
///
/// negotiation  with its record settled, its zone empty, its levers as they are to be tried.
/// Errors  as for is_open.
/// Cost    at most 2^levers looks at a frontier, and 2^k frontiers for k levers that change
///         utilities; supersets of what opens, and what no further lever can open, are left out.
///         Above 64 levers that matter, only 64 are looked at.
[[nodiscard]] Result<MinimalSets> find_minimal_sets(const Negotiation& negotiation,
                                                    const Limits& limits);

}  // namespace irenic::levers
