#include "irenic/phases/plans/good_plans.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "irenic/phases/best_first/put_last.hpp"
#include "irenic/phases/conditions.hpp"
#include "irenic/phases/plans/beam.hpp"
#include "irenic/phases/plans/improve.hpp"
#include "irenic/phases/plans/merge_steps.hpp"

namespace irenic::phases {
namespace {

/// Candidates that one width of beams may look at in all, and one improvement's step replays.
constexpr std::size_t most_candidates = 6'000'000;
constexpr std::size_t most_replays = 400'000;

struct Found {
    Evaluation evaluation;
    Plan plan;
};

bool signs(const Evaluation& evaluation) {
    return std::all_of(evaluation.start.begin(), evaluation.start.end(),
                       [](Units slack) { return slack >= 0; });
}

bool no_more(const std::vector<Units>& a, const std::vector<Units>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](Units x, Units y) { return x <= y; });
}

/// Parties alike, then one after the other dearer or cheaper than the rest.
std::vector<Scale> scales_of(const Problem& problem) {
    const std::size_t parties = problem.parties.size();
    const std::vector<Units> none(parties, 0), alike(parties, 1);
    std::vector<Units> ends;
    for (std::size_t party = 0; party < parties; ++party) {
        ends.push_back(asked_by_end(problem, party));
    }
    std::vector<Scale> scales = {{alike, ends, false}};
    if (ends != none) {
        scales.push_back({alike, none, false});
    }
    for (const Units factor : {3, 1000}) {
        for (std::size_t party = 0; parties > 1 && party < parties; ++party) {
            auto dear = alike;
            dear[party] = factor;
            scales.push_back({dear, ends, false});
            std::vector<Units> cheap(parties, factor);
            cheap[party] = 1;
            if (parties > 2) {
                scales.push_back({cheap, ends, false});
            }
        }
    }
    if (problem.discount) {
        const auto plain = scales;
        for (Scale scale : plain) {
            scale.start_counts = true;
            scales.push_back(scale);
        }
    }
    return scales;
}

class Finding {
public:
    Finding(const Problem& problem, const Problem& unmerged, const Stop& stop)
        : problem_(problem),
          beam_problem_(with_gifts_last(unmerged)),
          stop_(stop),
          scales_(scales_of(problem)) {}

    std::vector<Plan> run() {
        const std::size_t work =
            std::max<std::size_t>(1, problem_.moves() * problem_.lines.size() * scales_.size());
        for (const std::size_t width : {2U, 16U, 128U, 512U}) {
            if (done() || (width > 2 && width * work > most_candidates)) {
                break;
            }
            for (const Scale& scale : scales_) {
                try_beam(scale, width);
            }
        }
        if (found_.empty() && problem_.steps_at_most) {
            take(latest_plan(problem_));
        }
        improve_all();
        return sorted();
    }

private:
    void try_beam(const Scale& scale, std::size_t width) {
        if (done()) {
            return;
        }
        const auto order = beam_order(beam_problem_, scale, width, stop_);
        if (order.size() == problem_.moves()) {
            take(as_plan(order, scale));
        }
    }

    [[nodiscard]] std::optional<Plan> as_plan(const std::vector<std::size_t>& order,
                                              const Scale& scale) const {
        if (problem_.steps_at_most) {
            return merged_steps(problem_, order, scale, stop_);
        }
        Plan plan;
        for (const std::size_t line : order) {
            plan.push_back({line});
        }
        return plan;
    }

    /// Keeps a plan that no other beats.
    void take(std::optional<Plan> plan) {
        if (!plan) {
            return;
        }
        Evaluation evaluation = evaluate(problem_, *plan);
        if (!evaluation.valid) {
            return;
        }
        const auto beats = [&](const Evaluation& a, const Evaluation& b) {
            const bool both = !problem_.discount || signs(a) == signs(b);
            return both ? no_more(a.guarantees, b.guarantees) : signs(a);
        };
        if (std::any_of(found_.begin(), found_.end(),
                        [&](const Found& other) { return beats(other.evaluation, evaluation); })) {
            return;
        }
        std::erase_if(found_,
                      [&](const Found& other) { return beats(evaluation, other.evaluation); });
        found_.push_back({std::move(evaluation), *std::move(plan)});
    }

    /// Whether a plan needs no more than its last state, or the time is up with one in hand.
    [[nodiscard]] bool done() const {
        if (stop_.reached()) {
            return !found_.empty();
        }
        return std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return no_more(found.evaluation.guarantees, scales_.front().offsets) &&
                   (!problem_.discount || signs(found.evaluation));
        });
    }

    void improve_all() {
        const std::size_t evaluations =
            most_replays / std::max<std::size_t>(1, problem_.moves() * problem_.parties.size());
        for (const Scale& scale : scales_) {
            if (done() || found_.empty()) {
                return;
            }
            const auto best =
                std::min_element(found_.begin(), found_.end(), [&](const Found& a, const Found& b) {
                    return rank_of(scale, a.evaluation).better_than(rank_of(scale, b.evaluation));
                });
            take(improved(problem_, best->plan, scale, evaluations, stop_));
        }
    }

    std::vector<Plan> sorted() {
        std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
            return a.evaluation.guarantees < b.evaluation.guarantees;
        });
        std::vector<Plan> plans;
        for (Found& found : found_) {
            plans.push_back(std::move(found.plan));
        }
        return plans;
    }

    const Problem& problem_;
    Problem beam_problem_;
    const Stop& stop_;
    std::vector<Scale> scales_;
    std::vector<Found> found_;
};

}  // namespace

std::vector<Plan> good_plans(const Problem& problem, const Stop& stop) {
    const auto unmerged = without_merging(problem);
    return unmerged ? Finding(problem, *unmerged, stop).run() : std::vector<Plan>{};
}

}  // namespace irenic::phases
