#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/forecast/inputs/inputs.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::forecast {

/// Whether carrying out would hold in one version.
struct PlanLook {
    bool holds = false;  ///< the plan fixed beforehand
    double slack = 0;    ///< of its weakest state, guarantees that stand included, in points
    /// Some plan does; nothing where it was not looked for.
    std::optional<bool> holds_if_known;
};

/// The plan fixed beforehand, the best at the centre of every number, and what all versions have
/// in common.
class PlanGround {
public:
    /// Nothing where the case has no phases with deliverables, or no order delivers everything.
    /// Errors  as for phases::set_up.
    [[nodiscard]] static Result<std::optional<PlanGround>> make(const Negotiation& negotiation,
                                                                const Inputs& inputs,
                                                                const Limits& limits);

    /// version  a case with the ground's phases and no uncertain number left.
    /// setting  of that version, where it is open already.
    /// other_plans  whether to look for another plan where the one fixed beforehand does not hold.
    /// Cost     a replay; where the plan does not hold and other plans are looked for, a search of
    ///          at most 65,536 states (phases/solve.hpp).
    [[nodiscard]] Result<PlanLook> look(const Negotiation& version, const deals::Setting* setting,
                                        bool other_plans, const Limits& limits) const;

    [[nodiscard]] const std::vector<std::vector<phases::Tranche>>& steps() const { return steps_; }
    [[nodiscard]] bool searches() const { return searches_; }
    [[nodiscard]] const std::string& note() const { return note_; }

private:
    std::vector<std::vector<phases::Tranche>> steps_;
    bool searches_ = false;
    std::optional<PlanLook> always_;  ///< no uncertain number matters to the plan
    std::string note_;                ///< why no other plan is looked for
};

}  // namespace irenic::forecast
