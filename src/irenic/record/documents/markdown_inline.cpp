#include "irenic/record/documents/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t nowhere = std::u32string_view::npos;
constexpr std::u32string_view emphasis = U"*_~";

bool is_ascii_letter(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
}

bool is_ascii_mark(char32_t character) {
    return character > U' ' && character < 0x7F && !is_ascii_letter(character) &&
           !is_digit(character);
}

bool is_of_word(char32_t character) { return is_letter(character) || is_digit(character); }

/// Opening marks of emphasis that nothing closed so far.
struct Opening {
    std::size_t end = 0;
    std::size_t count = 0;
};

class Inline {
public:
    Inline(MarkedText& text, std::size_t first, std::size_t end)
        : text_(text), first_(first), end_(end), place_(first) {}

    void mark() {
        while (place_ < end_) {
            step();
        }
    }

private:
    [[nodiscard]] char32_t at(std::size_t place) const {
        return place >= first_ && place < end_ ? text_.at(place) : U'\n';
    }

    void mark_to(std::size_t end) {
        text_.mark(place_, end);
        place_ = end;
    }

    void step() {
        switch (at(place_)) {
            case U'\\':
                return step_over_escape();
            case U'`':
                return mark_to(place_ + 1);
            case U'<':
                return step_over_tag();
            case U'[':
                brackets_.push_back(place_);
                break;
            case U']':
                return close_bracket();
            case U'*':
            case U'_':
            case U'~':
                return step_over_emphasis();
            case U'h':
            case U'w':
                return step_over_address();
            default:
                break;
        }
        ++place_;
    }

    void step_over_escape() {
        if (is_ascii_mark(at(place_ + 1))) {
            text_.mark(place_, place_ + 1);
            ++place_;
        }
        ++place_;
    }

    /// Where `mark` stands within a bounded distance, or nowhere.
    [[nodiscard]] std::size_t find(char32_t mark, std::size_t from) const {
        constexpr std::size_t farthest = 1000;
        const std::size_t found = text_.part(from, std::min(end_, from + farthest)).find(mark);
        return found == nowhere ? nowhere : from + found;
    }

    void step_over_tag() {
        const char32_t next = at(place_ + 1);
        const bool begins = is_ascii_letter(next) || next == U'/' || next == U'!';
        const std::size_t close = begins ? find(U'>', place_) : nowhere;
        if (close == nowhere) {
            ++place_;
        } else {
            mark_to(close + 1);
        }
    }

    /// The end of "(address)" or "[name]" from `open` on, or nowhere.
    [[nodiscard]] std::size_t target_end(std::size_t open) const {
        constexpr std::size_t farthest = 2000;
        if (at(open) == U'[') {
            const std::size_t close = find(U']', open);
            return close == nowhere ? nowhere : close + 1;
        }
        std::size_t depth = 0;
        for (std::size_t place = open; at(open) == U'(' && place < std::min(end_, open + farthest);
             ++place) {
            depth += at(place) == U'(' ? 1U : 0U;
            depth -= at(place) == U')' ? 1U : 0U;
            if (depth == 0) {
                return place + 1;
            }
        }
        return nowhere;
    }

    void close_bracket() {
        if (brackets_.empty()) {
            ++place_;
            return;
        }
        const std::size_t open = brackets_.back();
        brackets_.pop_back();
        if (at(open + 1) == U'^') {
            text_.mark(open, place_ + (at(place_ + 1) == U':' ? 2 : 1));
            ++place_;
            return;
        }
        const std::size_t end = target_end(place_ + 1);
        if (end == nowhere) {
            ++place_;
            return;
        }
        const bool picture = at(open - 1) == U'!';
        text_.mark(picture ? open - 1 : open, open + 1);
        mark_to(end);
    }

    void step_over_address() {
        constexpr std::array<std::u32string_view, 3> beginnings{U"http://", U"https://", U"www."};
        const std::u32string_view rest = text_.part(place_, end_);
        const bool begins =
            !is_of_word(at(place_ - 1)) &&
            std::any_of(beginnings.begin(), beginnings.end(),
                        [&](std::u32string_view word) { return rest.starts_with(word); });
        if (!begins) {
            ++place_;
            return;
        }
        std::size_t end = place_;
        while (end < end_ && !is_blank(at(end)) && !is_double_quote(at(end)) &&
               std::u32string_view(U"<>()[]").find(at(end)) == nowhere) {
            ++end;
        }
        while (std::u32string_view(U".,;:!?'*_").find(at(end - 1)) != nowhere) {
            --end;
        }
        mark_to(end);
    }

    void step_over_emphasis() {
        const char32_t mark = at(place_);
        std::size_t end = place_;
        while (at(end) == mark) {
            ++end;
        }
        const char32_t before = at(place_ - 1);
        const char32_t after = at(end);
        const bool inside_word = mark == U'_' && is_of_word(before) && is_of_word(after);
        if (!is_blank(before) && !inside_word) {
            close_emphasis(mark, end);
        }
        if (!is_blank(after) && !inside_word && place_ < end) {
            openings_.at(emphasis.find(mark)).push_back({end, end - place_});
        }
        place_ = end;
    }

    /// Marks what the run from `place_` to `end` closes, and goes on behind it.
    void close_emphasis(char32_t mark, std::size_t end) {
        std::vector<Opening>& openings = openings_.at(emphasis.find(mark));
        while (!openings.empty() && place_ < end) {
            Opening& opening = openings.back();
            const std::size_t count = std::min(opening.count, end - place_);
            text_.mark(opening.end - count, opening.end);
            text_.mark(place_, place_ + count);
            place_ += count;
            opening.end -= count;
            opening.count -= count;
            if (opening.count == 0) {
                openings.pop_back();
            }
        }
    }

    MarkedText& text_;
    std::size_t first_;
    std::size_t end_;
    std::size_t place_;
    std::vector<std::size_t> brackets_;
    std::array<std::vector<Opening>, emphasis.size()> openings_;
};

}  // namespace

void mark_inline(MarkedText& text, std::size_t first, std::size_t end) {
    Inline(text, first, end).mark();
}

}  // namespace irenic::record
