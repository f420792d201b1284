#pragma once

#include <vector>

#include "irenic/deals/setting.hpp"

namespace irenic::deals {

struct OpenedSetting {
    Setting setting;
    std::vector<DisagreementValue> disagreement;  ///< by deciding player
};

/// Everything that must be known before the question can be answered: utilities in whole units,
/// who decides, what no agreement is worth to them, and the branches of the zone.
///
/// Errors  missing: no issues, no party with preferences that must agree, or no value of no
///         agreement for one of them; bad_input: totals beyond 2^62; limit: more than 16 deciding
///         parties, or `limits` reached while listing tied issues.
[[nodiscard]] Result<OpenedSetting> open_setting(const Negotiation& negotiation,
                                                 const Limits& limits);

}  // namespace irenic::deals
