#pragma once

#include <cstddef>
#include <string_view>

namespace irenic::record {

/// Whether an element of a page has more attributes than `most`. The parser's time grows with
/// their square.
/// Cost  linear.
[[nodiscard]] bool has_crowded_element(std::string_view html, std::size_t most);

}  // namespace irenic::record
