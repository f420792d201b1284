#include "irenic/phases/plan_check.hpp"

#include <algorithm>

#include "irenic/base/parallel.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/phases/shortfalls.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::phases {
namespace {

Decimal shortfall(const Decimal& slack) { return slack < Decimal(0) ? -slack : Decimal(0); }

/// Nothing is delivered: the start is the end, and no guarantee comes between.
PlanCheck check_state(const PlanQuestion& question) {
    PlanCheck check;
    check.looked_at = true;
    check.exact = true;
    check.guarantees.assign(question.parties.size(), Decimal(0));
    for (std::size_t at = 0; at < question.parties.size(); ++at) {
        check.start_shortfall.push_back(
            shortfall(difference(question.peace[at], question.war[at])));
    }
    check.end_shortfall = check.start_shortfall;
    check.holds = all_zero(check.start_shortfall);
    return check;
}

/// Nothing where what was found does not decide it.
std::optional<bool> holds(const PlanCheck& check, const Problem& problem, const Guarantees& found,
                          bool start_is_known) {
    const bool start = all_zero(check.start_shortfall);
    if (!found.feasible || (!start && !problem.discount) || found.largest_bound > 0) {
        return false;
    }
    if (!start_is_known) {
        return std::nullopt;
    }
    if (start && !check.guarantees.empty() && all_zero(check.guarantees)) {
        return true;
    }
    return found.exact ? std::optional(false) : std::nullopt;
}

}  // namespace

Negotiation case_of(const Negotiation& negotiation, const PlanQuestion& question) {
    Negotiation asked;
    asked.parties = negotiation.parties;
    asked.phases = question.plan;
    asked.phases->package.reset();
    asked.phases->peace.clear();
    asked.phases->war.clear();
    for (std::size_t at = 0; at < question.parties.size(); ++at) {
        const PartyId party = question.parties[at];
        asked.phases->peace.emplace_back(party, UncertainNumber::exact(question.peace[at]));
        asked.phases->war.emplace_back(party, UncertainNumber::exact(question.war[at]));
    }
    return asked;
}

PlanCheck check_problem(const Problem& problem, const Limits& limits) {
    // With a discount the start depends on the plan, else no plan is needed.
    const Wanted wanted{.most_vectors = 1000, .most_plans = problem.discount ? 1U : 0U};
    const auto [found, plans] = solve(problem, wanted, limits);
    PlanCheck check;
    check.looked_at = true;
    check.rounded = problem.rounded || problem.discount;
    check.exact = found.exact;
    check.possible = found.feasible;
    Plan plan;
    if (!found.vectors.empty()) {
        const std::size_t best = chosen(found.vectors);
        check.guarantees = problem.points(found.vectors[best]);
        plan = best < plans.size() ? plans[best] : plan;
    }
    check.start_shortfall = problem.points(lacking_at_start(problem, plan));
    check.end_shortfall = problem.points(lacking_at_end(problem, most_steps(problem)));
    check.holds = holds(check, problem, found, !problem.discount || !plan.empty());
    return check;
}

Result<PlanCheck> check_plan(const Negotiation& negotiation, const PlanQuestion& question,
                             const Limits& limits) {
    if (question.plan.deliverables.empty()) {
        return check_state(question);
    }
    const auto ready = set_up(case_of(negotiation, question), Stops::anyone, limits);
    if (!ready) {
        return tl::unexpected(ready.error());
    }
    return check_problem(ready->problem, limits);
}

Result<std::vector<PlanCheck>> check_plans(const Negotiation& negotiation,
                                           const std::vector<PlanQuestion>& questions,
                                           const Limits& limits) {
    const std::size_t workers =
        std::clamp<std::size_t>(limits.threads, 1, std::max<std::size_t>(1, questions.size()));
    std::vector<Result<PlanCheck>> checks(questions.size(), PlanCheck{});
    share_out(questions.size(), limits.threads, [&](std::size_t at) {
        if (limits.stop.reached()) {
            return;
        }
        // An easy one leaves its time to the others; a hard one must not take all of theirs.
        const auto left = static_cast<double>(questions.size() - at);
        Limits share = limits.part(std::min(1.0, 4 * static_cast<double>(workers) / left));
        share.threads = 1;
        share.memory_bytes /= workers;
        checks[at] = check_plan(negotiation, questions[at], share);
    });
    std::vector<PlanCheck> all;
    for (auto& check : checks) {
        if (!check) {
            return tl::unexpected(check.error());
        }
        all.push_back(std::move(*check));
    }
    return all;
}

}  // namespace irenic::phases
