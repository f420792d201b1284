#include "irenic/phases/reading/replay_slacks.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"
#include "irenic/phases/reading/withholding.hpp"

namespace irenic::phases {
namespace {

__extension__ using Wide = __int128;

using Steps = std::vector<std::vector<Tranche>>;

/// `value` times `factor`, half away from zero.
Units part(Units value, const Decimal& factor) {
    Wide divisor = 1;
    for (int place = 0; place < factor.places(); ++place) {
        divisor *= 10;
    }
    const bool negative = value < 0;
    const Wide size = negative ? -Wide{value} : Wide{value};
    const Wide rounded = (2 * size * factor.mantissa() + divisor) / (2 * divisor);
    return static_cast<Units>(negative ? -rounded : rounded);
}

class Replaying {
public:
    Replaying(const PhasePlan& plan, const Problem& problem, const Steps& steps)
        : plan_(plan), problem_(problem), steps_(steps) {
        note_groups();
        expect_everything_once();
    }

    ReplayedSlacks run() {
        slacks_.after.resize(steps_.size());
        slacks_.withheld.resize(steps_.size());
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            replay_party(party);
        }
        for (std::size_t step = 1; step <= steps_.size(); ++step) {
            list_withholding(step);
            list_stopping(step);
        }
        return std::move(slacks_);
    }

private:
    [[nodiscard]] const Deliverable& item(const Tranche& tranche) const {
        return plan_.deliverables[tranche.deliverable.at()];
    }

    [[nodiscard]] Units units(const Decimal& number) const {
        return number.scaled(problem_.places).value();
    }

    void note_groups() {
        group_of_.resize(plan_.deliverables.size());
        for (std::size_t group = 0; group < plan_.simultaneous.size(); ++group) {
            for (const DeliverableId id : plan_.simultaneous[group]) {
                group_of_[id.at()] = group;
            }
        }
    }

    void expect_everything_once() const {
        std::vector<std::vector<bool>> delivered;
        std::size_t left = 0;
        for (const Deliverable& deliverable : plan_.deliverables) {
            delivered.emplace_back(static_cast<std::size_t>(deliverable.tranches), false);
            left += delivered.back().size();
        }
        for (const auto& step : steps_) {
            for (const Tranche& tranche : step) {
                auto& mine = delivered[tranche.deliverable.at()];
                const auto number = static_cast<std::size_t>(tranche.number) - 1;
                IRENIC_CHECK(number < mine.size() && !mine[number]);
                mine[number] = true;
                --left;
            }
        }
        IRENIC_CHECK(left == 0);
    }

    /// What is left for it after a step, its peace value among it, and what fighting is worth then.
    void replay_party(std::size_t party) {
        const PartyId who = problem_.parties[party];
        std::vector<Units> left(steps_.size() + 1, problem_.peace[party]);
        for (std::size_t step = steps_.size(); step-- > 0;) {
            left[step] = next_counts(left[step + 1]);
            for (const Tranche& tranche : steps_[step]) {
                left[step] += units(number_of(item(tranche).value, who));
                left[step] -= units(number_of(item(tranche).cost, who));
            }
        }
        Units war = problem_.war[party];
        slacks_.start.push_back(left[0] - war);
        for (std::size_t step = 0; step < steps_.size(); ++step) {
            for (const Tranche& tranche : steps_[step]) {
                war += units(number_of(item(tranche).shift, who));
            }
            slacks_.after[step].push_back(left[step + 1] - war);
            const auto kept = least_future_of(steps_[step], who);
            slacks_.withheld[step].push_back(
                kept ? std::optional(next_counts(left[step + 1]) - war - *kept) : std::nullopt);
        }
    }

    [[nodiscard]] Units next_counts(Units value) const {
        return problem_.discount ? part(value, *problem_.discount) : value;
    }

    /// What must lie ahead so that a party does not keep its tranches of a step; nothing where it
    /// would not anyway or where that is the same as stopping before.
    [[nodiscard]] std::optional<Units> least_future_of(const std::vector<Tranche>& step,
                                                       PartyId who) const {
        Units least = 0;
        bool would_keep_all = true;
        bool alone = true;
        bool seen = true;
        for (const Tranche& tranche : step) {
            if (item(tranche).giver != who) {
                alone = false;
                seen = seen && seen_for_sure(item(tranche));
                continue;
            }
            const Units future = units(least_future(item(tranche)).value);
            least += std::max<Units>(0, future);
            would_keep_all = would_keep_all && future >= 0;
            seen = seen && seen_for_sure(item(tranche));
        }
        const bool like_stopping = alone && seen && would_keep_all && is_one_move(step);
        return least > 0 && !like_stopping ? std::optional(least) : std::nullopt;
    }

    [[nodiscard]] bool is_one_move(const std::vector<Tranche>& step) const {
        const Tranche& first = step.front();
        const auto group = group_of_[first.deliverable.at()];
        return step.size() == 1 ||
               (group && std::all_of(step.begin(), step.end(), [&](const Tranche& tranche) {
                    return group_of_[tranche.deliverable.at()] == group &&
                           tranche.number == first.number;
                }));
    }

    void list_withholding(std::size_t step) {
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            if (const auto& slack = slacks_.withheld[step - 1][party]) {
                slacks_.states.push_back(
                    {step, party, true, *slack, standing_at(problem_, party, step)});
            }
        }
    }

    void list_stopping(std::size_t step) {
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            if (may_stop(step, problem_.parties[party])) {
                slacks_.states.push_back({step, party, false, slacks_.after[step - 1][party],
                                          standing_at(problem_, party, step)});
            }
        }
    }

    [[nodiscard]] bool may_stop(std::size_t step, PartyId who) const {
        if (problem_.stops == Stops::anyone || step == steps_.size()) {
            return true;
        }
        const auto& next = steps_[step];
        return std::any_of(next.begin(), next.end(),
                           [&](const Tranche& tranche) { return item(tranche).giver == who; });
    }

    const PhasePlan& plan_;
    const Problem& problem_;
    const Steps& steps_;
    std::vector<std::optional<std::size_t>> group_of_;  ///< by deliverable
    ReplayedSlacks slacks_;
};

}  // namespace

ReplayedSlacks replay_slacks(const PhasePlan& plan, const Problem& problem, const Steps& steps) {
    return Replaying(plan, problem, steps).run();
}

bool is_worth_something(const Deliverable& deliverable, PartyId party) {
    return number_of(deliverable.value, party) > Decimal(0);
}

}  // namespace irenic::phases
