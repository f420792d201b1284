#pragma once

#include <cstdint>
#include <vector>

#include "irenic/analysis/side_frontier.hpp"
#include "irenic/model/war.hpp"

namespace irenic::analysis {

/// Chances on the grid of nine places.
using GridChance = std::int64_t;
inline constexpr GridChance grid_of_one = 1'000'000'000;

/// The nearest chance on the grid.
[[nodiscard]] GridChance on_grid(double chance);

/// A side's rank in a SideFrontier, for every chance that sides[0] prevails.
class BeliefSteps {
public:
    struct Step {
        GridChance last = 0;  ///< the largest chance with this rank, from where the one before ends
        std::size_t rank = 0;
    };

    BeliefSteps() = default;
    explicit BeliefSteps(std::vector<Step> steps) : steps_(std::move(steps)) {}

    /// The step that holds `chance`, which is at most the largest possible one.
    [[nodiscard]] const Step& at(GridChance chance) const;
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    [[nodiscard]] GridChance largest() const { return steps_.back().last; }

private:
    std::vector<Step> steps_;  ///< ascending
};

/// The ranks of a side's value of fighting under each belief with this chance of a stalemate.
///
/// Exact on the grid as far as the chances at which the value turns are known, see
/// war/turning_beliefs.hpp.
///
/// needed  false: the side's value decides nothing, its rank is the same throughout.
/// Errors  as for war::side_value; limit: `stop` fired.
/// Cost    about a dozen values a step.
[[nodiscard]] Result<BeliefSteps> find_belief_steps(const War& war, std::size_t side,
                                                    GridChance stalemate,
                                                    const SideFrontier& frontier, bool needed,
                                                    const Stop& stop);

}  // namespace irenic::analysis
