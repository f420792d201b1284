#pragma once

#include <cstddef>
#include <string_view>

namespace irenic::record {

/// How many characters the mark of an item and the blanks behind it take at the start of a line,
/// such as "- ", "• ", "2. ", "(a) "; 0 where there is none.
[[nodiscard]] std::size_t marker_size(std::u32string_view line);

/// Whether a line ends as a sentence or what brings a list does.
[[nodiscard]] bool ends_sentence(std::u32string_view line);

/// Whether a line is short, begins as a heading does, and does not end as a sentence does.
[[nodiscard]] bool looks_like_heading(std::u32string_view line);

/// Whether `line` begins anew: the one above is whole, and the first word of `line` would have
/// found room on it, lines being as wide as `widest`.
[[nodiscard]] bool begins_anew(std::u32string_view above, std::u32string_view line,
                               std::size_t widest);

}  // namespace irenic::record
