#pragma once

#include <utility>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/deals/solutions.hpp"

namespace irenic::test_support {

/// What find_deals sets up before it answers, for cases whose disagreement values are stated.
///
/// `negotiation` must outlive the setting.
inline deals::Setting make_setting(const Negotiation& negotiation) {
    const Limits limits;
    deals::Setting setting{negotiation, deals::score(negotiation).value(), {}, {}, {}, {}};
    setting.table = deals::seat_parties(negotiation, setting.scoring);
    deals::Selection all;
    for (std::size_t player = 0; player < setting.scoring.players.size(); ++player) {
        all.players.push_back(player);
        setting.disagreement.push_back(setting.scoring.disagreement[player].value_or(0));
    }
    setting.extent = deals::measure(negotiation, setting.scoring, all, limits).value();
    const auto branches = deals::minimal_branches(negotiation, setting.scoring, setting.table);
    for (const deals::Branch& branch : branches.value()) {
        auto [selection, floors] =
            deals::select_branch(negotiation, setting.table, branch, setting.disagreement);
        auto problem =
            deals::make_problem(negotiation, setting.scoring, selection, floors, limits).value();
        auto extent = deals::measure(negotiation, setting.scoring, selection, limits).value();
        setting.branches.push_back({branch, selection.players, std::move(problem),
                                    std::move(extent.least), std::move(extent.most)});
    }
    return setting;
}

inline deals::UnitedFrontier frontier_of(const deals::Setting& setting) {
    std::vector<const deals::Problem*> problems;
    for (const auto& branch : setting.branches) {
        problems.push_back(&branch.problem);
    }
    return deals::unite_frontiers(problems, setting.deciding(), Limits{});
}

inline deals::Yardstick yardstick_of(const deals::Setting& setting,
                                     const deals::UnitedFrontier& frontier,
                                     std::vector<double> weight = {}) {
    return {setting.deciding_disagreement(), deals::ideal_of(frontier), std::move(weight),
            setting.point()};
}

}  // namespace irenic::test_support
