#pragma once

#include <optional>
#include <string>

#include "irenic/deals/setting.hpp"

namespace irenic::deals {

/// The packages nearest to acceptable, over those that cross no red line of a party that must
/// agree: by the largest smallest surplus in points, by the same as a share of each party's range
/// over these packages (of a point where it has none), and by the least outside money.
/// Each is exact; where several attain it, the one with the best sorted surpluses is shown.
/// Cost    three searches a branch, see search.hpp.
[[nodiscard]] Closest find_closest(const Setting& setting, const Limits& limits);

/// Its parts, whether or not the zone is empty: the largest smallest surplus in points, and the
/// least outside money. Nothing where no package is left; `why` where a limit made it uncertain.
[[nodiscard]] std::optional<ClosestPackage> nearest_in_points(const Setting& setting,
                                                              const Limits& limits,
                                                              std::string& why);
[[nodiscard]] std::optional<OutsideMoney> least_outside_money(const Setting& setting,
                                                              const Limits& limits,
                                                              std::string& why);

}  // namespace irenic::deals
