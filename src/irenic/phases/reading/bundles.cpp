#include "irenic/phases/reading/bundles.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "irenic/phases/reading/withholding.hpp"

namespace irenic::phases {
namespace {

constexpr std::size_t most_moves = 10'000;

std::size_t tranches_of(const Deliverable& deliverable) {
    return static_cast<std::size_t>(deliverable.tranches);
}

using Numbers = std::vector<std::pair<PartyId, Decimal>>;

/// By party, zeros left out.
Numbers plain(const PartyNumbers& numbers) {
    Numbers list;
    for (const auto& [party, number] : numbers) {
        if (number.center() != Decimal(0)) {
            list.emplace_back(party, number.center());
        }
    }
    std::sort(list.begin(), list.end());
    return list;
}

std::vector<DeliverableId> sorted(std::vector<DeliverableId> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// What alike deliverables have in common.
using Likeness = std::tuple<PartyId, Numbers, Numbers, Numbers, std::vector<DeliverableId>,
                            std::vector<DeliverableId>, Decimal, Decimal, std::optional<int>,
                            std::optional<std::pair<int, int>>>;

class Bundling {
public:
    explicit Bundling(const PhasePlan& plan)
        : plan_(plan), group_of_(plan.deliverables.size()), waiting_(plan.deliverables.size()) {}

    Result<Bundles> run() {
        if (auto error = assign_groups()) {
            return tl::unexpected(std::move(*error));
        }
        const std::size_t moves = count_moves();
        if (moves > most_moves) {
            return tl::unexpected(Error{ErrorCode::bad_input, "phases.deliverables",
                                        "more than 10,000 moves, with simultaneous tranches as one",
                                        "cut it into fewer tranches"});
        }
        const auto limit = plan_.steps_at_most;
        result_.steps_merge = limit && static_cast<std::size_t>(*limit) < moves;
        find_successors();
        join();
        return std::move(result_);
    }

private:
    std::optional<Error> assign_groups() {
        for (std::size_t group = 0; group < plan_.simultaneous.size(); ++group) {
            for (const DeliverableId id : plan_.simultaneous[group]) {
                auto& mine = group_of_[id.at()];
                if (mine) {
                    return Error{ErrorCode::bad_input,
                                 "phases.simultaneous[" + std::to_string(group) + "]",
                                 "'" + plan_.deliverables[id.at()].id +
                                     (*mine == group ? "' is in this group twice"
                                                     : "' is in another group already"),
                                 "name each deliverable in one group, once"};
                }
                mine = group;
            }
        }
        return std::nullopt;
    }

    std::size_t count_moves() {
        std::size_t moves = 0;
        std::vector<std::size_t> longest(plan_.simultaneous.size(), 0);
        for (std::size_t index = 0; index < plan_.deliverables.size(); ++index) {
            const std::size_t tranches = tranches_of(plan_.deliverables[index]);
            if (const auto group = group_of_[index]) {
                moves += tranches - std::min(tranches, longest[*group]);
                longest[*group] = std::max(longest[*group], tranches);
            } else {
                moves += tranches;
            }
        }
        return moves;
    }

    void find_successors() {
        for (std::size_t index = 0; index < plan_.deliverables.size(); ++index) {
            for (const DeliverableId before : plan_.deliverables[index].after) {
                waiting_[before.at()].emplace_back(index);
            }
        }
    }

    [[nodiscard]] Likeness likeness(std::size_t index) const {
        const Deliverable& item = plan_.deliverables[index];
        std::optional<std::pair<int, int>> pace;
        if (result_.steps_merge && item.capacity && *item.capacity < item.tranches) {
            pace.emplace(*item.capacity, item.tranches);
        }
        return {item.giver,         plain(item.cost),
                plain(item.value),  plain(item.shift),
                sorted(item.after), waiting_[index],
                detection(item),    false_alarm(item),
                item.deadline,      pace};
    }

    void join() {
        std::map<Likeness, std::size_t> alike;
        std::vector<std::optional<std::size_t>> of_group(plan_.simultaneous.size());
        for (std::size_t index = 0; index < plan_.deliverables.size(); ++index) {
            const std::size_t next = result_.bundles.size();
            std::size_t mine = next;
            if (const auto group = group_of_[index]) {
                mine = of_group[*group].value_or(next);
                of_group[*group] = mine;
            } else {
                mine = alike.try_emplace(likeness(index), next).first->second;
            }
            if (mine == next) {
                result_.bundles.push_back({{}, group_of_[index].has_value()});
            }
            result_.bundles[mine].members.emplace_back(index);
        }
    }

    const PhasePlan& plan_;
    std::vector<std::optional<std::size_t>> group_of_;  ///< by deliverable
    std::vector<std::vector<DeliverableId>> waiting_;   ///< by deliverable: what comes after it
    Bundles result_;
};

}  // namespace

std::size_t capacity_of(const Deliverable& deliverable) {
    const std::size_t tranches = tranches_of(deliverable);
    return deliverable.capacity
               ? std::min(static_cast<std::size_t>(*deliverable.capacity), tranches)
               : tranches;
}

Result<Bundles> bundle(const PhasePlan& plan) { return Bundling(plan).run(); }

}  // namespace irenic::phases
