#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/deals/answer.hpp"

namespace irenic::analysis {

/// A package of the frontier, and whether carrying it out would hold.
struct CarriedPackage {
    std::size_t index = 0;  ///< position among the listed points of the frontier
    deals::Point point;
    std::vector<DeliverableId> deliverables;  ///< that it calls for, ascending
    /// Some order needs no guarantee beyond those that stand, and the start lacks nothing; nothing
    /// where a limit came first.
    std::optional<bool> holds;
    bool possible = true;  ///< false: no order keeps to deadlines, capacities and steps
    /// By party of the phases: the smallest that were found; empty where no order was.
    std::vector<Decimal> guarantees;
    std::vector<Decimal> start_shortfall, end_shortfall;  ///< by party of the phases
    bool exact = true;                                    ///< `guarantees` are proven the smallest
    std::vector<DeliverableId> unmet_duties;              ///< obligations it leaves undelivered
};

/// Which packages of the frontier could be carried out so that nobody gains by stopping?
struct CarriedOut {
    std::vector<PartyId> parties;          ///< of the phases
    std::size_t listed = 0;                ///< points of the frontier
    std::vector<CarriedPackage> packages;  ///< those looked at, in the order of the frontier
    std::optional<std::size_t> best;       ///< position in `packages`
    std::optional<std::size_t> nearest;    ///< position in `packages`; only where none holds
    std::vector<std::string> notes;
    bool rounded = false;
    bool limit_reached = false;

    [[nodiscard]] std::size_t holding() const;
    [[nodiscard]] std::size_t undecided() const;
};

/// Asks of each listed package of the frontier whether carrying it out would hold.
///
/// A package calls for deliverables by `phases.follows` (see phases/called_for.hpp). Where the case
/// leaves a party's peace value out it is u_i(package) - sum of (value - cost) of what is
/// delivered, else it is as given, alike for every package; war values are those of the case. Then
/// the question is that of phases::find_phases. A package that calls for nothing holds where nobody
/// prefers war.
///
/// best     of those that hold, the one with the largest Nash product, compared exactly; packages
///          that leave a party below its value of no agreement come last.
/// nearest  of those for which an order was found, the one whose start lacks least (largest lack of
///          a party first: no guarantee supplies that), then the smallest largest guarantee, then
///          the smallest sum.
/// Ties     the first in the order of the frontier.
/// Limits   packages are taken up by their Nash products, the largest first.
///
/// Errors   missing: no `phases`, no deliverables, or no `phases.follows`; else as for
///          phases::set_up.
/// Cost     one phases::solve for each set of deliverables and peace values; see solve.hpp.
[[nodiscard]] Result<CarriedOut> carry_out(const Negotiation& negotiation,
                                           const deals::Answer& deals, const Limits& limits);

[[nodiscard]] Value to_value(const Negotiation& negotiation, const CarriedOut& answer);

}  // namespace irenic::analysis
