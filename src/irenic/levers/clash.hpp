#pragma once

#include "irenic/levers/answer.hpp"

namespace irenic::levers {

/// The smallest set of vetoes, red lines and constraints that alone makes the zone empty.
///
/// Norms stand throughout and are never part of a clash. A veto is a party's demand for at least
/// its value of no agreement; without it the party takes any package. First requirements are left
/// out one by one for a clash that cannot be shortened, then a smaller one is sought among the
/// minimum hitting sets of what would resolve it.
///
/// negotiation  with its record settled and its zone empty.
/// Returns no requirements, and why, where the norms alone leave no package. Where `limits` is
/// reached the clash found so far, `smallest` false.
/// Errors  as for is_open.
/// Cost    one is_open a requirement, and a few hundred for the proof of smallness.
/// Source  deletion filtering: Chinneck & Dravnieks 1991; smallest by implicit hitting sets:
///         after Ignatiev et al. 2015. Checked against all subsets on random cases.
[[nodiscard]] Result<Clash> find_clash(const Negotiation& negotiation, const Limits& limits);

}  // namespace irenic::levers
