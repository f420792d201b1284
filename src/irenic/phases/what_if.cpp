#include "irenic/phases/what_if.hpp"

#include <algorithm>

#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/shortfalls.hpp"
#include "irenic/phases/sizes/recut.hpp"

namespace irenic::phases {
namespace {

/// What a problem needs and lacks, in points by `points`.
template <class Points>
WhatIf answer_of(const Problem& problem, Help help, std::string of, const Limits& limits,
                 Points points) {
    // What remains at the start depends on the plan where later steps are discounted.
    const std::size_t plans = problem.discount ? 1 : 0;
    const Solved solved = solve(problem, {.most_vectors = 1000, .most_plans = plans}, limits);
    const auto& vectors = solved.guarantees.vectors;
    WhatIf answer;
    answer.help = help;
    answer.of = std::move(of);
    answer.exact = solved.guarantees.exact;
    answer.possible = !vectors.empty();
    for (const auto& vector : vectors) {
        answer.pareto.push_back(points(vector));
    }
    if (answer.possible) {
        answer.guarantees = answer.pareto[chosen(vectors)];
    }
    answer.start_shortfall = points(lacking_at_start(problem, chosen_plan(solved)));
    answer.end_shortfall = points(lacking_at_end(problem, most_steps(problem)));
    return answer;
}

class Asking {
public:
    Asking(const Negotiation& negotiation, const SetUp& set_up, const Solved& solved,
           const Limits& limits)
        : negotiation_(negotiation),
          set_up_(set_up),
          solved_(solved),
          found_(solved.guarantees),
          limits_(limits) {}

    std::vector<WhatIf> run_promises() {
        add_promises();
        return std::move(answers_);
    }

    std::vector<WhatIf> run() {
        add_promises();
        add_monitoring();
        add_donors();
        add_one_after_other();
        add_one_more_tranche();
        return std::move(answers_);
    }

private:
    [[nodiscard]] const Problem& problem() const { return set_up_.problem; }
    [[nodiscard]] const PhasePlan& plan() const { return *negotiation_.phases; }

    /// Somebody answers for one party alone, or all deposit the same.
    void add_promises() {
        if (found_.vectors.empty() || largest(found_.vectors[chosen(found_.vectors)]) == 0) {
            return;
        }
        WhatIf promise;
        promise.exact = found_.exact;
        promise.start_shortfall =
            problem().points(lacking_at_start(problem(), chosen_plan(solved_)));
        promise.end_shortfall = problem().points(lacking_at_end(problem(), most_steps(problem())));
        for (std::size_t party = 0; party < problem().parties.size(); ++party) {
            answers_.push_back(guarantor(promise, party));
        }
        const Units deposit = largest(found_.vectors[chosen(found_.vectors)]);
        promise.help = Help::escrow;
        promise.guarantees.assign(problem().parties.size(), problem().points(deposit));
        answers_.push_back(std::move(promise));
    }

    [[nodiscard]] WhatIf guarantor(WhatIf promise, std::size_t party) const {
        promise.help = Help::guarantor;
        promise.of = negotiation_.party(problem().parties[party]).id;
        const auto alone = std::find_if(
            found_.vectors.begin(), found_.vectors.end(), [&](const std::vector<Units>& each) {
                return largest(each) == each[party] && sum(each) == each[party];
            });
        promise.possible = alone != found_.vectors.end();
        if (promise.possible) {
            promise.guarantees = problem().points(*alone);
        }
        return promise;
    }

    [[nodiscard]] static Units largest(const std::vector<Units>& vector) {
        return *std::max_element(vector.begin(), vector.end());
    }
    [[nodiscard]] static Units sum(const std::vector<Units>& vector) {
        Units total = 0;
        for (const Units each : vector) {
            total += each;
        }
        return total;
    }

    void add_monitoring() {
        Negotiation changed = negotiation_;
        bool differs = false;
        for (Deliverable& each : changed.phases->deliverables) {
            differs = differs || each.detect || each.false_alarm;
            each.detect.reset();
            each.false_alarm.reset();
        }
        if (differs) {
            ask(changed, Help::monitoring, "");
        }
    }

    [[nodiscard]] bool in_group(DeliverableId id) const {
        return std::any_of(plan().simultaneous.begin(), plan().simultaneous.end(),
                           [&](const auto& group) {
                               return std::find(group.begin(), group.end(), id) != group.end();
                           });
    }

    void add_donors() {
        const auto& parties = problem().parties;
        for (std::size_t at = 0; at < plan().deliverables.size(); ++at) {
            const Deliverable& each = plan().deliverables[at];
            const bool donated =
                std::find(parties.begin(), parties.end(), each.giver) == parties.end();
            if (!donated || in_group(DeliverableId(at)) || plan().deliverables.size() == 1) {
                continue;
            }
            ask(moved(DeliverableId(at), true), Help::donor_first, each.id);
            ask(moved(DeliverableId(at), false), Help::donor_last, each.id);
        }
    }

    /// The case with one deliverable before or after all others.
    [[nodiscard]] Negotiation moved(DeliverableId id, bool first) const {
        Negotiation changed = negotiation_;
        auto& deliverables = changed.phases->deliverables;
        deliverables[id.at()].after.clear();
        deliverables[id.at()].deadline.reset();
        for (std::size_t at = 0; at < deliverables.size(); ++at) {
            if (at == id.at()) {
                continue;
            }
            std::erase(deliverables[at].after, id);
            if (first) {
                deliverables[at].after.push_back(id);
            } else {
                deliverables[id.at()].after.emplace_back(at);
            }
        }
        return changed;
    }

    void add_one_after_other() {
        if (!plan().simultaneous.empty()) {
            Negotiation changed = negotiation_;
            changed.phases->simultaneous.clear();
            ask(changed, Help::one_after_other, "");
        }
    }

    void add_one_more_tranche() {
        if (start_lacks(problem())) {
            return;
        }
        for (std::size_t at = 0; at < problem().lines.size() && !out_of_time(); ++at) {
            const Line& line = problem().lines[at];
            const auto cut = recut(problem(), at, line.moves.size() + 1);
            if (!cut) {
                continue;
            }
            answers_.push_back(
                answer_of(cut->problem, Help::one_more_tranche, name_of(plan(), line), share(),
                          [&](const std::vector<Units>& units) { return cut->points(units); }));
        }
    }

    [[nodiscard]] bool out_of_time() const { return limits_.stop.reached(); }
    [[nodiscard]] Limits share() const { return limits_.part(0.25); }

    void ask(const Negotiation& changed, Help help, std::string of) {
        if (out_of_time()) {
            return;
        }
        auto answer = what_if(changed, problem().stops, help, std::move(of), share());
        if (answer) {
            answers_.push_back(std::move(*answer));
        }
    }

    const Negotiation& negotiation_;
    const SetUp& set_up_;
    const Solved& solved_;
    const Guarantees& found_;
    const Limits& limits_;
    std::vector<WhatIf> answers_;
};

}  // namespace

std::vector<WhatIf> what_ifs(const Negotiation& negotiation, const SetUp& set_up,
                             const Solved& solved, const Limits& limits) {
    return Asking(negotiation, set_up, solved, limits).run();
}

std::vector<WhatIf> promises(const Negotiation& negotiation, const SetUp& set_up,
                             const Solved& solved) {
    return Asking(negotiation, set_up, solved, Limits{}).run_promises();
}

bool is_quick(const Problem& problem) {
    const bool plain = !problem.discount && !problem.steps_at_most;
    const std::size_t most = std::size_t{1} << (plain ? 22 : 14);
    const auto states = lattice_size(problem);
    return states && *states <= most / std::max<std::size_t>(1, problem.lines.size());
}

Result<WhatIf> what_if(const Negotiation& changed, Stops stops, Help help, std::string of,
                       const Limits& limits) {
    const auto ready = set_up(changed, stops, limits);
    if (!ready) {
        return tl::unexpected(ready.error());
    }
    const Problem& problem = ready->problem;
    return answer_of(problem, help, std::move(of), limits,
                     [&](const std::vector<Units>& units) { return problem.points(units); });
}

}  // namespace irenic::phases
