#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/talks/next/candidates.hpp"
#include "irenic/talks/next/carrying.hpp"

namespace irenic::talks {

/// What one lever would do for one text.
struct Leverage {
    std::size_t lever = 0;                        ///< position in Negotiation::levers
    forecast::Share accept;                       ///< with it in use, by all who must agree
    forecast::Share accept_without;               ///< the same versions without it, as if it lapsed
    std::optional<forecast::Share> hold;          ///< with it in use
    std::optional<forecast::Share> hold_without;  ///< once it has lapsed
    bool withdrawable = false;  ///< it may lapse, so that the numbers without it count
};

struct LeverageFound {
    std::vector<Leverage> levers;
    std::size_t rows = 0;  ///< the first so many versions were looked at
    bool cut_short = false;
};

/// What each lever with an owner would do for a text, in the case's order; levers that move neither
/// share are left out. All in the first `rows` versions, the same with and without.
///
/// The weights of the versions are those without levers: what the record says was said without
/// them.
///
/// seed    with which versions were drawn for `willingness`.
/// order   in which the text is carried out, with levers and without (Holding::order_of); where
///         there is none, whether it holds is not looked at.
/// Errors  as for levers::check_levers, Willingness::sample and phases::set_up.
/// Cost    a reading of the case a lever and version; stops at `limits` with what it has, in whole
///         blocks of 256 versions.
[[nodiscard]] Result<LeverageFound> find_leverage(const forecast::Ground& ground,
                                                  const Willingness& willingness,
                                                  std::uint64_t seed, const Candidate& text,
                                                  const std::optional<CarryingOrder>& order,
                                                  std::size_t rows, const Limits& limits);

}  // namespace irenic::talks
