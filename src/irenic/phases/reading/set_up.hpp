#pragma once

#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// A case's phases in whole units, and where its values come from.
struct SetUp {
    Problem problem;
    std::vector<bool> peace_derived;  ///< by party: u_i(package) - sum of (value - cost)
    std::vector<bool> war_derived;    ///< by party: the disagreement value
    /// Sentences: given peace and war values that do not fit the package, so that the start slack
    /// is not u_i(package) - d_i, by how much; numbers of somebody who is no party.
    std::vector<std::string> warnings;
};

/// The phases of a case, at the centre of every uncertain number.
///
/// Parties are those named in `peace`, in its order; with `package`, those that decide and have
/// preferences come behind. Deliverables alike in giver, amounts, `after`, what comes after them,
/// detection, deadline and, where steps merge, capacity make one line.
///
/// A simultaneous group makes one line whose k-th move delivers the k-th tranche of each member
/// that has so many; each member keeps to its own capacity. Where something comes after a
/// member that has fewer tranches than another, but not after the longer one, the line ends there
/// and a second one behind it holds the rest: exact, but that the rest then begins a new step where
/// steps merge.
///
/// Units are as fine as every number needs, at most 1e-9; with a discount 1e-9 wherever amounts
/// leave room for it. Only what keeps a giver from withholding,
/// (cost - value - detect * shift) / (detect - false_alarm), may have to be rounded to that.
///
/// Errors  missing: no `phases`, no deliverables, no parties, or no value of no agreement where
///         `war` is left out; bad_input: a cost, value or shift of somebody who is no party, a
///         detection that does not exceed its false alarms, deliverables that wait for themselves,
///         groups that `after` keeps apart or that share a deliverable, numbers beyond 2^60 units,
///         more than 16 parties, more than 10,000 moves. Every `where` is a path such as
///         "phases.deliverables.captives.cost.q". Where values are derived, those of
///         deals::open_setting as well.
/// setting  of the same case, where it is open already; else it is opened where values are derived.
/// Cost    linear in the case; with values derived, as deals::open_setting.
[[nodiscard]] Result<SetUp> set_up(const Negotiation& negotiation, Stops stops,
                                   const Limits& limits, const deals::Setting* setting = nullptr);

}  // namespace irenic::phases
