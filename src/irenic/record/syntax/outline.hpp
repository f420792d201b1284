#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Words from `first` to `last`, both included.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// When something happens, told in a set form: "on Monday", "last week", "two days ago", "today".
struct TimePhrase {
    Span words;
    std::size_t noun = 0;  ///< the day or the period
    std::string label;     ///< its preposition, or empty
};

enum class AsideKind : char {
    speaker_first,  ///< ", the minister said on Monday"
    verb_first,     ///< ", said the minister"
    according_to,   ///< ", according to the minister"
};

/// Who says what the rest of the sentence says.
struct Aside {
    AsideKind kind = AsideKind::speaker_first;
    Span words;
    std::size_t verb = 0;  ///< the word of saying, or "according"
};

/// What can be told of a sentence from its words alone, before the grammar sees it.
struct Outline {
    std::vector<Span> names;  ///< of two words or more
    std::vector<TimePhrase> times;
    std::vector<Aside> asides;
    bool heading = false;  ///< nearly all words have capitals
};

[[nodiscard]] Outline outline_of(const std::vector<Word>& words);

/// The parts of an outline, each from the words and what was found before it.
[[nodiscard]] bool is_heading(const std::vector<Word>& words);
[[nodiscard]] std::vector<TimePhrase> find_times(const std::vector<Word>& words);
[[nodiscard]] std::vector<Span> find_names(const std::vector<Word>& words);
[[nodiscard]] std::vector<Aside> find_asides(const std::vector<Word>& words,
                                             const std::vector<TimePhrase>& times);

}  // namespace irenic::record
