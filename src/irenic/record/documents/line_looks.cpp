#include "irenic/record/documents/line_looks.hpp"

#include <algorithm>
#include <array>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t nowhere = std::u32string_view::npos;

bool closes(char32_t character) {
    return is_one_of(character, U")]}\u2019'") || is_double_quote(character);
}

std::u32string_view without_closing(std::u32string_view line) {
    while (!line.empty() && closes(line.back())) {
        line.remove_suffix(1);
    }
    return line;
}

std::u32string_view last_word(std::u32string_view line) {
    const std::size_t blank = line.rfind(U' ');
    return blank == nowhere ? line : line.substr(blank + 1);
}

/// Words that no heading ends with.
bool asks_for_more(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 30> words{
        U"a",    U"an", U"the", U"of",  U"and",  U"or",   U"but",  U"to",   U"in",  U"on",
        U"at",   U"by", U"for", U"as",  U"with", U"from", U"that", U"than", U"who", U"which",
        U"when", U"is", U"are", U"was", U"were", U"has",  U"have", U"said", U"its", U"their"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool begins_as_sentence(std::u32string_view line) {
    const char32_t first = line.front();
    return is_upper(first) || is_digit(first) || is_double_quote(first) || first == U'\u2018';
}

/// The end of "12", "a" or "iv" from `place` on.
std::size_t number_end(std::u32string_view line, std::size_t place) {
    constexpr std::size_t most_digits = 3;
    std::size_t end = place;
    while (end < line.size() && end < place + most_digits && is_digit(line[end])) {
        ++end;
    }
    if (end == place && place < line.size() && line[place] >= U'a' && line[place] <= U'z') {
        ++end;
    }
    return end;
}

/// The end of "2.", "2)", "a)" or "(a)", or 0.
std::size_t numbered_marker(std::u32string_view line) {
    const bool bracket = line.front() == U'(';
    const std::size_t first = bracket ? 1 : 0;
    const std::size_t end = number_end(line, first);
    if (end == first || end >= line.size()) {
        return 0;
    }
    const bool closed =
        line[end] == U')' || (line[end] == U'.' && !bracket && is_digit(line[first]));
    return closed ? end + 1 : 0;
}

}  // namespace

std::size_t marker_size(std::u32string_view line) {
    if (line.empty()) {
        return 0;
    }
    const bool bullet = is_one_of(line.front(), U"-*+\u2022\u25AA\u25CF\u25E6\u2013\u2014\u00B7");
    const std::size_t end = bullet ? 1 : numbered_marker(line);
    if (end == 0 || end >= line.size() || line[end] != U' ') {
        return 0;
    }
    return line.find_first_not_of(U' ', end);
}

bool ends_sentence(std::u32string_view line) {
    const std::u32string_view words = without_closing(line);
    return !words.empty() && is_one_of(words.back(), U".!?:;\u2026");
}

bool looks_like_heading(std::u32string_view line) {
    constexpr std::size_t longest = 120;
    const std::u32string_view words = without_closing(line);
    return line.size() <= longest && !words.empty() && begins_as_sentence(line) &&
           (words.back() == U'?' || !is_one_of(words.back(), U".!:;,\u2026-\u2013\u2014"));
}

bool begins_anew(std::u32string_view above, std::u32string_view line, std::size_t widest) {
    constexpr std::size_t room_to_spare = 10;
    const std::size_t first_word = std::min(line.find(U' '), line.size());
    return looks_like_heading(above) && begins_as_sentence(line) &&
           !asks_for_more(last_word(above)) &&
           above.size() + 1 + first_word + room_to_spare <= widest;
}

}  // namespace irenic::record
