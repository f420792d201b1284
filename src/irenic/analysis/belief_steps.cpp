#include "irenic/analysis/belief_steps.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "irenic/war/side_value.hpp"
#include "irenic/war/turning_beliefs.hpp"

namespace irenic::analysis {
namespace {

struct Sample {
    GridChance chance = 0;
    Decimal value;
    std::size_t rank = 0;
};

class StepFinder {
public:
    StepFinder(const War& war, std::size_t side, GridChance stalemate, const SideFrontier& frontier,
               const Stop& stop)
        : war_(war), side_(side), stalemate_(stalemate), frontier_(frontier), stop_(stop) {}

    Result<BeliefSteps> run() {
        std::vector<Sample> ends = ends_of_pieces();
        for (std::size_t piece = 1; piece < ends.size() && !error_; ++piece) {
            find_between(ends[piece - 1], ends[piece], false);
        }
        if (error_) {
            return tl::unexpected(*error_);
        }
        steps_.push_back({ends.back().chance, ends.back().rank});
        return BeliefSteps(std::move(steps_));
    }

private:
    Sample sample(GridChance chance) {
        if (!error_ && stop_.reached()) {
            error_ = Error{ErrorCode::limit, "war", "the time limit was reached", ""};
        }
        if (error_) {
            return {chance, {}, 0};
        }
        const auto value = war::side_value(war_, side_, war::belief_at(chance, stalemate_));
        if (!value) {
            error_ = value.error();
            return {chance, {}, 0};
        }
        return {chance, *value, frontier_.rank(side_, *value)};
    }

    /// Chances between which the value only rises or only falls.
    std::vector<Sample> ends_of_pieces() {
        std::vector<Sample> ends;
        const auto turns = war::turning_beliefs(war_, side_, stalemate_, stop_);
        if (!turns) {
            error_ = turns.error();
            return ends;
        }
        for (const GridChance turn : *turns) {
            ends.push_back(sample(turn));
        }
        return ends;
    }

    /// Steps after `low` up to before `high`. Guesses where the value would cross the middle step
    /// if it ran straight, and looks close by on both sides; halves where that did not help.
    void find_between(const Sample& low, const Sample& high, bool halve) {
        if (error_ || low.rank == high.rank) {
            return;
        }
        const GridChance width = high.chance - low.chance;
        if (width == 1) {
            steps_.push_back({low.chance, low.rank});
            return;
        }
        const GridChance guess = halve ? low.chance + width / 2 : straight_guess(low, high);
        const auto near =
            halve ? 0 : static_cast<GridChance>(std::sqrt(static_cast<double>(width)));
        const auto inside = [&](GridChance chance) {
            return std::clamp(chance, low.chance + 1, high.chance - 1);
        };
        const Sample left = sample(inside(guess - near));
        const Sample right = halve ? left : sample(inside(guess + near));
        const auto slow = [&](const Sample& from, const Sample& to) {
            return to.chance - from.chance > width / 2;
        };
        find_between(low, left, slow(low, left));
        find_between(left, right, slow(left, right));
        find_between(right, high, slow(right, high));
    }

    GridChance straight_guess(const Sample& low, const Sample& high) const {
        const auto [fewest, most] = std::minmax(low.rank, high.rank);
        const deals::Units wanted = frontier_.pair(fewest + (most - fewest) / 2).at(side_);
        const double from = low.value.to_double();
        const double way = high.value.to_double() - from;
        const double share = (frontier_.points(wanted).to_double() - from) / way;
        const auto width = static_cast<double>(high.chance - low.chance);
        return low.chance + static_cast<GridChance>(std::clamp(share, 0.0, 1.0) * width);
    }

    const War& war_;
    std::size_t side_;
    GridChance stalemate_;
    const SideFrontier& frontier_;
    const Stop& stop_;
    std::vector<BeliefSteps::Step> steps_;
    std::optional<Error> error_;
};

}  // namespace

GridChance on_grid(double chance) {
    return static_cast<GridChance>(std::llround(chance * static_cast<double>(grid_of_one)));
}

const BeliefSteps::Step& BeliefSteps::at(GridChance chance) const {
    return *std::partition_point(steps_.begin(), steps_.end(),
                                 [&](const Step& step) { return step.last < chance; });
}

Result<BeliefSteps> find_belief_steps(const War& war, std::size_t side, GridChance stalemate,
                                      const SideFrontier& frontier, bool needed, const Stop& stop) {
    if (!needed || frontier.size() == 0) {
        const std::size_t rank = side == 0 ? 0 : frontier.size();
        return BeliefSteps({{grid_of_one - stalemate, rank}});
    }
    return StepFinder(war, side, stalemate, frontier, stop).run();
}

}  // namespace irenic::analysis
