#include "irenic/analysis/optimism_in_zone.hpp"

#include <algorithm>

#include "irenic/analysis/learning.hpp"
#include "irenic/levers/dials.hpp"

namespace irenic::analysis {
namespace {

using Steps = std::array<BeliefSteps, 2>;
using Chances = std::array<GridChance, 2>;

Decimal decimal(GridChance chance) { return Decimal::from_mantissa(chance, Decimal::max_places); }

/// The chances, the same for both sides, at which the zone is open: disjoint and ascending.
std::vector<std::pair<GridChance, GridChance>> open_chances(const Steps& steps) {
    std::vector<std::pair<GridChance, GridChance>> open;
    GridChance from = 0;
    while (from <= steps[0].largest()) {
        const auto& first = steps[0].at(from);
        const auto& second = steps[1].at(from);
        const GridChance last = std::min(first.last, second.last);
        if (SideFrontier::open(first.rank, second.rank)) {
            if (!open.empty() && open.back().second + 1 == from) {
                open.back().second = last;
            } else {
                open.emplace_back(from, last);
            }
        }
        from = last + 1;
    }
    return open;
}

std::optional<Decimal> twice(const Decimal& number) {
    const auto whole = number.scaled(Decimal::max_places);
    const auto half_of_most = std::int64_t{1} << 61;
    return whole && *whole < half_of_most ? std::optional(decimal(2 * *whole)) : std::nullopt;
}

/// A normal number ends three standard deviations from its mean.
std::pair<Decimal, Decimal> ends_of(const UncertainNumber& number) {
    if (number.shape != UncertainNumber::Shape::normal) {
        return {number.low, number.high};
    }
    const double away = 3 * number.sd.to_double();
    const double mean = number.mid.to_double();
    return {Decimal::nearest(mean - away).value_or(number.mid),
            Decimal::nearest(mean + away).value_or(number.mid)};
}

std::vector<Decimal> strengths_of(const UncertainNumber& stated) {
    const Decimal center = stated.center();
    std::vector<Decimal> strengths;
    if (stated.uncertain()) {
        const auto [low, high] = ends_of(stated);
        strengths = {std::max(low, Decimal(0)), center, high};
    } else {
        strengths = {midpoint(Decimal(0), center), center, twice(center).value_or(center)};
    }
    strengths.erase(std::unique(strengths.begin(), strengths.end()), strengths.end());
    return strengths;
}

class Judge {
public:
    Judge(const deals::Setting& setting, const std::vector<SideView>& sides, const Limits& limits,
          Optimism& optimism)
        : setting_(setting),
          war_(*setting.negotiation.war),
          sides_(sides),
          limits_(limits),
          optimism_(optimism) {}

    bool run() {
        constexpr double share_for_frontier = 0.5;
        const std::array<bool, 2> free{decides(0), decides(1)};
        if (!free[0] && !free[1]) {
            give_up(
                "nobody whose agreement a deal needs takes its value of no agreement from the "
                "war");
            return limit_reached_;
        }
        auto frontier =
            find_side_frontier(setting_, war_.sides, free, limits_.part(share_for_frontier));
        if (!frontier) {
            give_up(frontier.error());
            return limit_reached_;
        }
        frontier_ = std::move(*frontier);
        const bool open = frontier_.open({sides_[0].value, sides_[1].value});
        find_common_beliefs(open);
        if (!open && war_.prior_strength) {
            find_learning_times();
        }
        return limit_reached_;
    }

private:
    bool decides(std::size_t side) const {
        return sides_[side].counts && levers::has_a_say(setting_, sides_[side].party);
    }

    void give_up(const std::string& why) {
        optimism_.why = optimism_.why.empty() ? why : optimism_.why;
    }
    void give_up(const Error& error) {
        limit_reached_ = limit_reached_ || error.code == ErrorCode::limit;
        give_up(error.code == ErrorCode::missing
                    ? "a belief that both shared would allow for a stalemate, for which a side "
                      "gives no value"
                    : error.what);
    }

    Result<Steps> steps_with(const Chances& stalemate) const {
        constexpr double share = 0.5;
        Steps steps;
        for (std::size_t side = 0; side < 2; ++side) {
            auto found = find_belief_steps(war_, side, stalemate.at(side), frontier_,
                                           frontier_.needs(side), limits_.stop.part(share));
            if (!found) {
                return tl::unexpected(found.error());
            }
            steps.at(side) = std::move(*found);
        }
        return steps;
    }

    Chances own_stalemates() const {
        return {on_grid(sides_[0].belief.stalemate), on_grid(sides_[1].belief.stalemate)};
    }

    void find_common_beliefs(bool open_now) {
        const auto own = own_stalemates();
        const GridChance shared = (own[0] + own[1]) / 2;
        auto steps = steps_with({shared, shared});
        if (!steps) {
            return give_up(steps.error());
        }
        const auto open = open_chances(*steps);
        const auto [low, high] =
            std::minmax({on_grid(sides_[0].belief.prevail), on_grid(sides_[1].belief.prevail)});
        optimism_.blocks =
            !open_now && std::any_of(open.begin(), open.end(), [&](const auto& part) {
                return part.first <= high && part.second >= low;
            });
        auto& beliefs = optimism_.common_beliefs.emplace();
        for (const auto& [from, to] : open) {
            beliefs.emplace_back(decimal(from), decimal(to));
        }
        shared_steps_ = std::move(*steps);
    }

    void find_learning_times() {
        const auto own = own_stalemates();
        auto steps =
            own[0] == own[1] && shared_steps_ ? Result<Steps>(*shared_steps_) : steps_with(own);
        if (!steps) {
            return give_up(steps.error());
        }
        const Learners learners{
            {on_grid(sides_[0].belief.prevail), on_grid(sides_[1].belief.prevail)},
            own,
            std::move(*steps)};
        for (const Decimal& strength : strengths_of(*war_.prior_strength)) {
            const auto learned = find_learning(learners, strength, limits_.stop);
            if (!learned.complete) {
                give_up(Error{ErrorCode::limit, "war",
                              "the time limit was reached while counting battles", ""});
            }
            optimism_.learning.push_back(learned.learning);
        }
    }

    const deals::Setting& setting_;
    const War& war_;
    const std::vector<SideView>& sides_;
    const Limits& limits_;
    Optimism& optimism_;
    SideFrontier frontier_;
    std::optional<Steps> shared_steps_;
    bool limit_reached_ = false;
};

}  // namespace

bool judge_by_zone(const deals::Setting& setting, const std::vector<SideView>& sides,
                   const Limits& limits, Optimism& optimism) {
    return Judge(setting, sides, limits, optimism).run();
}

}  // namespace irenic::analysis
