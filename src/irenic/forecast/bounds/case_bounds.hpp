#pragma once

#include <memory>
#include <vector>

#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/bounds/surplus.hpp"

namespace irenic::forecast {

/// The surplus of every party whose agreement may count, over all values of its own numbers.
struct CaseBounds {
    EndScorings ends;
    std::vector<std::unique_ptr<Surplus>> surplus;  ///< by player; nothing for those without a say
    std::vector<char> adds_up;                      ///< by player: `ends` bounds it
    bool ends_exact = true;  ///< for all whose surplus adds up, `ends` are attained
};

/// Deciding players, then conditional ones.
[[nodiscard]] std::vector<std::size_t> players_with_a_say(const deals::Setting& setting);

/// negotiation  the case of `setting`, or a version of it in which some numbers are settled.
/// Errors       bad_input: a party's totals do not fit; those of disagreement_range.
[[nodiscard]] Result<std::unique_ptr<CaseBounds>> bound_case(const Negotiation& negotiation,
                                                             const deals::Setting& setting,
                                                             const Limits& limits);

}  // namespace irenic::forecast
