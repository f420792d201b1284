#pragma once

#include <optional>
#include <vector>

#include "irenic/deals/answer.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::deals {

/// The numbers every solution is measured by, in units, by deciding player.
struct Yardstick {
    std::vector<Units> disagreement;
    std::vector<Units> ideal;
    std::vector<double> weight;  ///< weighted_nash; empty: not asked
    Units point = 1;             ///< units a point
};

/// The kinds to be found: weighted_nash only where weights are given.
[[nodiscard]] std::vector<SolutionKind> kinds_asked(bool weighted);

/// Which vectors attain the optimum of a kind, and which of them is shown.
struct Picked {
    std::vector<std::size_t> tied;  ///< positions, in the order of the list
    std::size_t shown = 0;          ///< a position
};

/// Picks from a list of vectors, those below some disagreement value left out; nothing where all
/// are. Shown is the one with the lexicographically best sorted Kalai-Smorodinsky ratios, then the
/// lexicographically largest. Comparisons are exact.
/// Cost    linear in the list, n log n each vector.
[[nodiscard]] std::optional<Picked> pick(SolutionKind kind, const Yardstick& yardstick,
                                         const std::vector<Units>& vectors, std::size_t dims);

/// Says in a solution how many vectors are tied, and which, where they are at most ten.
/// point_at  the point at a position of the list picked from.
template <class PointAt>
void name_ties(Solution& solution, const Picked& picked, PointAt point_at) {
    constexpr std::size_t most_named = 10;
    solution.ties = picked.tied.size();
    if (picked.tied.size() <= most_named) {
        for (const std::size_t position : picked.tied) {
            solution.tied.push_back(point_at(position));
        }
    }
}

/// The number a kind maximises (loss: minimises) at a vector, in points.
[[nodiscard]] double value_of(SolutionKind kind, const Yardstick& yardstick, const Units* vector);

/// The ideal point over the whole frontier: the most each deciding player gets.
[[nodiscard]] std::vector<Units> ideal_of(const UnitedFrontier& frontier);

/// All solutions, from the complete frontier.
[[nodiscard]] std::vector<Solution> solve_on_frontier(const Setting& setting,
                                                      const UnitedFrontier& frontier,
                                                      const Yardstick& yardstick);

/// The ideal point by searches of its own; nothing where a limit was reached or the zone is empty.
struct SearchedIdeal {
    enum class Status { exact, empty, bounded };
    Status status = Status::bounded;
    std::vector<Units> ideal;
};
[[nodiscard]] SearchedIdeal search_ideal(const Setting& setting, const Limits& limits);

/// All solutions, each by a search of its own, without a frontier.
[[nodiscard]] std::vector<Solution> solve_by_search(const Setting& setting,
                                                    const Yardstick& yardstick,
                                                    const Limits& limits);

}  // namespace irenic::deals
