#include "irenic/phases/what_if.hpp"

#include <algorithm>

#include "irenic/phases/conditions.hpp"
#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/sizes/recut.hpp"

namespace irenic::phases {
namespace {

Units shortfall(Units slack) { return std::max<Units>(0, -slack); }

std::vector<Decimal> points_of(const Problem& problem, const std::vector<Units>& units) {
    std::vector<Decimal> points;
    for (const Units each : units) {
        points.push_back(problem.points(each));
    }
    return points;
}

std::vector<Units> lacking_at_end(const Problem& problem, std::size_t steps) {
    std::vector<Units> list;
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        list.push_back(lacking(end_slack(problem, party), standing_at(problem, party, steps)));
    }
    return list;
}

/// As many steps as a plan has, or may have where steps merge.
std::size_t steps_of(const Problem& problem) {
    return problem.steps_at_most.value_or(problem.moves());
}

/// Adds what a problem needs, in points by `points`.
template <class Points>
void fill(WhatIf& answer, const Problem& problem, const Limits& limits, Points points) {
    // What remains at the start depends on the plan where later steps are discounted.
    const std::size_t plans = problem.discount ? 1 : 0;
    const Solved solved = solve(problem, {.most_vectors = 1000, .most_plans = plans}, limits);
    const auto& vectors = solved.guarantees.vectors;
    answer.exact = solved.guarantees.exact;
    answer.possible = !vectors.empty();
    for (const auto& vector : vectors) {
        answer.pareto.push_back(points(vector));
    }
    if (!answer.possible) {
        return;
    }
    const std::size_t best = chosen(vectors);
    answer.guarantees = answer.pareto[best];
    if (problem.discount && !solved.plans[best].empty()) {
        std::vector<Units> lacks = evaluate(problem, solved.plans[best]).start;
        std::transform(lacks.begin(), lacks.end(), lacks.begin(), shortfall);
        answer.start_shortfall = points(lacks);
    }
}

class Asking {
public:
    Asking(const Negotiation& negotiation, const SetUp& set_up, const Guarantees& found,
           const Limits& limits)
        : negotiation_(negotiation), set_up_(set_up), found_(found), limits_(limits) {}

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
        for (std::size_t party = 0; party < problem().parties.size(); ++party) {
            WhatIf answer = promise(Help::guarantor);
            answer.of = negotiation_.party(problem().parties[party]).id;
            const auto alone = std::find_if(
                found_.vectors.begin(), found_.vectors.end(), [&](const std::vector<Units>& each) {
                    return largest(each) == each[party] && sum(each) == each[party];
                });
            answer.possible = alone != found_.vectors.end();
            if (answer.possible) {
                answer.guarantees = points_of(problem(), *alone);
            }
            answers_.push_back(std::move(answer));
        }
        const Units deposit = largest(found_.vectors[chosen(found_.vectors)]);
        WhatIf answer = promise(Help::escrow);
        answer.guarantees.assign(problem().parties.size(), problem().points(deposit));
        answers_.push_back(std::move(answer));
    }

    [[nodiscard]] WhatIf promise(Help help) const {
        WhatIf answer;
        answer.help = help;
        answer.exact = found_.exact;
        answer.start_shortfall = start_shortfall(problem());
        answer.end_shortfall = end_shortfall(problem(), steps_of(problem()));
        return answer;
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
            WhatIf answer = promise(Help::one_more_tranche);
            answer.of = name_of(plan(), line);
            answer.end_shortfall = cut->points(lacking_at_end(cut->problem, cut->problem.moves()));
            fill(answer, cut->problem, share(),
                 [&](const std::vector<Units>& units) { return cut->points(units); });
            answers_.push_back(std::move(answer));
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
    const Guarantees& found_;
    const Limits& limits_;
    std::vector<WhatIf> answers_;
};

}  // namespace

std::vector<WhatIf> what_ifs(const Negotiation& negotiation, const SetUp& set_up,
                             const Guarantees& found, const Limits& limits) {
    return Asking(negotiation, set_up, found, limits).run();
}

std::vector<WhatIf> promises(const Negotiation& negotiation, const SetUp& set_up,
                             const Guarantees& found) {
    return Asking(negotiation, set_up, found, Limits{}).run_promises();
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
    WhatIf answer;
    answer.help = help;
    answer.of = std::move(of);
    answer.start_shortfall = start_shortfall(problem);
    answer.end_shortfall = end_shortfall(problem, steps_of(problem));
    fill(answer, problem, limits,
         [&](const std::vector<Units>& units) { return points_of(problem, units); });
    return answer;
}

bool start_lacks(const Problem& problem) {
    return std::any_of(problem.start.begin(), problem.start.end(),
                       [](Units slack) { return slack < 0; });
}

std::vector<Decimal> start_shortfall(const Problem& problem) {
    std::vector<Decimal> list;
    for (const Units slack : problem.start) {
        list.push_back(problem.points(shortfall(slack)));
    }
    return list;
}

std::vector<Decimal> end_shortfall(const Problem& problem, std::size_t steps) {
    return points_of(problem, lacking_at_end(problem, steps));
}

}  // namespace irenic::phases
