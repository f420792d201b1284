#include "irenic/phases/solve.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <tuple>

#include "irenic/base/parallel.hpp"
#include "irenic/phases/best_first/best_first.hpp"
#include "irenic/phases/graph/state_graph.hpp"
#include "irenic/phases/labels/discounted.hpp"
#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/plans/good_plans.hpp"

namespace irenic::phases {
namespace {

using Searches = std::vector<std::unique_ptr<Search>>;

/// Beyond this a single search of the lattice takes seconds.
constexpr std::size_t largest_lattice = std::size_t{1} << 26;
/// Up to this a search takes a few hundredths of a second: it is sure to end in time, and nothing
/// is gained by looking for plans beforehand.
constexpr std::size_t small_lattice = std::size_t{1} << 22;
/// Up to this a search takes a millisecond or two: threads would cost more than they bring.
constexpr std::size_t tiny_lattice = std::size_t{1} << 18;

class Solver {
public:
    Solver(const Problem& problem, const Wanted& wanted, const Limits& limits)
        : problem_(problem), wanted_(wanted), limits_(limits) {}

    Solved run() {
        if (problem_.discount) {
            return solve_discounted();
        }
        const auto states = lattice_size(problem_);
        if (problem_.steps_at_most) {
            add_state_graph(0.5);
        } else if (states && *states <= largest_lattice &&
                   *states * sizeof(Units) <= limits_.memory_bytes / 2) {
            add_dense(*states);
        } else if (has_order()) {
            add_state_graph(0.25);
        }
        if (searches_.empty() || !states || *states > small_lattice) {
            find_good_plans(searches_.empty() ? 0.2 : 0.02);
        }
        if (searches_.empty() && !problem_.steps_at_most) {
            searches_.push_back(best_first_search(problem_, limits_.memory_bytes / 2));
            states_listed_ = false;
        }
        return search_all();
    }

private:
    [[nodiscard]] bool has_order() const {
        return std::any_of(problem_.lines.begin(), problem_.lines.end(), [](const Line& line) {
            return !line.after.empty() || !line.deadlines.empty();
        });
    }

    void add_dense(std::size_t states) {
        const std::size_t fit = limits_.memory_bytes / 2 / (states * sizeof(Units));
        const std::size_t count =
            states <= tiny_lattice ? 1 : std::min<std::size_t>(fit, limits_.threads);
        for (std::size_t at = 0; at < std::max<std::size_t>(1, count); ++at) {
            searches_.push_back(dense_search(problem_));
        }
    }

    void add_state_graph(double share) {
        auto graph =
            state_graph_search(problem_, limits_.memory_bytes / 2, limits_.stop.part(share));
        if (graph) {
            searches_.push_back(std::move(*graph));
        }
    }

    void find_good_plans(double share) {
        for (Plan& plan : good_plans(problem_, limits_.stop.part(share).within(2))) {
            known_.push_back(evaluate(problem_, plan).guarantees);
            known_plans_.push_back(std::move(plan));
        }
    }

    Solved search_all() {
        Solved solved;
        if (searches_.empty()) {
            solved = from_known_plans();
        } else {
            // What is too large to be listed seldom yields in the second half of the time what it
            // has not in the first.
            const Stop stop = states_listed_ ? limits_.stop : limits_.stop.part(0.5);
            solved.guarantees =
                pareto_guarantees(problem_, searches_, known_, wanted_.most_vectors, stop);
        }
        settle_least(solved.guarantees);
        add_plans(solved);
        return solved;
    }

    /// A vector that reaches every bound is the only Pareto-minimal one.
    static void settle_least(Guarantees& guarantees) {
        const auto& vectors = guarantees.vectors;
        if (!guarantees.exact && !guarantees.bound.empty() &&
            std::find(vectors.begin(), vectors.end(), guarantees.bound) != vectors.end()) {
            guarantees.vectors = {guarantees.bound};
            guarantees.exact = true;
            guarantees.largest_bound =
                *std::max_element(guarantees.bound.begin(), guarantees.bound.end());
        }
    }

    /// Nothing is proven here but that no guarantee is below zero.
    [[nodiscard]] Solved from_known_plans() const {
        Solved solved;
        solved.guarantees.vectors = known_;
        solved.guarantees.bound.assign(problem_.parties.size(), 0);
        std::sort(solved.guarantees.vectors.begin(), solved.guarantees.vectors.end());
        return solved;
    }

    void add_plans(Solved& solved) {
        auto& vectors = solved.guarantees.vectors;
        if (vectors.empty() || wanted_.most_plans == 0) {
            return;
        }
        solved.plans.resize(vectors.size());
        std::vector<std::size_t> asked(std::min(wanted_.most_plans, vectors.size()));
        std::iota(asked.begin(), asked.end(), std::size_t{0});
        if (const std::size_t best = chosen(vectors); best >= asked.size()) {
            asked.push_back(best);
        }
        const std::size_t workers = std::max<std::size_t>(1, searches_.size());
        in_parallel(workers, [&](std::size_t worker) {
            for (std::size_t at = worker; at < asked.size(); at += workers) {
                solved.plans[asked[at]] = plan_for(worker, vectors[asked[at]]);
            }
        });
    }

    [[nodiscard]] Plan plan_for(std::size_t worker, const std::vector<Units>& vector) {
        const auto known = std::find(known_.begin(), known_.end(), vector);
        Plan in_hand = known == known_.end()
                           ? Plan{}
                           : known_plans_[static_cast<std::size_t>(known - known_.begin())];
        const bool search_adds = in_hand.empty() || states_listed_;
        if (searches_.empty() || !search_adds) {
            return in_hand;
        }
        const Stop stop = in_hand.empty() ? limits_.stop : limits_.stop.part(0.2);
        return searches_[worker]->plan(vector, stop).value_or(in_hand);
    }

    Solved solve_discounted() {
        auto labels =
            discounted_guarantees(problem_, limits_.memory_bytes / 2, limits_.stop.part(0.8));
        if (!labels) {
            find_good_plans(0.8);
            Solved solved = from_known_plans();
            if (known_plan_lacks_nothing()) {
                settle_least(solved.guarantees);
            }
            add_plans(solved);
            return solved;
        }
        Solved solved;
        solved.guarantees.vectors = std::move(labels->vectors);
        solved.guarantees.exact = true;
        solved.guarantees.feasible = !solved.guarantees.vectors.empty();
        solved.plans = std::move(labels->plans);
        set_bounds(solved.guarantees);
        return solved;
    }

    /// Neither at the start nor later.
    [[nodiscard]] bool known_plan_lacks_nothing() const {
        const auto reaches_zero = [](const std::vector<Units>& slack) {
            return std::all_of(slack.begin(), slack.end(), [](Units each) { return each >= 0; });
        };
        for (std::size_t at = 0; at < known_.size(); ++at) {
            const bool needs = std::any_of(known_[at].begin(), known_[at].end(),
                                           [](Units each) { return each > 0; });
            if (!needs && reaches_zero(evaluate(problem_, known_plans_[at]).start)) {
                return true;
            }
        }
        return false;
    }

    void set_bounds(Guarantees& guarantees) const {
        if (guarantees.vectors.empty()) {
            return;
        }
        guarantees.bound = guarantees.vectors.front();
        for (const auto& vector : guarantees.vectors) {
            for (std::size_t party = 0; party < vector.size(); ++party) {
                guarantees.bound[party] = std::min(guarantees.bound[party], vector[party]);
            }
        }
        const auto& best = guarantees.vectors[chosen(guarantees.vectors)];
        guarantees.largest_bound = *std::max_element(best.begin(), best.end());
    }

    const Problem& problem_;
    const Wanted& wanted_;
    const Limits& limits_;
    Searches searches_;
    bool states_listed_ = true;  ///< whatever is asked, a search ends
    std::vector<std::vector<Units>> known_;
    std::vector<Plan> known_plans_;  ///< by known vector
};

}  // namespace

std::size_t chosen(const std::vector<std::vector<Units>>& vectors) {
    const auto key = [](const std::vector<Units>& vector) {
        return std::tuple(*std::max_element(vector.begin(), vector.end()),
                          std::accumulate(vector.begin(), vector.end(), Units{0}), vector);
    };
    const auto best =
        std::min_element(vectors.begin(), vectors.end(),
                         [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return static_cast<std::size_t>(best - vectors.begin());
}

Plan chosen_plan(const Solved& solved) {
    return solved.plans.empty() ? Plan{} : solved.plans[chosen(solved.guarantees.vectors)];
}

Solved solve(const Problem& problem, const Wanted& wanted, const Limits& limits) {
    return Solver(problem, wanted, limits).run();
}

}  // namespace irenic::phases
