#include "irenic/record/syntax/plain_text.hpp"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

bool is_wordy(char32_t character) { return is_letter(character) || is_digit(character); }

class Plain {
public:
    Plain(std::u32string_view sentence, const std::vector<Word>& words, const Outline& outline)
        : text_(sentence), words_(words), outline_(outline) {}

    std::u32string make() {
        blanks();
        quotation_marks();
        dashes();
        brackets();
        times();
        abbreviations();
        names();
        if (outline_.heading) {
            soften_heading(words_, text_);
        }
        return std::move(text_);
    }

private:
    [[nodiscard]] char32_t at(std::size_t position) const {
        return position < text_.size() ? text_[position] : U' ';
    }
    [[nodiscard]] char32_t before(std::size_t position) const {
        return position == 0 ? U' ' : text_[position - 1];
    }

    void blanks() {
        for (char32_t& character : text_) {
            if (is_blank(character) || character == U'\u2026' || character == U'\uFFFD') {
                character = U' ';
            }
        }
    }

    void quotation_marks() {
        bool open = false;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (is_double_quote(text_[i]) || is_pair_of_quotes(i)) {
                soften_mark_before(i);
                text_[i] = U' ';
            } else if (is_single_quote(text_[i])) {
                single_quote(i, open);
            }
        }
    }

    [[nodiscard]] bool is_pair_of_quotes(std::size_t i) {
        if (is_single_quote(text_[i]) && at(i + 1) == text_[i]) {
            text_[i + 1] = U' ';
            return true;
        }
        return false;
    }

    /// "Stop!" he said: one sentence, so a comma.
    void soften_mark_before(std::size_t i) {
        const bool more =
            std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(i), text_.end(), is_letter);
        if (more && (before(i) == U'!' || before(i) == U'?')) {
            text_[i - 1] = U',';
        }
    }

    void single_quote(std::size_t i, bool& open) {
        const bool opens = !is_wordy(before(i)) && is_wordy(at(i + 1)) && closes_later(i);
        const bool closes = open && !is_wordy(at(i + 1));
        if (opens || closes) {
            soften_mark_before(i);
            text_[i] = U' ';
            open = opens;
        } else {
            text_[i] = U'\'';
        }
    }

    [[nodiscard]] bool closes_later(std::size_t i) const {
        for (std::size_t j = i + 1; j < text_.size(); ++j) {
            if (is_single_quote(text_[j]) && !is_wordy(at(j + 1))) {
                return true;
            }
        }
        return false;
    }

    void dashes() {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (is_dash(text_[i])) {
                text_[i] = is_digit(before(i)) && is_digit(at(i + 1)) ? U'-' : U',';
            } else if (text_[i] == U'-' && at(i + 1) == U'-') {
                text_[i] = U',';
                text_[i + 1] = U' ';
            } else if (text_[i] == U'-' && before(i) == U' ' && at(i + 1) == U' ') {
                text_[i] = U',';
            }
        }
    }

    /// Blanks what stands in brackets, or the brackets alone where they hold most of the text.
    void brackets() {
        std::size_t open = text_.size();
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (text_[i] == U'(' || text_[i] == U'[' || text_[i] == U'{') {
                open = i;
            } else if (text_[i] == U')' || text_[i] == U']' || text_[i] == U'}') {
                blank_bracket(std::min(open, i), i);
                open = text_.size();
            }
        }
        if (open < text_.size()) {
            text_[open] = U' ';
        }
    }

    void blank_bracket(std::size_t open, std::size_t close) {
        if ((close - open) * 2 > text_.size()) {
            text_[open] = U' ';
            text_[close] = U' ';
            return;
        }
        for (std::size_t i = open; i <= close; ++i) {
            text_[i] = U' ';
        }
    }

    void blank(std::size_t from, std::size_t to) {
        std::fill(text_.begin() + static_cast<std::ptrdiff_t>(from),
                  text_.begin() + static_cast<std::ptrdiff_t>(to), U' ');
    }

    /// Blanks times, and the commas around them.
    void times() {
        for (const TimePhrase& time : outline_.times) {
            const std::size_t first = time.words.first;
            const std::size_t last = time.words.last;
            blank(words_[first].start, words_[last].end);
            const bool comma_before = first == 0 || words_[first - 1].lower == ",";
            const bool comma_after = last + 1 == words_.size() || words_[last + 1].lower == "," ||
                                     words_[last + 1].lower == ".";
            if (comma_before && comma_after) {
                blank_comma(first - 1);
                blank_comma(last + 1);
            }
        }
    }

    void blank_comma(std::size_t word) {
        if (word < words_.size() && words_[word].lower == ",") {
            text_[words_[word].start] = U' ';
        }
    }

    /// "U.N." without its stops; times of the day keep theirs.
    void abbreviations() {
        for (const Word& word : words_) {
            const bool time_of_day = word.lower == "a.m." || word.lower == "p.m.";
            const bool abbreviation = word.end - word.start > 3 && at(word.start + 1) == U'.' &&
                                      is_letter(at(word.start)) && is_letter(at(word.start + 2));
            if (abbreviation && !time_of_day) {
                close_up(word.start, word.end == text_.size() ? word.end - 1 : word.end);
            }
        }
    }

    void names() {
        for (const Span& name : outline_.names) {
            close_up(words_[name.first].start, words_[name.last].end);
        }
    }

    /// Moves letters and figures to the end, without what stands between them.
    void close_up(std::size_t from, std::size_t to) {
        std::size_t end = to;
        for (std::size_t i = to; i > from; --i) {
            if (is_wordy(text_[i - 1]) || text_[i - 1] == U'-') {
                text_[--end] = text_[i - 1];
            }
        }
        blank(from, end);
    }

    std::u32string text_;
    const std::vector<Word>& words_;
    const Outline& outline_;
};

}  // namespace

std::u32string plain_text(std::u32string_view sentence, const std::vector<Word>& words,
                          const Outline& outline) {
    return Plain(sentence, words, outline).make();
}

}  // namespace irenic::record
