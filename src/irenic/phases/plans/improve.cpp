#include "irenic/phases/plans/improve.hpp"

#include <algorithm>
#include <utility>

namespace irenic::phases {
namespace {

class Improving {
public:
    Improving(const Problem& problem, Plan plan, const Scale& scale, std::size_t evaluations,
              const Stop& stop)
        : problem_(problem),
          plan_(std::move(plan)),
          scale_(scale),
          left_(evaluations),
          stop_(stop),
          rank_(rank_of(scale, evaluate(problem, plan_))) {}

    Plan run() {
        bool better = true;
        while (better && !done()) {
            better = false;
            for (std::size_t from = 0; from < plan_.size() && !done(); ++from) {
                better = try_from(from) || better;
            }
        }
        return std::move(plan_);
    }

private:
    [[nodiscard]] bool done() const { return left_ == 0 || rank_.worst == 0 || stop_.reached(); }

    bool try_from(std::size_t from) {
        for (std::size_t to = 0; to < plan_.size() && !done(); ++to) {
            if (from == to) {
                continue;
            }
            if (take_if_better(step_elsewhere(from, to))) {
                return true;
            }
            for (std::size_t at = 0; problem_.steps_at_most && at < plan_[from].size(); ++at) {
                if (take_if_better(move_elsewhere(from, at, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] Plan step_elsewhere(std::size_t from, std::size_t to) const {
        Plan changed = plan_;
        const Step step = changed[from];
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(from));
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(to), step);
        return changed;
    }

    [[nodiscard]] Plan move_elsewhere(std::size_t from, std::size_t at, std::size_t to) const {
        Plan changed = plan_;
        const std::size_t line = plan_[from][at];
        changed[from].erase(changed[from].begin() + static_cast<std::ptrdiff_t>(at));
        changed[to].insert(std::upper_bound(changed[to].begin(), changed[to].end(), line), line);
        if (changed[from].empty()) {
            changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(from));
        }
        return changed;
    }

    bool take_if_better(Plan changed) {
        left_ -= left_ > 0 ? 1 : 0;
        const Evaluation evaluation = evaluate(problem_, changed);
        if (!evaluation.valid) {
            return false;
        }
        const Rank rank = rank_of(scale_, evaluation);
        if (!rank.better_than(rank_)) {
            return false;
        }
        rank_ = rank;
        plan_ = std::move(changed);
        return true;
    }

    const Problem& problem_;
    Plan plan_;
    const Scale& scale_;
    std::size_t left_;
    const Stop& stop_;
    Rank rank_;
};

}  // namespace

Plan improved(const Problem& problem, Plan plan, const Scale& scale, std::size_t evaluations,
              const Stop& stop) {
    return Improving(problem, std::move(plan), scale, evaluations, stop).run();
}

}  // namespace irenic::phases
