#pragma once

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::stability {

/// A player's value of no agreement, as `deals` reads it: stated, from war, or from the record.
///
/// Errors  missing: the case gives none; limit: `limits` was reached while its range was measured.
[[nodiscard]] Result<deals::Units> find_no_agreement(const Negotiation& negotiation,
                                                     const deals::Scoring& scoring,
                                                     std::size_t player, const Limits& limits);

}  // namespace irenic::stability
