#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/plain_text.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t longest_abbreviation = 4;

void make_small(std::u32string& text, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        text[i] = static_cast<char32_t>(u_tolower(static_cast<UChar32>(text[i])));
    }
}

bool is_all_capitals(const std::u32string& text, const Word& word) {
    return word.end - word.start > longest_abbreviation &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(word.start),
                       text.begin() + static_cast<std::ptrdiff_t>(word.end), is_upper);
}

bool has_ending_of_no_name(std::string_view word) {
    return (word.ends_with("s") && !word.ends_with("'s")) || word.ends_with("ed") ||
           word.ends_with("ing");
}

bool is_function_word(const Word& word) {
    Word small = word;
    small.text = word.lower;
    const WordClass kind = class_by_spelling(small, false);
    return kind != WordClass::other && kind != WordClass::number;
}

bool looks_like_no_name(const Word& word, const Word& previous) {
    return is_function_word(word) || is_among(previous.lower, {"to", "not"}) ||
           is_modal(previous.lower) || has_ending_of_no_name(word.lower);
}

}  // namespace

void soften_heading(const std::vector<Word>& words, std::u32string& text) {
    bool first = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_all_capitals(text, words[i])) {
            make_small(text, words[i].start + 1, words[i].end);
        }
        if (!first && looks_like_no_name(words[i], words[i - 1])) {
            make_small(text, words[i].start, words[i].end);
        }
        first = first && words[i].kind == WordClass::punctuation;
    }
}

}  // namespace irenic::record
