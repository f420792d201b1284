#include <algorithm>

#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool follows_by_one_blank(const std::vector<Word>& words, std::size_t i) {
    return words[i].start == words[i - 1].end + 1;
}

bool is_part_of_name(const Word& word) {
    const bool initial = word.text.size() == 2 && word.text.back() == '.';
    return (word.kind == WordClass::name || initial) &&
           is_upper(characters_of(word.text).front()) && !is_time_word(word.lower);
}

/// "bin", "van", and "al-Thani": small letters within a name.
bool is_link_of_name(const Word& word) {
    return is_among(word.lower, {"al", "bin", "ben", "ibn", "el", "van", "der", "von", "de", "da",
                                 "dos", "del", "abu", "ould", "ul"}) ||
           starts_with_one_of(word.lower, {"al-", "el-", "ul-"});
}

bool may_open(const std::vector<Word>& words, std::size_t i) {
    return is_part_of_name(words[i]) ||
           (words[i].kind == WordClass::other && is_upper(characters_of(words[i].text).front()) &&
            !words[i].lower.ends_with("ly"));
}

/// One past the last word of the name that goes on at `i`.
std::size_t end_of_name(const std::vector<Word>& words, std::size_t i) {
    std::size_t end = i;
    while (i < words.size() && follows_by_one_blank(words, i)) {
        if (is_part_of_name(words[i]) || starts_with_one_of(words[i].lower, {"al-", "el-"})) {
            end = i + 1;
        } else if (!is_link_of_name(words[i]) &&
                   !(words[i].lower == "of" && words[i - 1].lower == "secretary" &&
                     i + 1 < words.size() && words[i + 1].lower == "state")) {
            break;
        }
        ++i;
    }
    return end;
}

}  // namespace

std::vector<Span> find_names(const std::vector<Word>& words) {
    std::vector<Span> names;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        if (may_open(words, i)) {
            end = end_of_name(words, i + 1);
        }
        if (end > i + 1) {
            names.push_back({i, end - 1});
        }
        i = end;
    }
    return names;
}

}  // namespace irenic::record
