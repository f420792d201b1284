#include "irenic/record/documents/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t longest_word = 20;

/// Never end a sentence: titles of people, and words that only stand before others.
constexpr std::array<std::string_view, 50> before_others{
    "mr",   "mrs",  "ms",  "mx",   "dr",     "prof", "gen",  "lt",  "col",   "maj",
    "capt", "sgt",  "cpl", "cmdr", "adm",    "brig", "sen",  "rep", "gov",   "pres",
    "rev",  "hon",  "amb", "st",   "messrs", "mt",   "ft",   "vs",  "cf",    "approx",
    "ca",   "incl", "e.g", "i.e",  "supt",   "insp", "fr",   "sr",  "spc",   "pvt",
    "mgr",  "ayat", "sec", "secy", "atty",   "dep",  "asst", "vol", "comdr", "sheikh"};

/// End no sentence before a number.
constexpr std::array<std::string_view, 25> before_numbers{
    "no",  "nos", "art", "arts", "para", "paras", "p",    "pp",  "ch",  "fig", "res", "jan", "feb",
    "mar", "apr", "jun", "jul",  "aug",  "sep",   "sept", "oct", "nov", "dec", "s",   "c"};

/// May stand at the end of a sentence as well as inside one.
constexpr std::array<std::string_view, 14> anywhere{"inc",  "ltd",  "co",   "corp", "jr",
                                                    "etc",  "al",   "dept", "est",  "govt",
                                                    "univ", "bros", "ave",  "rd"};

constexpr std::array<std::string_view, 84> starters{
    "the",       "a",       "an",       "this",    "that",    "these",     "those",    "he",
    "she",       "it",      "they",     "we",      "i",       "you",       "his",      "her",
    "its",       "their",   "our",      "my",      "in",      "on",        "at",       "by",
    "for",       "from",    "with",     "to",      "of",      "as",        "but",      "and",
    "or",        "so",      "yet",      "if",      "when",    "while",     "after",    "before",
    "since",     "because", "although", "though",  "however", "meanwhile", "moreover", "also",
    "then",      "there",   "here",     "what",    "who",     "which",     "why",      "how",
    "no",        "not",     "both",     "neither", "all",     "some",      "many",     "most",
    "several",   "one",     "two",      "another", "each",    "every",     "last",     "earlier",
    "later",     "instead", "nor",      "under",   "over",    "during",    "despite",  "according",
    "officials", "until",   "once",     "among"};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// In lower case where it is a letter of ASCII, else "?".
char plain(char32_t character) {
    if (character >= U'A' && character <= U'Z') {
        return static_cast<char>(character - U'A' + U'a');
    }
    return character < 0x80 ? static_cast<char>(character) : '?';
}

bool is_of_abbreviation(char32_t character) {
    return is_letter(character) || is_digit(character) || character == U'.';
}

std::string word_before(std::u32string_view text, std::size_t stop) {
    std::size_t first = stop;
    while (first > 0 && stop - first < longest_word && is_of_abbreviation(text[first - 1])) {
        --first;
    }
    std::string word;
    std::transform(text.begin() + static_cast<std::ptrdiff_t>(first),
                   text.begin() + static_cast<std::ptrdiff_t>(stop), std::back_inserter(word),
                   plain);
    return word;
}

std::string word_from(std::u32string_view text, std::size_t place) {
    while (place < text.size() && !is_letter(text[place]) && !is_digit(text[place])) {
        ++place;
    }
    std::string word;
    for (; place < text.size() && word.size() < longest_word && is_of_abbreviation(text[place]);
         ++place) {
        word += plain(text[place]);
    }
    return word;
}

/// "u.s", "p.m": letters one by one, or a single one.
bool is_initials(std::string_view word) {
    bool letter = true;
    for (const char byte : word) {
        if (letter == (byte == '.')) {
            return false;
        }
        letter = !letter;
    }
    return !letter && (word.front() < '0' || word.front() > '9');
}

}  // namespace

bool only_abbreviates(std::u32string_view text, std::size_t stop, std::size_t next) {
    const std::string word = word_before(text, stop);
    const std::string following = word_from(text, next);
    if (word.empty() || following.empty()) {
        return false;
    }
    if (holds(before_others, word)) {
        return true;
    }
    if (holds(before_numbers, word) && following.front() >= '0' && following.front() <= '9') {
        return true;
    }
    const bool may_go_on = is_initials(word) || word == "ph.d" || holds(anywhere, word);
    return may_go_on && !holds(starters, following);
}

}  // namespace irenic::record
