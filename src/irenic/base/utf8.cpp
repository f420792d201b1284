#include "irenic/base/utf8.hpp"

#include <array>

namespace irenic {
namespace {

unsigned char byte_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

/// How many bytes a character starting with `lead` takes, 0 where none can.
std::size_t length_from(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

bool is_character(std::uint32_t code, std::size_t length) {
    constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return code >= least.at(length) && code <= 0x10FFFF && !surrogate;
}

/// How many bytes the first `count` characters of `text` take.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t bytes = 0;
    for (; count > 0 && bytes < text.size(); --count) {
        const auto character = first_character(text.substr(bytes));
        bytes += character ? character->length : 1;
    }
    return bytes;
}

}  // namespace

std::optional<Character> first_character(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const unsigned char lead = byte_at(text, 0);
    const std::size_t length = length_from(lead);
    if (length == 1) {
        return Character{lead, 1};
    }
    if (length == 0 || length > text.size()) {
        return std::nullopt;
    }
    std::uint32_t code = lead & (0x7FU >> length);
    for (std::size_t index = 1; index < length; ++index) {
        const unsigned char next = byte_at(text, index);
        if ((next & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        code = code << 6U | (next & 0x3FU);
    }
    if (!is_character(code, length)) {
        return std::nullopt;
    }
    return Character{code, length};
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
        if (byte_at(text, position) < 0x80) {
            ++position;
            continue;
        }
        const auto character = first_character(text.substr(position));
        if (!character) {
            return position;
        }
        position += character->length;
    }
    return std::nullopt;
}

std::string slice(std::string_view text, std::size_t start, std::size_t end) {
    text.remove_prefix(bytes_of(text, start));
    return std::string(text.substr(0, bytes_of(text, end > start ? end - start : 0)));
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < text.size(); ++count) {
        const auto character = first_character(text.substr(position));
        position += character ? character->length : 1;
    }
    return count;
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string result;
    std::size_t position = 0;
    for (std::size_t count = 0; position < text.size() && count < longest; ++count) {
        const auto character = first_character(text.substr(position)).value_or(Character{' ', 1});
        append_utf8(character.code < 0x20 ? ' ' : character.code, result);
        position += character.length;
    }
    return position < text.size() ? result + "..." : result;
}

void append_utf8(std::uint32_t code, std::string& text) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | code >> 6U);
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0U | code >> 12U);
        add(0x80U | (code >> 6U & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | code >> 18U);
        add(0x80U | (code >> 12U & 0x3FU));
        add(0x80U | (code >> 6U & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

}  // namespace irenic
