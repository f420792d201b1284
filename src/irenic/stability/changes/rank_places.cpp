#include "irenic/stability/changes/rank_places.hpp"

#include <algorithm>
#include <numeric>

namespace irenic::stability {
namespace {

/// The tier that a state joins or passes last on its way to a place.
Rank last_tier(Place place, bool up) { return up ? (place - 1) / 2 : place / 2; }

}  // namespace

std::vector<Rank> without_gaps(const std::vector<Rank>& rank) {
    std::vector<Rank> dense(rank.empty() ? 0 : *std::max_element(rank.begin(), rank.end()) + 1, 0);
    for (const Rank each : rank) {
        dense[each] = 1;
    }
    std::exclusive_scan(dense.begin(), dense.end(), dense.begin(), Rank{0});
    std::vector<Rank> ranks;
    ranks.reserve(rank.size());
    for (const Rank each : rank) {
        ranks.push_back(dense[each]);
    }
    return ranks;
}

std::vector<Rank> shifted(const std::vector<Rank>& rank, const Shift& shift) {
    const Rank tier = rank[shift.beside];
    std::vector<Place> places;
    places.reserve(rank.size());
    for (const Rank each : rank) {
        places.push_back(in_tier(each));
    }
    places[shift.state] = shift.joins ? in_tier(tier)
                          : shift.up  ? gap_above(tier)
                                      : gap_below(tier);
    return without_gaps(places);
}

RankPlaces::RankPlaces(std::vector<Rank> rank) : rank_(std::move(rank)), below_{0} {
    for (State state = 0; state < rank_.size(); ++state) {
        const Rank tier = rank_[state];
        if (tier >= tiers()) {
            below_.resize(tier + std::size_t{2}, 0);
            first_two_.resize(tier + std::size_t{1}, {state, state});
        }
        const std::size_t members = ++below_[tier + 1];
        if (members <= 2) {
            first_two_[tier][members - 1] = state;
        }
    }
    for (std::size_t tier = 1; tier < below_.size(); ++tier) {
        below_[tier] += below_[tier - 1];
    }
}

bool RankPlaces::is_tied(State state) const {
    return below_[rank_[state] + 1] - below_[rank_[state]] > 1;
}

std::size_t RankPlaces::changed(State state, Place place) const {
    const bool up = place > now(state);
    const Rank here = rank_[state];
    const Rank there = last_tier(place, up);
    return (up ? below_[there + 1] - below_[here] : below_[here + 1] - below_[there]) - 1;
}

Shift RankPlaces::shift(State state, Place place) const {
    const bool up = place > now(state);
    const auto& [first, second] = first_two_[last_tier(place, up)];
    return {state, up, is_tier(place), first == state ? second : first, changed(state, place)};
}

}  // namespace irenic::stability
