#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/talks/play/space/loss_reach.hpp"
#include "irenic/talks/play/space/tie.hpp"

namespace irenic::talks {

/// What one seat may choose in one tie, from what it likes best; equal ones in the case's order.
struct TieWays {
    std::vector<std::uint32_t> choices;
    std::vector<Units> losses;  ///< by place in `choices`: what it is worth less than the best
};

/// The packages one seat may offer in a domain that is not listed, told by what they lose against
/// its best one.
class SeatWays {
public:
    SeatWays(const std::vector<Tie>& ties, std::size_t seat, std::size_t seats);

    [[nodiscard]] const std::vector<TieWays>& ties() const { return ties_; }
    /// Utility of the best package.
    [[nodiscard]] Units most() const { return most_; }
    [[nodiscard]] Picks best() const;
    /// A package worth at least `target`, with options in common with `like` where given.
    /// Ties are gone through from the one that matters least: as long as the target can still be
    /// met closely, each is settled with as much as can be in common with `like`; of ways with as
    /// much, the best for the seat.
    [[nodiscard]] Picks at_least(Units target, const std::vector<Tie>& ties,
                                 const std::vector<OptionId>* like);
    [[nodiscard]] Picks random(Units floor, RandomStream& stream) const;

private:
    [[nodiscard]] Picks walk(LossReach::Span wanted, const std::vector<Tie>& ties,
                             const std::vector<OptionId>* like) const;
    /// The place in a tie's ways to take at a step of the walk.
    [[nodiscard]] std::size_t choose(std::size_t step, LossReach::Span wanted, const Tie& tie,
                                     const std::vector<OptionId>* like) const;
    [[nodiscard]] std::optional<Picks> draw(Units most_loss, RandomStream& stream) const;
    [[nodiscard]] Picks draw_within(Units most_loss, RandomStream& stream) const;

    std::vector<TieWays> ties_;
    std::vector<std::size_t> order_;  ///< ties from the one that matters least
    Units most_ = 0;
    std::optional<LossReach> reach_;  ///< once asked for
};

}  // namespace irenic::talks
