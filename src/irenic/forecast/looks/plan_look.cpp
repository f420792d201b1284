#include "irenic/forecast/looks/plan_look.hpp"

#include <algorithm>

#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/plan_check.hpp"
#include "irenic/phases/proposed_order.hpp"
#include "irenic/phases/reading/replay_slacks.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::forecast {
namespace {

/// A search of this many states takes about half a millisecond.
constexpr std::size_t most_states = 65'536;

/// Whether some uncertain number can move a plan's slack.
bool matters(const phases::SetUp& set_up, const Inputs& inputs) {
    const auto derived = [](const std::vector<bool>& flags) {
        return std::find(flags.begin(), flags.end(), true) != flags.end();
    };
    const bool leans_on_case = derived(set_up.peace_derived) || derived(set_up.war_derived);
    return std::any_of(inputs.inputs.begin(), inputs.inputs.end(), [&](const Input& input) {
        return input.path.starts_with("phases.") ||
               (leans_on_case && !input.path.starts_with("levers."));
    });
}

phases::Units weakest(const phases::ReplayedSlacks& slacks) {
    phases::Units least = *std::min_element(slacks.start.begin(), slacks.start.end());
    for (const phases::ReplayedState& state : slacks.states) {
        least = std::min(least, state.slack + state.stands);
    }
    return least;
}

}  // namespace

Result<std::optional<PlanGround>> PlanGround::make(const Negotiation& negotiation,
                                                   const Inputs& inputs, const Limits& limits) {
    if (!negotiation.phases || negotiation.phases->deliverables.empty()) {
        return std::optional<PlanGround>();
    }
    const auto set_up = phases::set_up(negotiation, phases::Stops::anyone, limits);
    if (!set_up) {
        return tl::unexpected(set_up.error());
    }
    const phases::Problem& problem = set_up->problem;
    const auto plan = phases::chosen_plan(
        phases::solve(problem, {.most_vectors = 1000, .most_plans = 1}, limits));
    if (plan.empty()) {
        return std::optional<PlanGround>();
    }
    PlanGround ground;
    ground.steps_ = phases::tranches_of(problem, plan);
    const auto states = phases::lattice_size(problem);
    ground.searches_ = states && *states <= most_states && !problem.discount;
    if (!ground.searches_) {
        ground.note_ = problem.discount
                           ? "the best plan for each version is not looked for: with a discount "
                             "each search would take too long"
                           : "the best plan for each version is not looked for: there are too many "
                             "orders to search in every version";
    }
    if (!matters(*set_up, inputs)) {
        auto look = ground.look(negotiation, nullptr, true, limits);
        if (!look) {
            return tl::unexpected(look.error());
        }
        ground.always_ = *look;
    }
    return std::optional(std::move(ground));
}

Result<PlanLook> PlanGround::look(const Negotiation& version, const deals::Setting* setting,
                                  bool other_plans, const Limits& limits) const {
    if (always_) {
        return *always_;
    }
    const auto set_up = phases::set_up(version, phases::Stops::anyone, limits, setting);
    if (!set_up) {
        return tl::unexpected(set_up.error());
    }
    const phases::Problem& problem = set_up->problem;
    const phases::Units least = weakest(phases::replay_slacks(*version.phases, problem, steps_));
    PlanLook look;
    look.holds = least >= 0;
    look.slack = problem.points(least).to_double();
    if (look.holds) {
        look.holds_if_known = true;
    } else if (searches_ && other_plans) {
        look.holds_if_known = phases::check_problem(problem, limits).holds;
    }
    if (!searches_) {
        look.holds_if_known.reset();
    }
    return look;
}

}  // namespace irenic::forecast
