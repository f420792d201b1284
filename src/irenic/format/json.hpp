#pragma once

#include <string>

#include "irenic/base/value.hpp"

namespace irenic::format {

/// `value` as JSON in UTF-8, members in their order.
///
/// Decimals keep their exact digits, doubles are the shortest that read back the same, NaN and
/// infinities are null; bytes that are not UTF-8 become U+FFFD.
///
/// indent  spaces a level; negative: everything on one line, without spaces.
[[nodiscard]] std::string to_json(const Value& value, int indent = -1);

}  // namespace irenic::format
