#include "irenic/levers/critical.hpp"

#include <algorithm>

#include "irenic/deals/search.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

/// The most that a branch has for a player that agrees in it, the others at their floors.
Result<std::optional<Decimal>> most_for(const deals::Setting& setting,
                                        const deals::BranchProblem& branch, std::size_t player,
                                        const Limits& limits) {
    const auto dim = static_cast<std::size_t>(
        std::find(branch.players.begin(), branch.players.end(), player) - branch.players.begin());
    deals::Goal goal{deals::Goal::Kind::sum, {}, {}, std::vector<double>(branch.problem.dims, 0)};
    goal.weight[dim] = 1;
    auto floors = branch.problem.floors;
    floors[dim] = deals::no_floor;
    const auto found = deals::search(branch.problem, goal, floors, limits);
    if (found.status == deals::Found::Status::bounded) {
        return tl::unexpected(
            Error{ErrorCode::limit, "", "the limit was reached first", "give more seconds"});
    }
    return found.best.empty() ? std::nullopt
                              : std::optional(setting.points(found.best.front().utility[dim]));
}

}  // namespace

Result<Critical> critical_disagreement(const deals::Setting& setting, std::size_t player,
                                       const Limits& limits) {
    Critical critical;
    for (const auto& branch : setting.branches) {
        if (branch.problem.impossible()) {
            continue;
        }
        const auto& agree = branch.branch.agree;
        if (!std::binary_search(agree.begin(), agree.end(), player)) {
            const auto open = is_open(setting, branch, limits);
            if (!open) {
                return tl::unexpected(open.error());
            }
            critical.every = critical.every || *open;
            continue;
        }
        const auto most = most_for(setting, branch, player, limits);
        if (!most) {
            return tl::unexpected(most.error());
        }
        if (*most) {
            critical.most = std::max(critical.most.value_or(**most), **most);
        }
    }
    return critical;
}

}  // namespace irenic::levers
