#include "irenic/record/syntax/outline.hpp"

#include <algorithm>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

bool has_capital(const Word& word) {
    const std::u32string characters = characters_of(word.text);
    return is_upper(characters.front());
}

bool touches(const Span& a, const Span& b) { return a.first <= b.last && b.first <= a.last; }

/// A name does not reach into a time: "Paris Monday".
void drop_names_in_times(Outline& outline) {
    std::erase_if(outline.names, [&](const Span& name) {
        return std::any_of(outline.times.begin(), outline.times.end(),
                           [&](const TimePhrase& time) { return touches(name, time.words); });
    });
}

}  // namespace

bool is_heading(const std::vector<Word>& words) {
    if (!words.empty() && words.back().lower == ".") {
        return false;
    }
    std::size_t capitals = 0;
    std::size_t small = 0;
    for (const Word& word : words) {
        if (word.kind != WordClass::punctuation && word.kind != WordClass::number &&
            word.end - word.start > 3) {
            ++(has_capital(word) ? capitals : small);
        }
    }
    return capitals >= 3 && small == 0;
}

Outline outline_of(const std::vector<Word>& words) {
    Outline outline;
    outline.heading = is_heading(words);
    if (outline.heading) {
        return outline;
    }
    outline.times = find_times(words);
    outline.names = find_names(words);
    drop_names_in_times(outline);
    outline.asides = find_asides(words, outline.times);
    return outline;
}

}  // namespace irenic::record
