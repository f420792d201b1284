#pragma once

#include <string>

namespace irenic::record {

/// A text with words that a hyphen cuts at the end of a line made whole. The hyphen stays where
/// the text writes the word with it inside a line.
/// Cost  linear.
[[nodiscard]] std::string join_cut_words(const std::string& text);

}  // namespace irenic::record
