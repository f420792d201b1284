#include "irenic/phases/proposed_order.hpp"

#include <algorithm>

#include "irenic/phases/conditions.hpp"

namespace irenic::phases {
namespace {

/// Numbers the tranches of an order step by step and finds the first thing wrong with it.
class Numbering {
public:
    explicit Numbering(const PhasePlan& plan)
        : plan_(plan), delivered_(plan.deliverables.size(), 0) {}

    Result<std::vector<std::vector<Tranche>>> run(
        const std::vector<std::vector<DeliverableId>>& order) {
        if (plan_.steps_at_most && order.size() > static_cast<std::size_t>(*plan_.steps_at_most)) {
            return wrong("it takes " + std::to_string(order.size()) + " steps",
                         "steps_at_most is " + std::to_string(*plan_.steps_at_most));
        }
        for (const auto& step : order) {
            for (const auto check :
                 {&Numbering::check_after, &Numbering::check_capacity, &Numbering::check_groups}) {
                if (auto error = (this->*check)(step)) {
                    return tl::unexpected(*error);
                }
            }
            add(step);
            if (auto error = check_deadlines()) {
                return tl::unexpected(*error);
            }
        }
        if (auto error = check_whole()) {
            return tl::unexpected(*error);
        }
        return std::move(steps_);
    }

private:
    [[nodiscard]] static tl::unexpected<Error> wrong(std::string what, std::string hint) {
        return tl::unexpected(
            Error{ErrorCode::bad_input, "order", std::move(what), std::move(hint)});
    }

    [[nodiscard]] Error at_step(std::string what, std::string hint) const {
        return {ErrorCode::bad_input, "order",
                "step " + std::to_string(steps_.size() + 1) + ": " + std::move(what),
                std::move(hint)};
    }

    [[nodiscard]] const Deliverable& deliverable(DeliverableId id) const {
        return plan_.deliverables[id.at()];
    }

    [[nodiscard]] bool complete(DeliverableId id) const {
        return delivered_[id.at()] >= deliverable(id).tranches;
    }

    [[nodiscard]] std::optional<Error> check_after(const std::vector<DeliverableId>& step) {
        for (const DeliverableId id : step) {
            for (const DeliverableId before : deliverable(id).after) {
                if (!complete(before)) {
                    return at_step("'" + deliverable(id).id + "' comes before '" +
                                       deliverable(before).id + "' is complete",
                                   "the case has it after that");
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> check_capacity(const std::vector<DeliverableId>& step) {
        for (const DeliverableId id : step) {
            const auto count = std::count(step.begin(), step.end(), id);
            const Deliverable& wanted = deliverable(id);
            if (delivered_[id.at()] + count > wanted.tranches) {
                return at_step("'" + wanted.id + "' is delivered once too often",
                               "it has " + std::to_string(wanted.tranches) +
                                   (wanted.tranches == 1 ? " tranche" : " tranches"));
            }
            if (wanted.capacity && count > *wanted.capacity) {
                return at_step("too many tranches of '" + wanted.id + "' at once",
                               "its capacity is " + std::to_string(*wanted.capacity));
            }
        }
        return std::nullopt;
    }

    /// One tranche of each member that has some left.
    [[nodiscard]] std::optional<Error> check_groups(const std::vector<DeliverableId>& step) {
        for (const auto& group : plan_.simultaneous) {
            std::string wanted;
            bool some = false;
            bool all = true;
            for (const DeliverableId id : group) {
                if (complete(id)) {
                    continue;
                }
                const bool here = std::find(step.begin(), step.end(), id) != step.end();
                some = some || here;
                all = all && here;
                wanted += (wanted.empty() ? "" : "+") + deliverable(id).id;
            }
            if (some && !all) {
                return at_step("a simultaneous group is torn apart", "write " + wanted);
            }
        }
        return std::nullopt;
    }

    void add(const std::vector<DeliverableId>& step) {
        auto& tranches = steps_.emplace_back();
        for (const DeliverableId id : step) {
            tranches.push_back({id, ++delivered_[id.at()]});
        }
    }

    [[nodiscard]] std::optional<Error> check_deadlines() const {
        for (std::size_t at = 0; at < plan_.deliverables.size(); ++at) {
            const Deliverable& wanted = plan_.deliverables[at];
            if (wanted.deadline && steps_.size() == static_cast<std::size_t>(*wanted.deadline) &&
                !complete(DeliverableId(at))) {
                return Error{ErrorCode::bad_input, "order",
                             "'" + wanted.id + "' is not complete after step " +
                                 std::to_string(steps_.size()),
                             "that is its deadline"};
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> check_whole() const {
        for (std::size_t at = 0; at < plan_.deliverables.size(); ++at) {
            const Deliverable& wanted = plan_.deliverables[at];
            if (!complete(DeliverableId(at))) {
                return Error{ErrorCode::bad_input, "order",
                             "'" + wanted.id + "' is delivered " + std::to_string(delivered_[at]) +
                                 " times of " + std::to_string(wanted.tranches),
                             "an order holds every tranche"};
            }
        }
        return std::nullopt;
    }

    const PhasePlan& plan_;
    std::vector<int> delivered_;
    std::vector<std::vector<Tranche>> steps_;
};

}  // namespace

std::vector<std::vector<Tranche>> tranches_of(const Problem& problem, const Plan& plan) {
    std::vector<std::size_t> made(problem.lines.size(), 0);
    std::vector<std::vector<Tranche>> steps;
    for (const Step& step : plan) {
        auto& tranches = steps.emplace_back();
        for (const std::size_t line : step) {
            const Move& move = problem.lines[line].moves[made[line]++];
            tranches.insert(tranches.end(), move.tranches.begin(), move.tranches.end());
        }
    }
    return steps;
}

Result<std::vector<std::vector<Tranche>>> number_order(
    const PhasePlan& plan, const std::vector<std::vector<DeliverableId>>& order) {
    return Numbering(plan).run(order);
}

std::optional<Plan> giver_first(const Problem& problem, PartyId giver) {
    if (problem.steps_at_most) {
        return std::nullopt;
    }
    std::vector<std::size_t> made(problem.lines.size(), 0);
    const auto ready = [&](std::size_t at) {
        return made[at] < problem.lines[at].moves.size() && problem.may_start(at, made);
    };
    Plan plan;
    for (std::size_t left = problem.moves(); left > 0; --left) {
        std::optional<std::size_t> next;
        bool next_gives = false;
        for (std::size_t at = 0; at < problem.lines.size(); ++at) {
            if (ready(at) && !next_gives) {
                const bool here = gives(problem.lines[at].moves[made[at]], giver);
                if (here || !next) {
                    next = at;
                    next_gives = here;
                }
            }
        }
        ++made[*next];
        plan.push_back({*next});
    }
    return evaluate(problem, plan).valid ? std::optional(plan) : std::nullopt;
}

}  // namespace irenic::phases
