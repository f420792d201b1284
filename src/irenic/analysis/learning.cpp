#include "irenic/analysis/learning.hpp"

#include <algorithm>
#include <cmath>

#include "irenic/war/optimism.hpp"

namespace irenic::analysis {
namespace {

constexpr double one = static_cast<double>(grid_of_one);

class LearningSearch {
public:
    LearningSearch(const Learners& learners, const Decimal& strength, const Stop& stop)
        : learners_(learners), strength_(strength.to_double()), stop_(stop) {
        constexpr double times_strength = 100;
        constexpr double most = 100'000;
        most_battles_ =
            static_cast<std::int64_t>(std::clamp(std::ceil(times_strength * strength_), 1.0, most));
    }

    Learned run(const Decimal& strength) {
        Learned learned;
        learned.learning.prior_strength = strength;
        learned.learning.even = least_for_share(0.5);
        for (std::size_t side = 0; side < 2; ++side) {
            learned.learning.as_believed.at(side) = least_for_share(own_share(side));
        }
        learned.learning.least = least_for_any();
        learned.complete = !stopped_;
        return learned;
    }

private:
    double decisive(std::size_t side) const {
        return static_cast<double>(grid_of_one - learners_.stalemate.at(side)) / one;
    }

    /// The share of battles won by sides[0] that a side expects, of those that somebody wins.
    double own_share(std::size_t side) const {
        const double all = decisive(side);
        return all > 0 ? static_cast<double>(learners_.prevail.at(side)) / one / all : 0;
    }

    GridChance belief_after(std::size_t side, double battles, double won) const {
        const double before = static_cast<double>(learners_.prevail.at(side)) / one;
        const double after = war::learned(before, strength_, battles, won * decisive(side));
        return std::clamp<GridChance>(on_grid(after), 0, learners_.steps.at(side).largest());
    }

    bool open_after(double battles, double won) const {
        return SideFrontier::open(learners_.steps[0].at(belief_after(0, battles, won)).rank,
                                  learners_.steps[1].at(belief_after(1, battles, won)).rank);
    }

    bool out_of_time(std::int64_t battles) {
        constexpr std::int64_t look_every = 256;
        stopped_ = stopped_ || (battles % look_every == 0 && stop_.reached());
        return stopped_;
    }

    std::optional<std::int64_t> least_for_share(double won) {
        for (std::int64_t battles = 1; battles <= most_battles_; ++battles) {
            if (out_of_time(battles)) {
                return std::nullopt;
            }
            if (open_after(static_cast<double>(battles), won)) {
                return battles;
            }
        }
        return std::nullopt;
    }

    std::optional<std::int64_t> least_for_any() {
        const auto first = least_worth_a_look();
        if (!first) {
            return std::nullopt;
        }
        for (std::int64_t battles = *first; battles <= most_battles_; ++battles) {
            if (out_of_time(battles)) {
                return std::nullopt;
            }
            if (some_result_opens(battles)) {
                return battles;
            }
        }
        return std::nullopt;
    }

    /// Goes up in battles won by sides[0], from each change of a rank to the next.
    bool some_result_opens(std::int64_t battles) const {
        const auto all = static_cast<double>(battles);
        std::int64_t won = 0;
        while (won <= battles) {
            std::int64_t next = battles + 1;
            std::array<std::size_t, 2> rank{};
            for (std::size_t side = 0; side < 2; ++side) {
                const auto belief = belief_after(side, all, static_cast<double>(won) / all);
                const auto& step = learners_.steps.at(side).at(belief);
                rank.at(side) = step.rank;
                next = std::min(next, wins_to_pass(side, all, step.last));
            }
            if (SideFrontier::open(rank[0], rank[1])) {
                return true;
            }
            won = std::max(won + 1, next);
        }
        return false;
    }

    /// A number of wins at which a side's belief is at most `last`, or just beyond.
    std::int64_t wins_to_pass(std::size_t side, double battles, GridChance last) const {
        const double before = static_cast<double>(learners_.prevail.at(side)) / one;
        const double beyond = (static_cast<double>(last) + 0.5) / one;
        const double wins = (beyond * (strength_ + battles) - strength_ * before) / decisive(side);
        constexpr double slack = 1e-6;
        return wins < battles ? static_cast<std::int64_t>(std::floor(wins - slack))
                              : static_cast<std::int64_t>(battles) + 1;
    }

    /// A number of battles below which no result can open the zone; nothing where none ever does.
    ///
    /// In shares of decided battles the two beliefs keep a gap that depends on the number of
    /// battles alone; so does the widest gap at which the zone is open.
    std::optional<std::int64_t> least_worth_a_look() const {
        const bool usual = rises(learners_.steps[0]) && rises(learners_.steps[1]);
        if (!usual || decisive(0) <= 0 || decisive(1) <= 0) {
            return 1;
        }
        constexpr double rounding = 4.0 / one;
        const double gap = own_share(0) - own_share(1);
        const double allowed = widest_gap() + rounding / std::min(decisive(0), decisive(1));
        const auto least = war::battles_to_converge(gap, allowed, strength_);
        return least ? std::optional(std::max<std::int64_t>(1, *least)) : std::nullopt;
    }

    /// So it is for both sides where each gains by prevailing.
    static bool rises(const BeliefSteps& steps) {
        return std::is_sorted(steps.steps().begin(), steps.steps().end(),
                              [](const auto& a, const auto& b) { return a.rank < b.rank; });
    }

    /// The most by which the first side's belief can lie above the second's in an open zone, where
    /// the ranks of both rise.
    double widest_gap() const {
        double widest = -2;
        const auto& second = learners_.steps[1].steps();
        for (const auto& step : learners_.steps[0].steps()) {
            const auto open = std::partition_point(
                second.begin(), second.end(),
                [&](const auto& other) { return !SideFrontier::open(step.rank, other.rank); });
            if (open != second.end()) {
                const GridChance from = open == second.begin() ? 0 : std::prev(open)->last + 1;
                const double high = static_cast<double>(step.last) / one / decisive(0);
                const double low = static_cast<double>(from) / one / decisive(1);
                widest = std::max(widest, high - low);
            }
        }
        return widest;
    }

    const Learners& learners_;
    double strength_;
    const Stop& stop_;
    std::int64_t most_battles_ = 1;
    bool stopped_ = false;
};

}  // namespace

Learned find_learning(const Learners& learners, const Decimal& strength, const Stop& stop) {
    return LearningSearch(learners, strength, stop).run(strength);
}

}  // namespace irenic::analysis
