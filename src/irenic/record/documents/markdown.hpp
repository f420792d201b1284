#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace irenic::record {

/// The code points of a Markdown text that are marks and no words, in order: front matter, marks of
/// headings, lists, quotes, tables, rules, fences, emphasis and code, what belongs to a link but
/// its words, addresses, tags of HTML. What stands between fences is left as it is. Cost  linear.
[[nodiscard]] std::vector<std::size_t> markdown_marks(std::u32string_view text);

}  // namespace irenic::record
