#pragma once

#include <cstddef>
#include <string_view>

namespace irenic::record {

/// A place in a text, both from 1.
struct PlaceInText {
    std::size_t line = 1;
    std::size_t column = 1;  ///< in code points
};

/// The place of a byte; lines end with \n, \r\n or \r. All before it is UTF-8. Cost  linear.
[[nodiscard]] PlaceInText place_in_text(std::string_view text, std::size_t byte);

}  // namespace irenic::record
