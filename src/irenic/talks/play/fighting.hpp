#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/talks/play/domain.hpp"

namespace irenic::talks {

/// Values of no agreement that move while talks go on, because one battle is fought each round.
///
/// Only where the case's war has `attrition`, and for seats whose value of no agreement is `war`.
/// A side values every position by its own belief; how a battle in fact ends is drawn by the middle
/// of both beliefs (assumed; neither side is taken to be right).
class Fighting {
public:
    /// Nothing where the case has no such war or no such seat; `version` has no uncertain number
    /// left, or is taken at its centre.
    /// Errors  as for war::attrition_value.
    /// Cost    see battle_values.hpp; two small tables where the horizon is near.
    [[nodiscard]] static Result<std::optional<Fighting>> of(const Negotiation& version,
                                                            const Domain& domain,
                                                            std::size_t rounds);

    void begin();
    /// Fights one battle. The position stays where the war has ended, or its horizon is past. Draws
    /// one number in any case.
    void fight(RandomStream& stream);
    [[nodiscard]] int position() const { return position_; }
    [[nodiscard]] bool over() const;
    /// What no agreement is worth to a seat now, to the nearest unit; nothing where it does not
    /// move. Contract: no more battles than `rounds` were fought.
    [[nodiscard]] std::optional<Units> no_agreement(std::size_t seat) const;

private:
    int positions_ = 0, start_ = 0, position_ = 0;
    std::size_t period_ = 0;
    double up_ = 0, stays_ = 0;
    std::optional<int> horizon_;
    /// By seat (empty: it does not move), by period (one for all where unlimited), by position.
    std::vector<std::vector<std::vector<Units>>> values_;
};

}  // namespace irenic::talks
