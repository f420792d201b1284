#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/decimal.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// One step of a plan as it is shown. Slacks in points, by party of the answer.
struct ShownStep {
    std::vector<Tranche> tranches;  ///< delivered together; usually one
    std::vector<Decimal> slack;     ///< after the step, without guarantees
    /// What stopping costs it while it withholds its part of this very step; by party; nothing
    /// where that is the same as stopping before the step.
    std::vector<std::optional<Decimal>> withheld;
};

/// The state of a plan in which somebody is closest to stopping, guarantees counted.
struct Weakest {
    std::size_t step = 0;   ///< 1 is the state after the first step
    std::size_t party = 0;  ///< position in the answer's parties
    Decimal margin;         ///< slack (or withheld) plus what stands plus what the plan needs
    bool withholding = false;
};

struct ShownPlan {
    std::vector<Decimal> guarantees;  ///< by party: the least that make it hold, beside `standing`
    std::vector<Decimal> start_slack;
    std::vector<ShownStep> steps;
    std::optional<Weakest> weakest;  ///< the first of the least margins; nothing without steps
};

/// The first state at which a plan fails without guarantees beyond those that stand.
struct Failure {
    std::size_t step = 0;            ///< 0: already at the start
    std::size_t party = 0;           ///< whose shortfall is the largest there
    Decimal shortfall;               ///< above 0
    bool withholding = false;        ///< by keeping its part of that step, not by stopping after it
    std::vector<Tranche> delivered;  ///< by this step
    std::vector<Tranche> awaits;     ///< what others still owe it: tranches with a value for it
};

/// A plan that somebody proposed.
struct OrderCheck {
    ShownPlan plan;
    std::optional<Failure> failure;
};

/// What could be done about a need for guarantees.
enum class Help {
    guarantor,         ///< for one party alone; `of` is the party
    escrow,            ///< the same deposit by every party, lost to whoever stops
    monitoring,        ///< every breach is seen, no false alarm
    donor_first,       ///< a deliverable of somebody who is no party to the phases, before all
    donor_last,        ///< the same after all
    one_more_tranche,  ///< the same total in one tranche more; `of` is the deliverable
    one_after_other,   ///< simultaneous tranches one after the other
    lever,             ///< of the case; `of` is its id
};

/// The answer as it would be with one kind of help, all else as it stands.
struct WhatIf {
    Help help = Help::guarantor;
    std::string of;                   ///< id, or empty
    bool possible = true;             ///< false: no plan keeps to the conditions
    std::vector<Decimal> guarantees;  ///< by party, chosen as in the answer
    std::vector<std::vector<Decimal>> pareto;
    std::vector<Decimal> start_shortfall;
    std::vector<Decimal> end_shortfall;
    bool exact = true;
};

/// What it takes with one total in so many equal tranches.
struct TrancheCount {
    std::size_t count = 1;
    std::vector<Decimal> guarantees;  ///< by party, chosen as in the answer; empty: not possible
};

struct TrancheCounts {
    std::string of;  ///< the deliverable; several that go together, joined by "+"
    std::size_t now = 1;
    std::vector<TrancheCount> needs;  ///< from 1 on
};

/// The best sizes of tranches for the order of the plan shown: shares of each deliverable's total.
struct Sizes {
    std::vector<double> shares;      ///< by step: of its deliverables' totals
    std::vector<double> guarantees;  ///< by party
    double residual = 0;             ///< largest violation, recomputed
};

/// One side delivers, the other pays in money or in something else that can be divided.
struct OneSided {
    std::size_t supplier = 0;  ///< position in the answer's parties
    std::size_t receiver = 0;
    std::vector<Tranche> order;    ///< one that needs least
    Decimal needed;                ///< least sum of both sides' guarantees
    Decimal worst;                 ///< in the worst order
    Decimal at_once;               ///< all of it in one step
    std::optional<Decimal> total;  ///< the payment in all, where given
    /// Paid so far before each delivery, and in the end: at least, at most. Empty without a total
    /// and where the standing guarantees do not reach `needed`.
    std::vector<std::array<Decimal, 2>> paid;
};

/// How far the proof reaches where the answer is not exact.
struct Bound {
    std::vector<Decimal> by_party;  ///< no plan needs less
    Decimal largest;                ///< in every plan somebody needs at least this
    Decimal gap;                    ///< largest entry of `guarantees` less `largest`
};

/// Guarantees weighted by whose is dearer.
struct Cheapest {
    std::vector<Decimal> weights;  ///< by party
    ShownPlan plan;
    Decimal cost;  ///< sum of weight times guarantee
};

/// The answer to "in which order can it be carried out so that nobody gains by stopping?".
struct Phases {
    std::vector<PartyId> parties;
    std::vector<Decimal> peace, war;  ///< by party, as used
    std::vector<bool> peace_derived;  ///< by party: from the package's utility
    std::vector<bool> war_derived;    ///< by party: its disagreement value
    std::vector<Standing> standing;   ///< by party, in units of 10^-places; see `places`
    int places = 0;
    bool discounted = false;

    bool self_enforcing = false;
    bool possible = true;  ///< some order keeps to deadlines, steps and capacities
    std::string why_impossible;
    std::vector<Decimal> start_slack, end_slack;
    std::vector<Decimal> start_shortfall, end_shortfall;
    ShownPlan plan;  ///< with the guarantees chosen; no steps where impossible
    std::vector<std::vector<Decimal>> pareto_guarantees;
    std::vector<ShownPlan> plans;  ///< one for each of them, in order; the first hundred
    bool exact = true;
    std::optional<Bound> bound;        ///< where not exact
    std::optional<Cheapest> cheapest;  ///< where weights were given
    std::optional<OrderCheck> order;   ///< where an order was given
    /// By giver: what it takes if all of its deliverables come first (as far as `after` allows).
    std::vector<std::pair<PartyId, ShownPlan>> one_side_first;
    std::vector<WhatIf> what_if;
    bool what_ifs_left_out = false;  ///< WhatIfs::quick, and they would take long
    std::vector<TrancheCounts> tranches;
    std::optional<Sizes> sizes;
    std::optional<OneSided> one_sided;
    std::vector<DeliverableId> owed;  ///< obligations among the deliverables
    std::vector<std::string> notes;
    bool rounded = false;
    bool limit_reached = false;
};

/// Which kinds of help are looked at.
enum class WhatIfs {
    none,
    quick,  ///< where searching for each does not take longer than the answer itself
    all,
};

/// What is asked beside the case.
struct Question {
    Stops stops = Stops::anyone;
    std::vector<std::vector<DeliverableId>> order;  ///< by step; empty: find one
    std::map<PartyId, Decimal> weights;             ///< whose guarantee is dearer; default 1
    std::optional<Decimal> payment;                 ///< in all, for one-sided exchange
    WhatIfs what_ifs = WhatIfs::quick;
};

}  // namespace irenic::phases
