#pragma once

#include <cstddef>

#include "irenic/record/documents/marked_text.hpp"

namespace irenic::record {

/// Marks, in the paragraph from `first` to `end`, emphasis that closes, backticks, what belongs to
/// a link or a note but its words, addresses, tags of HTML, and backslashes before a mark.
/// Cost  linear.
void mark_inline(MarkedText& text, std::size_t first, std::size_t end);

}  // namespace irenic::record
