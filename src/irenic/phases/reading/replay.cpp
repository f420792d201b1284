#include "irenic/phases/reading/replay.hpp"

#include <algorithm>
#include <utility>

#include "irenic/phases/reading/replay_slacks.hpp"

namespace irenic::phases {
namespace {

using Steps = std::vector<std::vector<Tranche>>;

Units worst_shortfall(const ReplayedSlacks& slacks, std::size_t party) {
    Units worst = 0;
    for (const ReplayedState& state : slacks.states) {
        if (state.party == party) {
            worst = std::max(worst, -(state.slack + state.stands));
        }
    }
    return worst;
}

std::optional<Weakest> weakest_state(const Problem& problem, const ReplayedSlacks& slacks,
                                     const std::vector<Units>& guarantees) {
    const ReplayedState* weakest = nullptr;
    Units least = 0;
    for (const ReplayedState& state : slacks.states) {
        const Units margin = state.slack + state.stands + guarantees[state.party];
        if (weakest == nullptr || margin < least) {
            weakest = &state;
            least = margin;
        }
    }
    if (weakest == nullptr) {
        return std::nullopt;
    }
    return Weakest{weakest->step, weakest->party, problem.points(least), weakest->withholding};
}

std::optional<Failure> failure_at_start(const Problem& problem, const ReplayedSlacks& slacks) {
    const auto least = std::min_element(slacks.start.begin(), slacks.start.end());
    if (least == slacks.start.end() || *least >= 0) {
        return std::nullopt;
    }
    Failure failure;
    failure.party = static_cast<std::size_t>(least - slacks.start.begin());
    failure.shortfall = problem.points(-*least);
    return failure;
}

const ReplayedState* worst_of_first_step(const ReplayedSlacks& slacks) {
    const ReplayedState* worst = nullptr;
    for (const ReplayedState& state : slacks.states) {
        const Units margin = state.slack + state.stands;
        if (worst != nullptr && state.step > worst->step) {
            break;
        }
        if (margin < 0 && (worst == nullptr || margin < worst->slack + worst->stands)) {
            worst = &state;
        }
    }
    return worst;
}

/// What had been delivered where a plan fails, and what others still owe who fails.
void tell_deliveries(const PhasePlan& plan, PartyId who, const Steps& steps, Failure& failure) {
    for (std::size_t step = 0; step < steps.size(); ++step) {
        for (const Tranche& tranche : steps[step]) {
            const Deliverable& item = plan.deliverables[tranche.deliverable.at()];
            const bool withheld =
                failure.withholding && step + 1 == failure.step && item.giver == who;
            if (step < failure.step && !withheld) {
                failure.delivered.push_back(tranche);
            } else if (item.giver != who && is_worth_something(item, who)) {
                failure.awaits.push_back(tranche);
            }
        }
    }
}

}  // namespace

ShownPlan replay(const Negotiation& negotiation, const SetUp& set_up, const Steps& steps) {
    const Problem& problem = set_up.problem;
    const ReplayedSlacks slacks = replay_slacks(*negotiation.phases, problem, steps);
    ShownPlan plan;
    std::vector<Units> guarantees;
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        guarantees.push_back(worst_shortfall(slacks, party));
        plan.guarantees.push_back(problem.points(guarantees.back()));
        plan.start_slack.push_back(problem.points(slacks.start[party]));
    }
    for (std::size_t step = 0; step < steps.size(); ++step) {
        ShownStep shown;
        shown.tranches = steps[step];
        for (std::size_t party = 0; party < problem.parties.size(); ++party) {
            const auto& withheld = slacks.withheld[step][party];
            shown.slack.push_back(problem.points(slacks.after[step][party]));
            shown.withheld.push_back(withheld ? std::optional(problem.points(*withheld))
                                              : std::nullopt);
        }
        plan.steps.push_back(std::move(shown));
    }
    plan.weakest = weakest_state(problem, slacks, guarantees);
    return plan;
}

std::optional<Failure> first_failure(const Negotiation& negotiation, const SetUp& set_up,
                                     const ShownPlan& plan) {
    const Problem& problem = set_up.problem;
    Steps steps;
    for (const ShownStep& step : plan.steps) {
        steps.push_back(step.tranches);
    }
    const ReplayedSlacks slacks = replay_slacks(*negotiation.phases, problem, steps);
    auto failure = failure_at_start(problem, slacks);
    if (!failure) {
        const ReplayedState* worst = worst_of_first_step(slacks);
        if (worst == nullptr) {
            return std::nullopt;
        }
        failure.emplace();
        failure->step = worst->step;
        failure->party = worst->party;
        failure->shortfall = problem.points(-(worst->slack + worst->stands));
        failure->withholding = worst->withholding;
    }
    tell_deliveries(*negotiation.phases, problem.parties[failure->party], steps, *failure);
    return failure;
}

}  // namespace irenic::phases
