#pragma once

#include <string>
#include <string_view>

namespace irenic::record {

/// The code points of a text; a byte that is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string characters_of(std::string_view text);

/// UTF-8 of code points.
[[nodiscard]] std::string to_utf8(std::u32string_view characters);

[[nodiscard]] bool is_one_of(char32_t character, std::u32string_view characters);
[[nodiscard]] bool is_blank(char32_t character);
[[nodiscard]] bool is_letter(char32_t character);
[[nodiscard]] bool is_digit(char32_t character);
[[nodiscard]] bool is_upper(char32_t character);
[[nodiscard]] bool is_currency(char32_t character);

/// A quotation mark that cannot be an apostrophe: " “ ” „ « » and the like.
[[nodiscard]] bool is_double_quote(char32_t character);

/// ' and its kin, quotation mark or apostrophe.
[[nodiscard]] bool is_single_quote(char32_t character);

/// En dash, em dash and longer ones; not the hyphen.
[[nodiscard]] bool is_dash(char32_t character);

}  // namespace irenic::record
