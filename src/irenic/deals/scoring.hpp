#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/deals/problem.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::deals {

/// Units added to one player's utility wherever a condition on two issues or more holds.
struct Extra {
    std::size_t player = 0;
    Condition when;
    Units units = 0;
};

/// A party with preferences, its utility in whole units.
struct Player {
    PartyId party;
    std::vector<std::vector<Units>> table;  ///< by issue, by option
    std::vector<Condition> red_lines;
};

/// The case's utilities at the centre of every uncertain number, as whole numbers.
///
/// A unit is 10^-places points, the same for every player, with as few places as hold every
/// number exactly; what needs more than nine is rounded.
struct Scoring {
    int places = 0;
    bool rounded = false;
    std::vector<Player> players;       ///< parties with preferences, in case order
    std::vector<Extra> extras;         ///< interactions and risks that tie issues
    std::vector<Condition> forbidden;  ///< a package is allowed where none of these holds
    std::vector<std::optional<Units>> disagreement;  ///< by player: stated or from war

    [[nodiscard]] std::optional<std::size_t> player_of(PartyId party) const;
    /// `options[k]` is the option chosen on issue k.
    [[nodiscard]] Units utility(std::size_t player, const std::vector<OptionId>& options) const;
    [[nodiscard]] bool allowed(const std::vector<OptionId>& options) const;
    [[nodiscard]] bool crosses_red_line(std::size_t player,
                                        const std::vector<OptionId>& options) const;
    [[nodiscard]] Decimal points(Units units) const {
        return Decimal::from_mantissa(units, places);
    }
};

/// Reads preferences, weights, interactions, risks and constraints into whole units.
///
/// Errors  bad_input: a player's totals do not fit 2^62 units, or its war value cannot be found.
///
/// Shares of 1 within intervals are taken at low + t (high - low), with the one t for all at which
/// they add up to 1; exact ones are taken as they are.
///
/// Cost    linear in the case.
/// Source  rank-order centroid weights: Barron & Barrett 1996.
[[nodiscard]] Result<Scoring> score(const Negotiation& negotiation);

/// Rank-order centroid weights for `count` ranks, largest first; they add up to 1.
[[nodiscard]] std::vector<double> rank_order_centroid(std::size_t count);

}  // namespace irenic::deals
