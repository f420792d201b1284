#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// One state taken out of one party's ranking and put in elsewhere.
struct Shift {
    State state = 0;
    bool up = false;          ///< towards the best
    bool joins = false;       ///< ends in a tie with `beside`
    State beside = 0;         ///< the first state of the tier it joins, else of the one passed last
    std::size_t changed = 0;  ///< how many comparisons with other states change by it
    bool operator==(const Shift&) const = default;
};

/// The ranking that `shift` gives: ranks by state, worst 0, without gaps.
[[nodiscard]] std::vector<Rank> shifted(const std::vector<Rank>& rank, const Shift& shift);

/// The same ranking without ranks that no state has.
[[nodiscard]] std::vector<Rank> without_gaps(const std::vector<Rank>& rank);

/// A place in a ranking: tier r is 2r + 1, the gap below it 2r, the gap above it 2r + 2. Places
/// compare as ranks do.
using Place = Rank;
[[nodiscard]] constexpr Place in_tier(Rank tier) { return 2 * tier + 1; }
[[nodiscard]] constexpr Place gap_below(Rank tier) { return 2 * tier; }
[[nodiscard]] constexpr Place gap_above(Rank tier) { return 2 * tier + 2; }
[[nodiscard]] constexpr bool is_tier(Place place) { return place % 2 == 1; }

/// One party's ranking, and what it takes to move a state in it.
class RankPlaces {
public:
    /// rank  without gaps.
    explicit RankPlaces(std::vector<Rank> rank);

    [[nodiscard]] Rank tiers() const { return static_cast<Rank>(first_two_.size()); }
    [[nodiscard]] Rank tier_of(State state) const { return rank_[state]; }
    [[nodiscard]] bool is_tied(State state) const;

    /// How many comparisons with other states change if `state` goes to another place.
    [[nodiscard]] std::size_t changed(State state, Place place) const;
    /// The move to another place, which is not one next to where a state not tied is.
    [[nodiscard]] Shift shift(State state, Place place) const;

private:
    [[nodiscard]] Place now(State state) const { return in_tier(rank_[state]); }

    std::vector<Rank> rank_;
    std::vector<std::size_t> below_;               ///< by rank: states of lower rank; then all
    std::vector<std::array<State, 2>> first_two_;  ///< by rank: its first states
};

}  // namespace irenic::stability
