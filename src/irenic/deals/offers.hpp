#pragma once

#include "irenic/deals/setting.hpp"
#include "irenic/deals/solutions.hpp"

namespace irenic::deals {

/// Every offer on record as each deciding party sees it.
///
/// A partial offer stands for all its allowed completions: surpluses are a range over them, and a
/// party blocks the offer where no completion gives it its disagreement value without crossing a
/// red line of its own. The smallest change is the least number of issues named in the offer that
/// have to be settled otherwise for the package to be in the zone; of several such packages the
/// one with the best sorted Kalai-Smorodinsky ratios is shown.
/// Errors  limit: tied issues could not be counted in time.
[[nodiscard]] Result<std::vector<OfferView>> view_offers(const Setting& setting,
                                                         const std::optional<Yardstick>& yardstick,
                                                         const Limits& limits);

}  // namespace irenic::deals
