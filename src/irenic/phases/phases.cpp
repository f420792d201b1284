#include "irenic/phases/phases.hpp"

#include <algorithm>

#include "irenic/phases/conditions.hpp"
#include "irenic/phases/one_sided_view.hpp"
#include "irenic/phases/proposed_order.hpp"
#include "irenic/phases/reading/replay.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/phases/shortfalls.hpp"
#include "irenic/phases/sizes/chunks.hpp"
#include "irenic/phases/sizes/tranche_counts.hpp"
#include "irenic/phases/solve.hpp"
#include "irenic/phases/what_if.hpp"

namespace irenic::phases {
namespace {

/// The linear program of sizes grows with the square of the steps; this many take about a second.
constexpr std::size_t most_sized_steps = 400;

/// The answer, put together part by part.
class Asking {
public:
    Asking(const Negotiation& negotiation, const Question& question, const Limits& limits,
           SetUp ready)
        : negotiation_(negotiation),
          question_(question),
          limits_(limits),
          set_up_(std::move(ready)) {}

    Result<Phases> run() {
        describe();
        if (auto error = check_order()) {
            return tl::unexpected(*error);
        }
        search();
        add_plans();
        add_cheapest();
        add_one_side_first();
        add_sizes();
        add_one_sided();
        add_help();
        add_notes();
        return std::move(answer_);
    }

private:
    [[nodiscard]] const Problem& problem() const { return set_up_.problem; }
    [[nodiscard]] const std::vector<std::vector<Units>>& vectors() const {
        return solved_.guarantees.vectors;
    }

    void describe() {
        answer_.parties = problem().parties;
        answer_.peace = problem().points(problem().peace);
        answer_.war = problem().points(problem().war);
        answer_.peace_derived = set_up_.peace_derived;
        answer_.war_derived = set_up_.war_derived;
        answer_.standing = problem().standing;
        answer_.places = problem().places;
        answer_.discounted = problem().discount.has_value();
        answer_.rounded = problem().rounded || answer_.discounted;
        answer_.start_slack = problem().points(problem().start);
        answer_.start_shortfall = problem().points(lacking_at_start(problem(), {}));
        for (std::size_t party = 0; party < problem().parties.size(); ++party) {
            answer_.end_slack.push_back(problem().points(end_slack(problem(), party)));
        }
        const auto& deliverables = negotiation_.phases->deliverables;
        for (std::size_t at = 0; at < deliverables.size(); ++at) {
            if (deliverables[at].obligation) {
                answer_.owed.emplace_back(at);
            }
        }
    }

    std::optional<Error> check_order() {
        if (question_.order.empty()) {
            return std::nullopt;
        }
        const auto steps = number_order(*negotiation_.phases, question_.order);
        if (!steps) {
            return steps.error();
        }
        OrderCheck check;
        check.plan = replay(negotiation_, set_up_, *steps);
        check.failure = first_failure(negotiation_, set_up_, check.plan);
        answer_.order = std::move(check);
        return std::nullopt;
    }

    void search() {
        // What is not quick leaves no time for kinds of help anyway, unless they are asked for.
        const bool help_follows = question_.what_ifs == WhatIfs::all || is_quick(problem());
        solved_ = solve(problem(), Wanted{}, limits_.part(help_follows ? 0.7 : 0.95));
        const Guarantees& found = solved_.guarantees;
        answer_.exact = found.exact;
        answer_.limit_reached = !found.exact;
        answer_.possible = found.feasible;
        if (!found.feasible) {
            answer_.why_impossible =
                "no order keeps to the deadlines, capacities and the number of steps";
        }
    }

    /// A plan as it is shown, worked out once more from the case itself.
    [[nodiscard]] ShownPlan shown(const Plan& plan) const {
        ShownPlan again = replay(negotiation_, set_up_, tranches_of(problem(), plan));
        const Evaluation evaluation = evaluate(problem(), plan);
        IRENIC_CHECK(evaluation.valid &&
                     again.guarantees == problem().points(evaluation.guarantees));
        return again;
    }

    void add_plans() {
        for (const auto& vector : vectors()) {
            answer_.pareto_guarantees.push_back(problem().points(vector));
        }
        if (vectors().empty()) {
            answer_.end_shortfall = problem().points(lacking_at_end(problem(), problem().moves()));
            return;
        }
        const std::size_t best = chosen(vectors());
        show_plans(best);
        const Plan& plan = solved_.plans[best];
        answer_.plan.guarantees = problem().points(vectors()[best]);
        answer_.end_shortfall = problem().points(lacking_at_end(problem(), plan.size()));
        if (answer_.discounted) {
            answer_.start_slack = answer_.plan.start_slack;
            answer_.start_shortfall = problem().points(lacking_at_start(problem(), plan));
        }
        answer_.self_enforcing =
            all_zero(answer_.plan.guarantees) && all_zero(answer_.start_shortfall);
        add_bound(best);
    }

    void show_plans(std::size_t best) {
        for (std::size_t at = 0; at < solved_.plans.size(); ++at) {
            const bool listed = answer_.plans.size() < Wanted{}.most_plans;
            if (solved_.plans[at].empty() || (!listed && at != best)) {
                continue;
            }
            ShownPlan plan = shown(solved_.plans[at]);
            if (at == best) {
                answer_.plan = plan;
            }
            if (listed) {
                answer_.plans.push_back(std::move(plan));
            }
        }
    }

    void add_bound(std::size_t best) {
        if (answer_.exact) {
            return;
        }
        const Guarantees& found = solved_.guarantees;
        const Units largest = *std::max_element(vectors()[best].begin(), vectors()[best].end());
        answer_.bound = Bound{problem().points(found.bound), problem().points(found.largest_bound),
                              problem().points(largest - found.largest_bound)};
    }

    void add_cheapest() {
        if (question_.weights.empty() || vectors().empty()) {
            return;
        }
        Cheapest cheapest;
        for (const PartyId party : answer_.parties) {
            const auto weight = question_.weights.find(party);
            cheapest.weights.push_back(weight == question_.weights.end() ? Decimal(1)
                                                                         : weight->second);
        }
        std::optional<std::size_t> best;
        for (std::size_t at = 0; at < vectors().size(); ++at) {
            const Decimal cost = cost_of(answer_.pareto_guarantees[at], cheapest.weights);
            if (!solved_.plans[at].empty() && (!best || cost < cheapest.cost)) {
                best = at;
                cheapest.cost = cost;
            }
        }
        if (best) {
            cheapest.plan = shown(solved_.plans[*best]);
            answer_.cheapest = std::move(cheapest);
        }
    }

    /// Rounded to nine places where it does not fit.
    [[nodiscard]] static Decimal cost_of(const std::vector<Decimal>& guarantees,
                                         const std::vector<Decimal>& weights) {
        Decimal total;
        for (std::size_t party = 0; party < guarantees.size(); ++party) {
            total = sum(total, part_of(Decimal(0), guarantees[party], weights[party]));
        }
        return total;
    }

    void add_one_side_first() {
        for (const PartyId party : answer_.parties) {
            const auto plan = giver_first(problem(), party);
            if (plan && gives(party)) {
                answer_.one_side_first.emplace_back(party, shown(*plan));
            }
        }
    }

    [[nodiscard]] bool gives(PartyId party) const {
        const auto& deliverables = negotiation_.phases->deliverables;
        return std::any_of(deliverables.begin(), deliverables.end(),
                           [&](const Deliverable& each) { return each.giver == party; });
    }

    void add_sizes() {
        const bool divisible = std::any_of(problem().lines.begin(), problem().lines.end(),
                                           [](const Line& line) { return line.moves.size() > 1; });
        if (vectors().empty() || !divisible || start_lacks(problem()) || problem().discount ||
            problem().steps_at_most) {
            return;
        }
        const Plan& plan = solved_.plans[chosen(vectors())];
        if (plan.empty() || plan.size() > most_sized_steps) {
            return;
        }
        if (auto sizes = best_sizes(problem(), plan, limits_.stop.part(0.3))) {
            answer_.sizes =
                Sizes{std::move(sizes->shares), std::move(sizes->guarantees), sizes->residual};
        }
    }

    void add_one_sided() {
        answer_.one_sided = view_one_sided(problem(), question_.payment);
        if (!question_.payment) {
            return;
        }
        if (!answer_.one_sided) {
            answer_.notes.emplace_back(
                "The payment was not used: this is no exchange in which one party delivers "
                "everything and another one pays.");
        } else if (!answer_.owed.empty()) {
            answer_.one_sided->total.reset();
            answer_.one_sided->paid.clear();
            answer_.notes.emplace_back(
                "The payment was not used: what is owed in any case is never paid for.");
        }
    }

    void add_help() {
        if (question_.what_ifs == WhatIfs::none) {
            return;
        }
        if (question_.what_ifs == WhatIfs::quick && !is_quick(problem())) {
            answer_.what_if = promises(negotiation_, set_up_, solved_);
            answer_.what_ifs_left_out = true;
        } else {
            answer_.what_if = what_ifs(negotiation_, set_up_, solved_, limits_.part(0.6));
            if (!start_lacks(problem())) {
                answer_.tranches =
                    tranche_counts(*negotiation_.phases, problem(), limits_.part(0.5));
            }
        }
        const bool exact = std::all_of(answer_.what_if.begin(), answer_.what_if.end(),
                                       [](const WhatIf& each) { return each.exact; });
        answer_.limit_reached = answer_.limit_reached || !exact || limits_.stop.reached();
    }

    void add_discount_note() {
        if (answer_.discounted && !vectors().empty()) {
            answer_.notes.emplace_back(
                all_zero(answer_.start_shortfall)
                    ? "With a discount what is lacking at the start depends on the order: only "
                      "orders whose start lacks nothing are counted."
                    : "With a discount what is lacking at the start depends on the order; in every "
                      "order somebody lacks something there.");
        }
    }

    void add_notes() {
        answer_.notes.insert(answer_.notes.begin(), set_up_.warnings.begin(),
                             set_up_.warnings.end());
        add_discount_note();
        if (!answer_.exact) {
            answer_.notes.emplace_back(
                "Not every order could be looked at: the plan shown may not need the least.");
        }
        if (start_lacks(problem()) && question_.what_ifs != WhatIfs::none) {
            answer_.notes.emplace_back(
                "As the start lacks something, numbers and sizes of tranches are not compared: "
                "finer slices would only uncover part of that lack.");
        }
        if (answer_.what_ifs_left_out) {
            answer_.notes.emplace_back(
                "Kinds of help that take a search each were left out, as the case is large; "
                "--what-if looks at them.");
        } else if (question_.what_ifs != WhatIfs::none && limits_.stop.reached()) {
            answer_.notes.emplace_back(
                "The limit came before every kind of help had been looked at.");
        }
    }

    const Negotiation& negotiation_;
    const Question& question_;
    const Limits& limits_;
    SetUp set_up_;
    Solved solved_;
    Phases answer_;
};

}  // namespace

Result<Phases> find_phases(const Negotiation& negotiation, const Question& question,
                           const Limits& limits) {
    auto ready = set_up(negotiation, question.stops, limits);
    if (!ready) {
        return tl::unexpected(ready.error());
    }
    return Asking(negotiation, question, limits, std::move(*ready)).run();
}

}  // namespace irenic::phases
