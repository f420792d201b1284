#include "cli/text/layout.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "irenic/base/utf8.hpp"

namespace irenic::cli {
namespace {

using Range = std::pair<std::uint32_t, std::uint32_t>;

/// Combining marks and joiners of the scripts that use them most.
constexpr std::array without_width{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A},
    Range{0x064B, 0x065F}, Range{0x06D6, 0x06DC}, Range{0x093A, 0x093C}, Range{0x0941, 0x0948},
    Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A}, Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF},
    Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200D}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F},
    Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF},
};

/// East Asian scripts and pictures.
constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF}, Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60}, Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

template <std::size_t Size>
bool in_any(const std::array<Range, Size>& ranges, std::uint32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return code >= range.first && code <= range.second;
    });
}

bool obeyed_by_terminals(std::uint32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
           code == 0x200E || code == 0x200F || code == 0x061C ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::size_t width_of(std::uint32_t code) {
    if (code < 0x300) {
        return 1;
    }
    if (in_any(without_width, code)) {
        return 0;
    }
    return in_any(wide, code) ? 2 : 1;
}

/// The first character of `text`, or one byte of it standing alone where it is not UTF-8.
Character next_character(std::string_view text) {
    return first_character(text).value_or(Character{'?', 1});
}

/// Where the first word of `text` ends; a percent sign stays with the number before it.
std::size_t end_of_word(std::string_view text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    return text.substr(end).starts_with(" %") ? std::min(text.find(' ', end + 1), text.size())
                                              : end;
}

/// How many bytes of `text` fit into `width` cells; at least one character.
std::size_t bytes_that_fit(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t cells = 0;
    while (used < text.size()) {
        const auto character = next_character(text.substr(used));
        cells += width_of(character.code);
        if (cells > width && used > 0) {
            break;
        }
        used += character.length;
    }
    return used;
}

}  // namespace

std::size_t width_of(std::string_view text) {
    std::size_t cells = 0;
    while (!text.empty()) {
        const auto character = next_character(text);
        cells += width_of(character.code);
        text.remove_prefix(character.length);
    }
    return cells;
}

std::string plain(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character) {
            clean.push_back('?');
        } else if (obeyed_by_terminals(character->code)) {
            clean.push_back(' ');
        } else {
            clean.append(text.substr(0, character->length));
        }
        text.remove_prefix(character ? character->length : 1);
    }
    return clean;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty()) {
            return lines;
        }
        const std::string_view word = text.substr(0, end_of_word(text));
        const std::size_t cells = width_of(word);
        if (used > 0 && used + 1 + cells <= width) {
            lines.back() += ' ';
            lines.back() += word;
            used += 1 + cells;
            text.remove_prefix(word.size());
            continue;
        }
        if (used > 0) {
            lines.emplace_back();
        }
        const std::string_view part = word.substr(0, bytes_that_fit(word, width));
        lines.back() = part;
        used = width_of(part);
        text.remove_prefix(part.size());
        if (part.size() < word.size()) {
            lines.emplace_back();
            used = 0;
        }
    }
}

std::string pad_right(std::string text, std::size_t width) {
    const std::size_t cells = width_of(text);
    if (cells < width) {
        text.append(width - cells, ' ');
    }
    return text;
}

std::string pad_left(const std::string& text, std::size_t width) {
    const std::size_t cells = width_of(text);
    return cells < width ? std::string(width - cells, ' ') + text : text;
}

std::string listed(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        text += text.empty() ? item : "; " + item;
    }
    return text;
}

std::string join(const std::vector<std::string>& items, std::string_view last) {
    std::string text;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (index > 0 && index + 1 == items.size()) {
            text += " ";
            text += last;
            text += " ";
        } else if (index > 0) {
            text += ", ";
        }
        text += items[index];
    }
    return text;
}

}  // namespace irenic::cli
