#pragma once

#include <string>

namespace irenic::record {

/// Blanks stretches without a blank that the grammar cannot hold: of more than 60 characters, or
/// 120 bytes. True if there were any.
bool blank_long_tokens(std::u32string& text);

/// A part of a text without the blanks before it.
struct Excerpt {
    std::u32string text;
    std::size_t start = 0;  ///< where it stood
    bool cut = false;       ///< its end is left out, as it is too long
};

/// What of a text the grammar may take at once: up to 4,000 characters from the first that is not
/// blank, whole words only.
[[nodiscard]] Excerpt excerpt_of(const std::u32string& text);

}  // namespace irenic::record
