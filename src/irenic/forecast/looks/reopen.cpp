#include "irenic/forecast/looks/reopen.hpp"

#include <utility>

namespace irenic::forecast {

Result<deals::Setting> reopen(const deals::Setting& centre, const Negotiation& version,
                              const Limits& limits) {
    auto scoring = deals::score(version);
    if (!scoring) {
        return tl::unexpected(scoring.error());
    }
    deals::Setting setting{version, std::move(*scoring), centre.table, {}, {}, {}};
    setting.disagreement.assign(setting.scoring.players.size(), 0);
    for (const auto* seats : {&centre.table.deciding, &centre.table.conditional}) {
        for (const std::size_t player : *seats) {
            setting.disagreement[player] = setting.scoring.disagreement[player].value_or(0);
        }
    }
    for (const deals::BranchProblem& like : centre.branches) {
        auto [selection, floors] =
            deals::select_branch(version, centre.table, like.branch, setting.disagreement);
        auto problem = deals::make_problem(version, setting.scoring, selection, floors, limits);
        if (!problem) {
            return tl::unexpected(problem.error());
        }
        setting.branches.push_back({like.branch, like.players, std::move(*problem), {}, {}});
    }
    return setting;
}

}  // namespace irenic::forecast
