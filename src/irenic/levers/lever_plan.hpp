#pragma once

#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/levers/lever_floors.hpp"

namespace irenic::levers {

/// The levers that can matter to a zone, in the order in which they are decided upon.
struct LeverPlan {
    std::vector<std::size_t> levers;   ///< positions in Negotiation::levers, at most 64
    std::size_t shaping = 0;           ///< the first so many change utilities or requirements
    std::vector<LeverMask> conflicts;  ///< by position here: levers it is never used with
    std::size_t left_out = 0;          ///< levers beyond 64

    [[nodiscard]] std::size_t size() const { return levers.size(); }
};

/// Players whose agreement the zone can depend on.
[[nodiscard]] std::vector<std::size_t> voters_of(const deals::Table& table);

[[nodiscard]] LeverPlan make_plan(const Negotiation& negotiation, const deals::Setting& setting);

/// Whether an effect changes more about packages than a constant added to a party's utility.
[[nodiscard]] bool shapes(const Effect& effect);

}  // namespace irenic::levers
