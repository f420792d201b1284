#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/forecast/bounds/bounds.hpp"
#include "irenic/forecast/bounds/package_state.hpp"
#include "irenic/forecast/bounds/package_walk.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t most_listed = 100;
constexpr std::size_t most_looked_at = 200'000;
constexpr std::uint64_t most_steps = 20'000'000;

}  // namespace

/// Counts certain and possible packages.
struct CountingBounds {
    static Result<Bounds> find(const Negotiation& negotiation, const Limits& limits) {
        auto state = PackageBounds::State::open(negotiation, limits);
        if (!state) {
            return tl::unexpected(state.error());
        }
        return CountingBounds(**state, limits).run();
    }

private:
    CountingBounds(PackageBounds::State& state, const Limits& limits)
        : state_(state), limits_(limits) {}

    Bounds run() {
        bounds_.packages = state_.setting().extent.packages;
        if (!state_.some_version()) {
            bounds_.reason = "the record contradicts itself whatever the numbers are";
            return std::move(bounds_);
        }
        if (!state_.all_add_up() || !count_by_ends()) {
            look_at_each();
        }
        return std::move(bounds_);
    }

    [[nodiscard]] deals::CountResult count_at(const deals::Scoring& end) const {
        std::vector<deals::Branch> branches;
        for (const auto& problem : state_.setting().branches) {
            branches.push_back(problem.branch);
        }
        std::vector<deals::Units> floors;
        for (std::size_t player = 0; player < end.players.size(); ++player) {
            const bool counts = state_.free->adds_up[player] != 0;
            floors.push_back(counts ? *end.disagreement[player] : deals::no_floor);
        }
        return deals::count_zone(state_.negotiation(), end, branches, floors, limits_);
    }

    /// Parties' numbers are independent, so the least (the most) of all can be had at once.
    bool count_by_ends() {
        const auto certain = count_at(state_.free->ends.least);
        const auto possible = count_at(state_.free->ends.most);
        if (!certain.count || !possible.count) {
            return false;
        }
        bounds_.certain_count = *certain.count;
        bounds_.possible_count = *possible.count;
        if (bounds_.certain_count != "0") {
            list_certain();
        }
        return true;
    }

    void list_certain() {
        PackageWalk walk(state_.setting(), *state_.free, state_.free->ends.least);
        const bool listed = walk.run(
            [&](const std::vector<OptionId>& options) {
                if (state_.claims(options).certain == Known::yes) {
                    bounds_.certain.push_back(deals::package_of(options));
                }
                return bounds_.certain.size() < most_listed;
            },
            most_steps, limits_.stop);
        if (!listed) {
            bounds_.reason = "not all certain packages could be listed";
        }
    }

    void look_at_each() {
        std::size_t looked_at = 0;
        PackageWalk walk(state_.setting(), *state_.free, state_.free->ends.most);
        const bool ended = walk.run(
            [&](const std::vector<OptionId>& options) {
                if (++looked_at <= most_looked_at) {
                    take_in(options);
                }
                return looked_at <= most_looked_at;
            },
            most_steps, limits_.stop);
        bounds_.certain_count = std::to_string(certain_);
        bounds_.possible_count = std::to_string(possible_);
        if (!ended || looked_at > most_looked_at) {
            bound_the_rest();
        } else if (bounds_.certain_bound || bounds_.possible_bound) {
            bounds_.reason = "some packages are bounded, not settled";
        }
    }

    void take_in(const std::vector<OptionId>& options) {
        const Claims claims = state_.claims(options);
        bounds_.certain_bound = bounds_.certain_bound || claims.certain == Known::unknown;
        bounds_.possible_bound = bounds_.possible_bound || claims.possible == Known::unknown;
        certain_ += claims.certain == Known::yes ? 1U : 0U;
        possible_ += claims.possible == Known::no ? 0U : 1U;
        if (claims.certain == Known::yes && bounds_.certain.size() < most_listed) {
            bounds_.certain.push_back(deals::package_of(options));
        }
    }

    /// What was found certain is; possible is at most what suits those whose surplus adds up.
    void bound_the_rest() {
        bounds_.certain_bound = true;
        bounds_.possible_bound = true;
        bounds_.reason = "there are too many packages to look at each";
        const auto possible = count_at(state_.free->ends.most);
        bounds_.possible_count = possible.count.value_or(bounds_.packages);
    }

    PackageBounds::State& state_;
    const Limits& limits_;
    Bounds bounds_;
    std::size_t certain_ = 0;
    std::size_t possible_ = 0;
};

Result<Bounds> find_bounds(const Negotiation& negotiation, const Limits& limits) {
    using BigInteger = boost::multiprecision::cpp_int;
    return CountingBounds::find(negotiation, limits).map([](Bounds bounds) {
        const BigInteger never = BigInteger(bounds.packages) - BigInteger(bounds.possible_count);
        bounds.never_count = never.str();
        return bounds;
    });
}

}  // namespace irenic::forecast
