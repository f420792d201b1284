#include "irenic/record/documents/about.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/documents/blocks.hpp"
#include "irenic/record/documents/dates.hpp"
#include "irenic/record/documents/lines.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t first_lines = 10;

bool is_of_word(char32_t character) { return is_letter(character) || is_digit(character); }

/// Words of a document, runs of blanks as one.
std::string words_between(const DocumentLines& lines, std::size_t first, std::size_t end) {
    std::u32string words;
    for (std::size_t place = first; place < end; ++place) {
        const char32_t character = lines.characters[place];
        if (character != U' ' || (!words.empty() && words.back() != U' ')) {
            words += character;
        }
    }
    return to_utf8(words);
}

/// What the front matter of Markdown says of this, such as "title: ...", or empty.
std::string told_by_front_matter(const Document& document, std::string_view key) {
    std::string_view text = document.text;
    const bool has = document.kind == DocumentKind::markdown && text.starts_with("---") &&
                     !document.marks.empty() && document.marks.front() == 0;
    const std::size_t end = has ? text.find("\n---", 3) : 0;
    text = text.substr(0, end);
    const std::string wanted = "\n" + std::string(key) + ":";
    const std::size_t found = text.find(wanted);
    if (found == std::string_view::npos) {
        return {};
    }
    std::string_view value = text.substr(found + wanted.size());
    value = value.substr(0, value.find('\n'));
    const std::size_t first = value.find_first_not_of(" \t\"'");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(value.substr(first, value.find_last_not_of(" \t\"'") + 1 - first));
}

std::string first_heading(const DocumentLines& lines, const std::vector<Block>& blocks) {
    const auto marked =
        std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.marked; });
    if (marked != blocks.end()) {
        return words_between(lines, marked->first, marked->end);
    }
    const Block& first = blocks.front();
    return first.heading ? words_between(lines, first.first, first.end) : std::string();
}

std::string date_line(const DocumentLines& lines) {
    const std::size_t count = std::min(first_lines, lines.lines.size());
    for (std::size_t index = 0; index < count; ++index) {
        const DocumentLine& line = lines.lines[index];
        if (const auto date = date_of(words_between(lines, line.first, line.end))) {
            return *date;
        }
    }
    return {};
}

}  // namespace

bool learn_about(Document& document) {
    const DocumentLines lines = lines_of(document);
    if (std::none_of(lines.characters.begin(), lines.characters.end(), is_of_word)) {
        return false;
    }
    const std::vector<Block> blocks = blocks_of(lines, document.kind);
    if (document.title.empty()) {
        document.title = told_by_front_matter(document, "title");
    }
    if (document.title.empty()) {
        document.title = first_heading(lines, blocks);
    }
    if (document.date.empty()) {
        document.date = date_of(told_by_front_matter(document, "date")).value_or("");
    }
    if (document.date.empty()) {
        document.date = date_line(lines);
    }
    return true;
}

}  // namespace irenic::record
