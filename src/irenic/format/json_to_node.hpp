#pragma once

#include <string_view>

#include "irenic/format/node.hpp"

namespace irenic::format {

/// Reads one JSON value, strictly (RFC 8259), surrogate pairs included.
///
/// text    UTF-8.
/// Returns the tree; strings are quoted scalars, numbers and true and false plain ones.
///         Without a root, the last complaint says where the text stops being JSON.
/// Cost    linear in the text.
[[nodiscard]] Parsed json_to_node(std::string_view text);

}  // namespace irenic::format
