#pragma once

#include <optional>
#include <string_view>

#include "irenic/base/value.hpp"
#include "irenic/forecast/points/share.hpp"

namespace irenic::forecast {

/// {"share", "se"}; null where there is none.
[[nodiscard]] Value share_value(const std::optional<Share>& share);

/// "nash", "kalai_smorodinsky", "maximin": the names under which best packages are told.
[[nodiscard]] std::string_view kind_name(std::size_t kind);

}  // namespace irenic::forecast
