#pragma once

#include <optional>

#include "irenic/deals/setting.hpp"

namespace irenic::forecast {

/// The setting with a unit of 1e-9 points. Nothing where its numbers do not fit 2^58 such units.
[[nodiscard]] std::optional<deals::Setting> at_nine_places(deals::Setting setting);

}  // namespace irenic::forecast
