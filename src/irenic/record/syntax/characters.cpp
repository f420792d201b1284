#include "irenic/record/syntax/characters.hpp"

#include <cstddef>
#include <cstdint>

#include <unicode/uchar.h>

#include "irenic/base/utf8.hpp"

namespace irenic::record {
namespace {

constexpr char32_t replacement = 0xFFFD;

UChar32 point(char32_t character) { return static_cast<UChar32>(character); }

}  // namespace

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const auto character = first_character(text.substr(at));
        characters.push_back(character ? static_cast<char32_t>(character->code) : replacement);
        at += character ? character->length : 1;
    }
    return characters;
}

std::string to_utf8(std::u32string_view characters) {
    std::string text;
    for (const char32_t character : characters) {
        append_utf8(static_cast<std::uint32_t>(character), text);
    }
    return text;
}

bool is_one_of(char32_t character, std::u32string_view characters) {
    return characters.find(character) != std::u32string_view::npos;
}

bool is_blank(char32_t character) {
    return u_isUWhiteSpace(point(character)) != 0 || u_iscntrl(point(character)) != 0;
}

bool is_letter(char32_t character) { return u_isalpha(point(character)) != 0; }

bool is_digit(char32_t character) { return u_isdigit(point(character)) != 0; }

bool is_upper(char32_t character) { return u_isupper(point(character)) != 0; }

bool is_currency(char32_t character) { return u_charType(point(character)) == U_CURRENCY_SYMBOL; }

bool is_double_quote(char32_t character) {
    switch (character) {
        case U'"':
        case U'\u00AB':
        case U'\u00BB':
        case U'\u201C':
        case U'\u201D':
        case U'\u201E':
        case U'\u201F':
        case U'\uFF02':
            return true;
        default:
            return false;
    }
}

bool is_single_quote(char32_t character) {
    switch (character) {
        case U'\'':
        case U'`':
        case U'\u00B4':
        case U'\u2018':
        case U'\u2019':
        case U'\u201A':
        case U'\u201B':
        case U'\u02BC':
            return true;
        default:
            return false;
    }
}

bool is_dash(char32_t character) { return character >= U'\u2012' && character <= U'\u2015'; }

}  // namespace irenic::record
