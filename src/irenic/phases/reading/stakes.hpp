#pragma once

#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::phases {

/// What the completed peace and fighting on are worth, to whom.
struct Stakes {
    std::vector<PartyId> parties;
    std::vector<Decimal> peace, war;               ///< by party
    std::vector<bool> peace_derived, war_derived;  ///< by party
    bool rounded = false;  ///< a derived value rests on numbers rounded to nine places
    std::vector<std::string> warnings;
};

/// Parties, order, derived values, warnings and errors: see set_up. What levers add to a peace
/// value (PhasePlan::more_peace) comes on top of it, given or derived.
///
/// setting  of the same case, where it is open already.
[[nodiscard]] Result<Stakes> find_stakes(const Negotiation& negotiation, const PhasePlan& plan,
                                         const Limits& limits,
                                         const deals::Setting* setting = nullptr);

}  // namespace irenic::phases
