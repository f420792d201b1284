#include "irenic/phases/best_first/best_first.hpp"

#include <algorithm>
#include <utility>

#include "irenic/phases/best_first/joint_bounds.hpp"
#include "irenic/phases/best_first/one_way.hpp"
#include "irenic/phases/best_first/put_last.hpp"
#include "irenic/phases/conditions.hpp"
#include "irenic/phases/plans/good_plans.hpp"

namespace irenic::phases {
namespace {

constexpr std::size_t slice = 100;  ///< states opened in one direction before a look at the other

/// Whether deadlines and `after` leave any order: built from the end, each time with a move that
/// may come as late as that, which never costs a possibility (Lawler 1973).
bool has_order(const PricedStates& free) {
    OpenState state;
    free.open(free.end(), state);
    while (state.step > 0) {
        bool undone = false;
        for (std::size_t line = 0; line < free.lines() && !undone; ++line) {
            if (!free.can_undo(state, line)) {
                continue;
            }
            free.undo(state, line);
            undone = free.state(state).has_value();
            if (!undone) {
                free.make(state, line);
            }
        }
        if (!undone) {
            return false;
        }
    }
    return true;
}

/// Both directions of one search.
class BothWays {
public:
    BothWays(const PricedStates& prices, std::size_t most_states)
        : from_start_(prices, true, most_states), from_end_(prices, false, most_states) {}

    Least run(const Stop& stop) {
        for (;;) {
            if (const auto answer = settled()) {
                return *answer;
            }
            if (stop.reached() || (from_start_.full() && from_end_.full())) {
                return {Least::Is::unknown, 0, bound()};
            }
            from_end_.advance(slice, from_start_, meeting_);
            if (!settled()) {
                from_start_.advance(slice, from_end_, meeting_);
            }
        }
    }

    /// The plan found.
    [[nodiscard]] Plan plan() const {
        auto lines = from_start_.way_to(meeting_.state);
        std::reverse(lines.begin(), lines.end());
        const auto rest = from_end_.way_to(meeting_.state);
        lines.insert(lines.end(), rest.begin(), rest.end());
        Plan plan;
        for (const std::size_t line : lines) {
            plan.push_back({line});
        }
        return plan;
    }

private:
    [[nodiscard]] Units bound() const {
        return std::max(from_start_.bound().value_or(0), from_end_.bound().value_or(0));
    }

    [[nodiscard]] std::optional<Least> settled() const {
        const bool exhausted = !from_start_.bound() || !from_end_.bound();
        if (meeting_.cost && (exhausted || *meeting_.cost <= bound())) {
            return Least{Least::Is::found, *meeting_.cost, *meeting_.cost};
        }
        if (exhausted) {
            return Least{Least::Is::none, 0, 0};
        }
        return std::nullopt;
    }

    OneWay from_start_, from_end_;
    OneWay::Meeting meeting_;
};

/// Whether the bounds rule the caps out; if not, what they say of one party under them.
std::optional<Units> bound_under(const std::vector<JointBound>& bounds, std::size_t party,
                                 const std::vector<Units>& caps) {
    Units least = 0;
    for (const JointBound& bound : bounds) {
        Units needed = bound.sum;
        for (const std::size_t other : bound.parties) {
            needed -= other == party ? 0 : std::min(caps[other], bound.sum);
        }
        const bool concerned =
            std::binary_search(bound.parties.begin(), bound.parties.end(), party);
        if (needed > (concerned ? caps[party] : 0)) {
            return std::nullopt;
        }
        least = std::max(least, concerned ? needed : 0);
    }
    return least;
}

class BestFirst : public Search {
public:
    BestFirst(const Problem& problem, std::size_t memory_bytes)
        : problem_(with_gifts_last(problem)),
          packing_(Packing::of(problem_)),
          joint_bounds_(joint_bounds(problem_)),
          most_states_(
              std::min(memory_bytes / 2 / StateTable::bytes_each, std::size_t{0xfffffffe})) {
        const std::vector<Units> free(problem.parties.size(), no_cap);
        possible_ = !packing_ || has_order(PricedStates(problem_, *packing_, std::nullopt, free));
    }

    Least least(std::size_t party, const std::vector<Units>& caps, const Stop& stop) override {
        const auto joint = bound_under(joint_bounds_, party, caps);
        if (!possible_ || !end_keeps_to(caps) || !joint) {
            return {Least::Is::none, 0, 0};
        }
        if (problem_.moves() == 0) {
            return {Least::Is::found, 0, 0};
        }
        const Units bound = std::max(*joint, asked_by_end(problem_, party));
        if (!packing_) {
            return {Least::Is::unknown, 0, bound};
        }
        const PricedStates prices(problem_, *packing_, party, caps);
        Least answer = BothWays(prices, most_states_).run(stop);
        answer.bound = std::max(answer.bound, bound);
        return answer;
    }

    std::optional<Plan> plan(const std::vector<Units>& caps, const Stop& stop) override {
        if (!possible_ || !end_keeps_to(caps) || !bound_under(joint_bounds_, 0, caps)) {
            return std::nullopt;
        }
        if (problem_.moves() == 0) {
            return Plan{};
        }
        if (!packing_) {
            return good_plan(caps, stop);
        }
        const PricedStates prices(problem_, *packing_, std::nullopt, caps);
        BothWays search(prices, most_states_);
        if (search.run(stop).is != Least::Is::found) {
            return std::nullopt;
        }
        return search.plan();
    }

private:
    [[nodiscard]] bool end_keeps_to(const std::vector<Units>& caps) const {
        for (std::size_t party = 0; party < caps.size(); ++party) {
            if (asked_by_end(problem_, party) > caps[party]) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<Plan> good_plan(const std::vector<Units>& caps,
                                                const Stop& stop) const {
        for (Plan& plan : good_plans(problem_, stop)) {
            const auto asked = evaluate(problem_, plan).guarantees;
            if (std::equal(asked.begin(), asked.end(), caps.begin(),
                           [](Units need, Units cap) { return need <= cap; })) {
                return std::move(plan);
            }
        }
        return std::nullopt;
    }

    Problem problem_;
    std::optional<Packing> packing_;
    std::vector<JointBound> joint_bounds_;
    std::size_t most_states_;
    bool possible_ = true;
};

}  // namespace

std::unique_ptr<Search> best_first_search(const Problem& problem, std::size_t memory_bytes) {
    return std::make_unique<BestFirst>(problem, memory_bytes);
}

}  // namespace irenic::phases
