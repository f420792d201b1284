#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/deals/setting.hpp"

namespace irenic::forecast {

/// Several numbers that are one: all at the same place between their ends, some mirrored.
struct OneNumber {
    struct Part {
        std::string path;
        bool against = false;
    };
    std::vector<Part> parts;
    std::vector<std::vector<std::size_t>> of_player;  ///< by player: positions in `parts`
    bool straight = true;  ///< all are spread evenly, so that one place between ends suits all

    /// How a player's surplus depends on the place, all else settled.
    enum class Shape {
        any,       ///< not known
        straight,  ///< linear
        alone,     ///< linear with a slope that no other uncertain number changes
        absent,    ///< not at all
    };
    std::vector<Shape> shape;  ///< by player

    [[nodiscard]] bool several(std::size_t player) const { return of_player[player].size() > 1; }
    /// Whether more than one of these players depends on it.
    [[nodiscard]] bool joins(const std::vector<std::size_t>& players) const;
};

/// The numbers that the case says are one (rho of 1 or -1) and, in a war of battles, the discount
/// that both sides share; of those only what bears on a surplus, and only where two numbers or two
/// players are concerned.
[[nodiscard]] std::vector<OneNumber> find_shared(const Negotiation& negotiation,
                                                 const deals::Setting& setting);

/// The case with the parts of a number at one of its ends.
void settle_at_end(Negotiation& negotiation, const OneNumber& number, bool high);

}  // namespace irenic::forecast
