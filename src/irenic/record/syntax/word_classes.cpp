#include "irenic/record/syntax/word_classes.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

bool is_pronoun(std::string_view word) {
    return is_among(
        word,
        {"i",       "you",       "he",         "she",      "it",       "we",        "they",
         "me",      "him",       "us",         "them",     "who",      "whom",      "what",
         "which",   "myself",    "himself",    "herself",  "itself",   "ourselves", "themselves",
         "nobody",  "everyone",  "everybody",  "someone",  "somebody", "anyone",    "anybody",
         "nothing", "something", "everything", "anything", "none",     "mine",      "hers",
         "ours",    "theirs"});
}

bool is_preposition(std::string_view word) {
    return is_among(
        word,
        {"of",        "in",        "on",      "at",      "by",     "for",     "with",    "from",
         "into",      "onto",      "about",   "over",    "under",  "between", "among",   "against",
         "during",    "without",   "within",  "through", "across", "toward",  "towards", "upon",
         "near",      "after",     "before",  "since",   "until",  "despite", "amid",    "along",
         "around",    "behind",    "beyond",  "besides", "except", "per",     "via",     "as",
         "beside",    "inside",    "outside", "above",   "below",  "off",     "like",    "than",
         "regarding", "concerning"});
}

bool is_conjunction(std::string_view word) {
    return is_among(
        word, {"and", "or", "but", "nor", "yet", "if", "unless", "because", "while", "although",
               "though", "whereas", "whether", "when", "where", "once", "that", "so"});
}

bool has_word_character(std::u32string_view characters) {
    return std::any_of(characters.begin(), characters.end(), [](char32_t character) {
        return is_letter(character) || is_digit(character);
    });
}

bool is_number(std::u32string_view characters) {
    return std::any_of(characters.begin(), characters.end(), is_digit) &&
           std::none_of(characters.begin(), characters.end(), is_letter);
}

bool has_inner_capital(std::u32string_view characters) {
    return std::any_of(characters.begin() + 1, characters.end(), is_upper);
}

}  // namespace

bool starts_with_one_of(std::string_view word, std::initializer_list<std::string_view> stems) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return word.starts_with(stem); });
}

bool is_determiner(std::string_view word) {
    return is_among(word,
                    {"the", "a",    "an",     "this",    "that",    "these",   "those", "its",
                     "his", "her",  "their",  "our",     "my",      "your",    "whose", "some",
                     "any", "no",   "every",  "each",    "all",     "both",    "many",  "most",
                     "few", "much", "either", "neither", "several", "another", "such"});
}

bool is_be(std::string_view lower) {
    return is_among(lower, {"be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re",
                            "'m", "isn't", "aren't", "wasn't", "weren't", "ain't"});
}

bool is_have(std::string_view lower) {
    return is_among(lower,
                    {"have", "has", "had", "having", "'ve", "'d", "haven't", "hasn't", "hadn't"});
}

bool is_do(std::string_view lower) {
    return is_among(lower, {"do", "does", "did", "don't", "doesn't", "didn't"});
}

bool is_modal(std::string_view lower) {
    return is_among(without_not(lower), {"will", "would", "shall", "should", "can", "could", "may",
                                         "might", "must", "ought", "'ll", "'d"});
}

std::string_view without_not(std::string_view lower) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> irregular = {
        {{"won't", "will"}, {"can't", "can"}, {"cannot", "can"}, {"shan't", "shall"}}};
    for (const auto& [contracted, plain] : irregular) {
        if (lower == contracted) {
            return plain;
        }
    }
    constexpr std::string_view ending = "n't";
    return lower.ends_with(ending) ? lower.substr(0, lower.size() - ending.size()) : lower;
}

bool is_denial(std::string_view lower) {
    return is_among(lower, {"not", "never", "n't", "cannot", "hardly", "nor", "neither"}) ||
           lower.ends_with("n't");
}

bool is_time_word(std::string_view lower) {
    return is_among(lower, {"monday",   "tuesday", "wednesday", "thursday",  "friday",  "saturday",
                            "sunday",   "january", "february",  "march",     "april",   "may",
                            "june",     "july",    "august",    "september", "october", "november",
                            "december", "today",   "yesterday", "tomorrow",  "tonight", "day",
                            "days",     "week",    "weeks",     "weekend",   "month",   "months",
                            "year",     "years",   "hour",      "hours",     "morning", "afternoon",
                            "evening",  "night"});
}

WordClass class_by_spelling(const Word& word, bool first) {
    const std::u32string characters = characters_of(word.text);
    if (word.lower == "'s" || word.lower == "'" || word.lower == "to" || word.lower == "not") {
        return WordClass::particle;
    }
    if (!has_word_character(characters)) {
        return WordClass::punctuation;
    }
    if (is_number(characters)) {
        return WordClass::number;
    }
    if (has_inner_capital(characters)) {
        return WordClass::name;
    }
    if (is_pronoun(word.lower)) {
        return WordClass::pronoun;
    }
    if (is_determiner(word.lower)) {
        return WordClass::determiner;
    }
    if (is_preposition(word.lower)) {
        return WordClass::preposition;
    }
    if (is_conjunction(word.lower)) {
        return WordClass::conjunction;
    }
    const bool capital = is_upper(characters.front());
    if (!capital &&
        (is_be(word.lower) || is_have(word.lower) || is_do(word.lower) || is_modal(word.lower))) {
        return WordClass::auxiliary;
    }
    return capital && !first ? WordClass::name : WordClass::other;
}

}  // namespace irenic::record
