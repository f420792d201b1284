#pragma once

#include <optional>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::levers {

/// Up to which value of no agreement of one party the zone is open, those of the others as they
/// are.
struct Critical {
    bool every = false;           ///< at every value: some agreement can do without the party
    std::optional<Decimal> most;  ///< up to this one; nothing where at none
};

/// player  position in Scoring::players.
/// Errors  limit: `limits` was reached before it was certain.
/// Cost    one search (deals/search.hpp) a branch of the zone.
[[nodiscard]] Result<Critical> critical_disagreement(const deals::Setting& setting,
                                                     std::size_t player, const Limits& limits);

}  // namespace irenic::levers
