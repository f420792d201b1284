#pragma once

#include <string_view>

namespace irenic {

/// The version of this library, as in "0.1.0".
[[nodiscard]] std::string_view version() noexcept;

}  // namespace irenic
