#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// One way to carry a deal out, with the worth of peace and war to each who could stop.
struct PlanQuestion {
    PhasePlan plan;  ///< its own peace and war values, and its package, do not count
    std::vector<PartyId> parties;
    std::vector<Decimal> peace, war;  ///< by party
};

/// Whether it would hold; see CarriedPackage.
struct PlanCheck {
    std::optional<bool> holds;
    bool looked_at = false;  ///< false: the time was over before
    bool possible = true;
    std::vector<Decimal> guarantees, start_shortfall, end_shortfall;  ///< by party
    bool exact = false;
    bool rounded = false;
};

/// All of a case that carrying this out rests on, its peace and war values given as asked.
[[nodiscard]] Negotiation case_of(const Negotiation& negotiation, const PlanQuestion& question);

/// Whether some plan of the problem holds. Cost: solve.
[[nodiscard]] PlanCheck check_problem(const Problem& problem, const Limits& limits);

/// Errors  as for set_up. Cost: solve.
[[nodiscard]] Result<PlanCheck> check_plan(const Negotiation& negotiation,
                                           const PlanQuestion& question, const Limits& limits);

/// Checks all of them, in this order as long as time is left, several at once where threads are.
/// Errors  of the first that has one.
[[nodiscard]] Result<std::vector<PlanCheck>> check_plans(const Negotiation& negotiation,
                                                         const std::vector<PlanQuestion>& questions,
                                                         const Limits& limits);

}  // namespace irenic::phases
