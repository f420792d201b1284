#pragma once

#include <string_view>

namespace irenic::cli {

/// The page that answers are put into; empty where this build has none.
[[nodiscard]] std::string_view built_in_page();

}  // namespace irenic::cli
