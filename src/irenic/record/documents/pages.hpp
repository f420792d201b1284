#pragma once

#include <string>

namespace irenic::record {

/// The text of pages, parted by form feeds, as one: page numbers and lines that stand at the edge
/// of three pages or more are left out, a sentence that runs on over a page is whole, and so are
/// words cut by a hyphen at the end of a line (the hyphen stays where the text writes the word
/// with it elsewhere).
/// Cost  linear.
[[nodiscard]] std::string join_pages(const std::string& text);

}  // namespace irenic::record
