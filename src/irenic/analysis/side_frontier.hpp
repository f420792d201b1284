#pragma once

#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "irenic/deals/setting.hpp"

namespace irenic::analysis {

/// What packages acceptable to everybody else have to give the two sides of a war: the efficient
/// pairs of their utilities, ascending for sides[0] and so descending for sides[1].
///
/// A side that a pair does not need the agreement of has `no_condition` there.
class SideFrontier {
public:
    static constexpr deals::Units no_condition = std::numeric_limits<deals::Units>::max();
    using Pair = std::array<deals::Units, 2>;

    SideFrontier() = default;
    /// places  of a unit, see deals::Scoring.
    SideFrontier(std::vector<Pair> pairs, int places);

    [[nodiscard]] std::size_t size() const { return pairs_.size(); }
    [[nodiscard]] const Pair& pair(std::size_t index) const { return pairs_[index]; }
    [[nodiscard]] Decimal points(deals::Units units) const {
        return Decimal::from_mantissa(units, places_);
    }
    /// Whether some pair needs this side's agreement.
    [[nodiscard]] bool needs(std::size_t side) const;

    /// How many of the first pairs give sides[0] too little (side 0), or sides[1] enough (side 1).
    [[nodiscard]] std::size_t rank(std::size_t side, const Decimal& disagreement) const;
    /// Whether some pair gives both enough, by their ranks.
    [[nodiscard]] static bool open(std::size_t rank_of_first, std::size_t rank_of_second) {
        return rank_of_first < rank_of_second;
    }
    [[nodiscard]] bool open(const std::array<Decimal, 2>& disagreement) const {
        return open(rank(0, disagreement[0]), rank(1, disagreement[1]));
    }

private:
    std::vector<Pair> pairs_;
    int places_ = 0;
};

/// The frontier of two sides over every branch of the zone.
///
/// free  by side: its own value of no agreement is left open. One that is not free keeps its floor
///       like everybody else and is no condition of any pair.
/// Errors  limit: it does not fit `limits`.
/// Cost    see deals/combine.hpp, with the agreeing players of each branch as dimensions.
[[nodiscard]] Result<SideFrontier> find_side_frontier(const deals::Setting& setting,
                                                      const std::array<PartyId, 2>& sides,
                                                      const std::array<bool, 2>& free,
                                                      const Limits& limits);

}  // namespace irenic::analysis
