#include "irenic/analysis/side_frontier.hpp"

#include <algorithm>
#include <functional>

#include "irenic/deals/frontier.hpp"

namespace irenic::analysis {
namespace {

using deals::Units;
using Pair = SideFrontier::Pair;

std::vector<Pair> without_dominated(std::vector<Pair> pairs) {
    std::sort(pairs.begin(), pairs.end(), std::greater<>());
    std::vector<Pair> kept;
    for (const Pair& pair : pairs) {
        if (kept.empty() || pair[1] > kept.back()[1]) {
            kept.push_back(pair);
        }
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

Error too_large(const deals::UnitedFrontier& frontier) {
    return {ErrorCode::limit, "war",
            frontier.stopped ? "the time limit was reached before the frontier of the two sides "
                               "was complete"
                             : "the frontier of the two sides does not fit the memory limit",
            "allow more time, or look at fewer issues"};
}

/// One branch with the sides that are free and agree as its first dimensions.
class BranchOfSides {
public:
    BranchOfSides(const deals::Setting& setting, const deals::Branch& branch,
                  const std::array<PartyId, 2>& sides, const std::array<bool, 2>& free)
        : setting_(setting),
          chosen_(deals::select_branch(setting.negotiation, setting.table, branch,
                                       setting.disagreement)) {
        chosen_.selection.players.clear();
        chosen_.floors.clear();
        std::vector<std::size_t> rest = branch.agree;
        for (std::size_t side = 0; side < 2; ++side) {
            const auto player = setting.scoring.player_of(sides.at(side));
            if (free.at(side) && player && std::erase(rest, *player) > 0) {
                add(*player, deals::no_floor);
                shown_.push_back(side);
            }
        }
        for (const std::size_t player : rest) {
            add(player, setting.disagreement[player]);
        }
        if (chosen_.selection.players.empty()) {
            add(setting.table.deciding.front(), deals::no_floor);
        }
    }

    Result<std::vector<Pair>> pairs(const Limits& limits) const {
        const auto problem = deals::make_problem(setting_.negotiation, setting_.scoring,
                                                 chosen_.selection, chosen_.floors, limits);
        if (!problem) {
            return tl::unexpected(problem.error());
        }
        const std::size_t dims = std::max<std::size_t>(1, shown_.size());
        const auto frontier = deals::unite_frontiers({&*problem}, dims, limits);
        if (!frontier.complete) {
            return tl::unexpected(too_large(frontier));
        }
        std::vector<Pair> pairs(frontier.size(),
                                {SideFrontier::no_condition, SideFrontier::no_condition});
        for (std::size_t index = 0; index < pairs.size(); ++index) {
            for (std::size_t dim = 0; dim < shown_.size(); ++dim) {
                pairs[index].at(shown_[dim]) = frontier.value(index)[dim];
            }
        }
        return pairs;
    }

private:
    void add(std::size_t player, Units floor) {
        chosen_.selection.players.push_back(player);
        chosen_.floors.push_back(floor);
    }

    const deals::Setting& setting_;
    deals::BranchSelection chosen_;
    std::vector<std::size_t> shown_;  ///< by dimension: the side
};

}  // namespace

SideFrontier::SideFrontier(std::vector<Pair> pairs, int places)
    : pairs_(without_dominated(std::move(pairs))), places_(places) {}

bool SideFrontier::needs(std::size_t side) const {
    return std::any_of(pairs_.begin(), pairs_.end(),
                       [&](const Pair& pair) { return pair.at(side) != no_condition; });
}

std::size_t SideFrontier::rank(std::size_t side, const Decimal& disagreement) const {
    const auto first_that = [&](auto holds) {
        const auto found = std::partition_point(pairs_.begin(), pairs_.end(),
                                                [&](const Pair& pair) { return !holds(pair); });
        return static_cast<std::size_t>(found - pairs_.begin());
    };
    const auto enough = [&](const Pair& pair) {
        return pair.at(side) == no_condition || points(pair.at(side)) >= disagreement;
    };
    return side == 0 ? first_that(enough)
                     : first_that([&](const Pair& pair) { return !enough(pair); });
}

Result<SideFrontier> find_side_frontier(const deals::Setting& setting,
                                        const std::array<PartyId, 2>& sides,
                                        const std::array<bool, 2>& free, const Limits& limits) {
    std::vector<Pair> all;
    for (const auto& branch : setting.branches) {
        const auto pairs = BranchOfSides(setting, branch.branch, sides, free).pairs(limits);
        if (!pairs) {
            return tl::unexpected(pairs.error());
        }
        all.insert(all.end(), pairs->begin(), pairs->end());
    }
    return SideFrontier(std::move(all), setting.scoring.places);
}

}  // namespace irenic::analysis
