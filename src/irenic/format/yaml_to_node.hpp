#pragma once

#include <string_view>

#include "irenic/format/node.hpp"

namespace irenic::format {

/// Reads one YAML document.
///
/// text    UTF-8 without control characters.
/// Returns the tree with aliases expanded; each alias stands where its anchor stands.
///         Complaints: broken YAML, duplicate keys, keys that are not scalars, tags, a second
///         document, limits of node.hpp.
/// Cost    linear in the text and in what aliases expand to, never more than `most_nodes`.
[[nodiscard]] Parsed yaml_to_node(std::string_view text);

}  // namespace irenic::format
