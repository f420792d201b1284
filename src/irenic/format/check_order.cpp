#include "irenic/format/check_order.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "irenic/format/cycles.hpp"

namespace irenic::format {
namespace {

constexpr std::size_t most_cycles = 100;
constexpr std::size_t most_names = 60;

/// "a -> b -> a"; the middle of a very long way is left out.
std::string join(const std::vector<std::string>& names) {
    std::string text = names.front();
    for (std::size_t index = 1; index < names.size(); ++index) {
        if (names.size() > most_names && index == most_names / 2) {
            const std::size_t left_out = names.size() - most_names;
            text += " -> (" + std::to_string(left_out) + " more)";
            index += left_out;
        }
        text += " -> " + names[index];
    }
    return text;
}

class OrderChecker {
public:
    OrderChecker(Draft& draft, const PhasePlan& plan) : draft_(draft), plan_(plan) {}

    /// False where there are none.
    bool report_cycles(const std::vector<Place>& places) {
        Arrows waits_for(plan_.deliverables.size());
        for (std::size_t index = 0; index < waits_for.size(); ++index) {
            for (const DeliverableId before : plan_.deliverables[index].after) {
                waits_for[index].push_back(before.at());
            }
        }
        const auto cycles = find_cycles(waits_for, most_cycles);
        for (const auto& cycle : cycles) {
            std::vector<std::string> names;
            for (const std::size_t index : cycle) {
                names.push_back(plan_.deliverables[index].id);
            }
            names.push_back(names.front());
            draft_.problems.error(
                places[cycle.front()],
                "'" + names.front() + "' waits, by way of 'after', for itself: " + join(names),
                "an arrow reads 'waits for'; take one of them out");
        }
        return !cycles.empty();
    }

    /// Groups as one node each come first, then the deliverables in none.
    void report_groups(const std::vector<Place>& places) {
        make_nodes();
        Arrows waits_for(members_.size());
        for (std::size_t node = 0; node < members_.size(); ++node) {
            for (const std::size_t index : members_[node]) {
                for (const DeliverableId before : plan_.deliverables[index].after) {
                    waits_for[node].push_back(node_of_[before.at()]);
                }
            }
        }
        for (const auto& cycle : find_cycles(waits_for, most_cycles)) {
            draft_.problems.error(
                places[cycle.front()],
                "'after' keeps these apart, so they cannot move at the same time: " + way(cycle),
                "an arrow reads 'waits for'; take one of them out");
        }
    }

private:
    void make_nodes() {
        node_of_.assign(plan_.deliverables.size(), plan_.deliverables.size());
        for (const auto& group : plan_.simultaneous) {
            for (const DeliverableId id : group) {
                node_of_[id.at()] = members_.size();
            }
            members_.emplace_back();
        }
        for (std::size_t index = 0; index < node_of_.size(); ++index) {
            if (node_of_[index] == plan_.deliverables.size()) {
                node_of_[index] = members_.size();
                members_.emplace_back();
            }
            members_[node_of_[index]].push_back(index);
        }
    }

    /// "a -> c (with d) -> b": a waits for c, d moves with c and waits for b.
    [[nodiscard]] std::string way(const std::vector<std::size_t>& cycle) const {
        std::vector<std::string> names;
        std::optional<std::size_t> here;
        for (std::size_t at = 0; at < cycle.size(); ++at) {
            const auto [waiting, before] = arrow(cycle[at], cycle[(at + 1) % cycle.size()]);
            if (!here) {
                names.push_back(plan_.deliverables[waiting].id);
            } else if (*here != waiting) {
                names.back() += " (with " + plan_.deliverables[waiting].id + ")";
            }
            names.push_back(plan_.deliverables[before].id);
            here = before;
        }
        return join(names);
    }

    /// The first of `node` that waits for one of `other`, and for which.
    [[nodiscard]] std::pair<std::size_t, std::size_t> arrow(std::size_t node,
                                                            std::size_t other) const {
        for (const std::size_t index : members_[node]) {
            for (const DeliverableId before : plan_.deliverables[index].after) {
                if (node_of_[before.at()] == other) {
                    return {index, before.at()};
                }
            }
        }
        return {members_[node].front(), members_[other].front()};
    }

    Draft& draft_;
    const PhasePlan& plan_;
    std::vector<std::size_t> node_of_;               ///< by deliverable
    std::vector<std::vector<std::size_t>> members_;  ///< by node: deliverables
};

}  // namespace

void check_order(Draft& draft, const PhasePlan& plan, const std::vector<Place>& deliverables,
                 const std::vector<Place>& groups) {
    OrderChecker checker(draft, plan);
    if (!checker.report_cycles(deliverables)) {
        checker.report_groups(groups);
    }
}

}  // namespace irenic::format
