#pragma once

#include <optional>

#include "irenic/analysis/carried_out.hpp"
#include "irenic/deals/deals.hpp"

namespace irenic::analysis {

/// The answer to "is there a deal?", and which of its packages would hold, where that was asked.
struct DealsAnswer : deals::Answer {
    std::optional<CarriedOut> carried_out;
};

/// deals::find_deals, then carry_out where `holds` asks for it, within the same limits.
/// Errors   of both; what carry_out lacks in the case is said at once.
[[nodiscard]] Result<DealsAnswer> find_deals(const Negotiation& negotiation,
                                             const deals::Question& question, bool holds,
                                             const Limits& limits);

/// That of the deals, with `carried_out` behind `improvements`; null where it was not asked.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const DealsAnswer& answer);

}  // namespace irenic::analysis
