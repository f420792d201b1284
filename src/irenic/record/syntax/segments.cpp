#include "irenic/record/syntax/segments.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t longest_aside = 40;

void write(std::u32string& text, const Word& word, std::u32string_view instead) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(word.start),
              text.begin() + static_cast<std::ptrdiff_t>(word.end), U' ');
    std::copy(instead.begin(), instead.end(),
              text.begin() + static_cast<std::ptrdiff_t>(word.end - instead.size()));
}

bool is_short(const Word& word) { return word.end - word.start < 4; }

Segment segment_of(const Aside& aside, const std::u32string& plain,
                   const std::vector<Word>& words) {
    Segment segment;
    segment.aside = &aside;
    segment.words = aside.words.last - aside.words.first + 1;
    const std::size_t from = words[aside.words.first].start;
    const std::size_t to = words[aside.words.last].end;
    segment.text = std::u32string(from, U' ') + plain.substr(from, to - from) + U" .";
    segment.last_resort = true;
    if (aside.kind == AsideKind::according_to) {
        write(segment.text, words[aside.verb], U"meet");
        write(segment.text, words[aside.verb + 1], U"");
    } else if (aside.kind == AsideKind::verb_first) {
        write(segment.text, words[aside.verb], is_short(words[aside.verb]) ? U"see" : U"meet");
    } else if (words[aside.verb].lower != "told") {
        write(segment.text, words[aside.verb], is_short(words[aside.verb]) ? U"ran" : U"left");
    }
    return segment;
}

bool is_comma_or_dash(const std::u32string& plain, const Word& word) {
    return plain[word.start] == U',';
}

/// Blanks an aside with the comma before it, and the one after it.
void take_out(std::u32string& text, const std::vector<Word>& words, const Span& aside) {
    std::size_t first = aside.first;
    while (first > 0 && words[first - 1].kind == WordClass::punctuation &&
           (is_comma_or_dash(text, words[first - 1]) || text[words[first - 1].start] == U' ')) {
        --first;
    }
    std::size_t last = aside.last;
    if (last + 1 < words.size() && is_comma_or_dash(text, words[last + 1])) {
        ++last;
    }
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(words[first].start),
              text.begin() + static_cast<std::ptrdiff_t>(words[last].end), U' ');
}

std::size_t words_in(const std::u32string& text, const std::vector<Word>& words) {
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const Word& word) { return text[word.end - 1] != U' '; }));
}

}  // namespace

Segments segments_of(const std::u32string& plain, const std::vector<Word>& words,
                     const Outline& outline, std::size_t most) {
    Segments segments;
    std::u32string main = plain;
    for (const Aside& aside : outline.asides) {
        take_out(main, words, aside.words);
    }
    const std::size_t seen = words_in(main, words);
    if (seen > most) {
        segments.all = pieces_of(main, words);
        segments.cut = true;
    } else {
        segments.all.push_back({std::move(main), seen});
    }
    for (const Aside& aside : outline.asides) {
        if (aside.words.last - aside.words.first < longest_aside) {
            segments.all.push_back(segment_of(aside, plain, words));
        } else {
            segments.cut = true;
        }
    }
    return segments;
}

}  // namespace irenic::record
