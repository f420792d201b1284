#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace irenic {

/// One character of UTF-8 text: its code point and how many bytes it takes.
struct Character {
    std::uint32_t code = 0;
    std::size_t length = 0;
};

/// The character at the start of `text`; nothing where the bytes are not UTF-8 (overlong forms,
/// surrogates and code points above U+10FFFF included) or `text` is empty.
[[nodiscard]] std::optional<Character> first_character(std::string_view text);

/// Where `text` stops being UTF-8, or nothing where all of it is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Whether a byte of UTF-8 begins a character.
[[nodiscard]] constexpr bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The code points of `text` from `start` to before `end`, as far as there are any; bytes that are
/// not UTF-8 count one each. Cost: linear up to `end`.
[[nodiscard]] std::string slice(std::string_view text, std::size_t start, std::size_t end);

/// How many code points `text` has; bytes that are not UTF-8 count one each.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// The start of `text`, fit for a one-line message: at most 40 characters, "..." where it was cut,
/// control characters as spaces.
[[nodiscard]] std::string excerpt(std::string_view text);

/// Adds the UTF-8 form of `code` (at most U+10FFFF) to `text`.
void append_utf8(std::uint32_t code, std::string& text);

}  // namespace irenic
