#pragma once

#include <string_view>
#include <vector>

namespace irenic::cli {

/// The parts of `text` between marks, blanks around them taken off; one part where there is none.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char mark);

}  // namespace irenic::cli
