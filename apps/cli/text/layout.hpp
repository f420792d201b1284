#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace irenic::cli {

/// Text answers fit a page of this many cells.
inline constexpr std::size_t page_width = 80;

/// How many cells `text` takes on a terminal: none for combining marks, two for wide characters.
/// A rough table is enough: it decides where a line breaks, nothing else.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// `text` on one line, with nothing in it that a terminal would obey: control characters and marks
/// that turn the writing direction become spaces, bytes that are not UTF-8 become '?'.
[[nodiscard]] std::string plain(std::string_view text);

/// The words of `text` on lines of at most `width` cells; a longer word is cut. A percent sign
/// stays with its number.
/// At least one line, empty for an empty text.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` with spaces added behind (or before) it up to `width` cells.
[[nodiscard]] std::string pad_right(std::string text, std::size_t width);
[[nodiscard]] std::string pad_left(const std::string& text, std::size_t width);

/// "a; b; c".
[[nodiscard]] std::string listed(const std::vector<std::string>& items);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string join(const std::vector<std::string>& items,
                               std::string_view last = "and");

}  // namespace irenic::cli
