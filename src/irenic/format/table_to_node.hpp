#pragma once

#include <string_view>

#include "irenic/format/node.hpp"

namespace irenic::format {

/// Reads a graph model written as a table (see graph_table.hpp), in any order of columns.
///
/// text    UTF-8.
/// Returns the case that says the same, its values standing where the fields stand; parties in the
///         order of their ranks. Without a root, the complaints say what is wrong with the table.
/// Cost    linear in the text, and a sort of the states a party.
[[nodiscard]] Parsed table_to_node(std::string_view text);

}  // namespace irenic::format
