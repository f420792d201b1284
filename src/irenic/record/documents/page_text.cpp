#include "irenic/record/documents/page_text.hpp"

#include <algorithm>

#include "irenic/base/utf8.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

/// Soft hyphen, characters without width, marks of direction, byte order mark.
bool is_unseen(char32_t character) {
    return character == U'\u00AD' || (character >= U'\u200B' && character <= U'\u200F') ||
           (character >= U'\u202A' && character <= U'\u202E') || character == U'\u2060' ||
           character == U'\uFEFF';
}

}  // namespace

void PageText::add(std::string_view utf8, bool keep_lines) {
    while (!utf8.empty()) {
        const Character character = first_character(utf8).value_or(Character{0xFFFD, 1});
        const auto code = static_cast<char32_t>(character.code);
        if (keep_lines && code == U'\n') {
            end_line();
        } else if (!is_unseen(code) && is_blank(code)) {
            blank_ = true;
        } else if (!is_unseen(code)) {
            add_gap();
            text_ += utf8.substr(0, character.length);
        }
        utf8.remove_prefix(character.length);
    }
}

void PageText::add_gap() {
    if (!text_.empty() && line_ends_ > 0) {
        text_.append(line_ends_, '\n');
    } else if (!text_.empty() && blank_) {
        text_ += ' ';
    }
    if (item_) {
        text_ += "\u2022 ";
    }
    line_ends_ = 0;
    blank_ = false;
    item_ = false;
}

void PageText::end_line() { line_ends_ = std::min<std::size_t>(line_ends_ + 1, 2); }

void PageText::end_block() { line_ends_ = 2; }

void PageText::begin_item() {
    end_block();
    item_ = true;
}

void PageText::end_item() {
    end_block();
    item_ = false;
}

}  // namespace irenic::record
