#include "irenic/record/documents/markdown.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "irenic/record/documents/markdown_inline.hpp"
#include "irenic/record/documents/marked_text.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

bool is_gap(char32_t character) { return character == U' ' || character == U'\t'; }

/// A line without its line end.
struct Line {
    std::size_t first = 0;
    std::size_t end = 0;
};

class Blocks {
public:
    explicit Blocks(MarkedText& text) : text_(text) {}

    void mark() {
        std::size_t first = front_matter();
        while (first < text_.size()) {
            const Line line = line_from(first);
            read_line(line);
            first = line.end + 1;
        }
        end_paragraph(text_.size());
    }

private:
    [[nodiscard]] Line line_from(std::size_t first) const {
        std::size_t end = first;
        while (text_.at(end) != U'\n') {
            ++end;
        }
        return {first, end};
    }

    [[nodiscard]] std::size_t skip_gaps(std::size_t place) const {
        while (is_gap(text_.at(place))) {
            ++place;
        }
        return place;
    }

    [[nodiscard]] std::size_t run_end(std::size_t place) const {
        const char32_t character = text_.at(place);
        while (character != U'\n' && text_.at(place) == character) {
            ++place;
        }
        return place;
    }

    /// Whether the line from `place` on has but these characters.
    [[nodiscard]] bool only(std::size_t place, const Line& line,
                            std::u32string_view characters) const {
        return place < line.end && text_.part(place, line.end).find_first_not_of(characters) ==
                                       std::u32string_view::npos;
    }

    [[nodiscard]] bool is_front_matter_fence(const Line& line) const {
        constexpr std::u32string_view fence = U"---";
        return text_.part(line.first, line.end).starts_with(fence) &&
               skip_gaps(line.first + fence.size()) == line.end;
    }

    /// Marks what stands between a first line "---" and the next; where the text goes on.
    std::size_t front_matter() {
        constexpr std::size_t most_lines = 100;
        Line line = line_from(0);
        if (!is_front_matter_fence(line)) {
            return 0;
        }
        for (std::size_t count = 0; count < most_lines && line.end < text_.size(); ++count) {
            line = line_from(line.end + 1);
            if (is_front_matter_fence(line)) {
                text_.mark(0, line.end);
                return line.end;
            }
        }
        return 0;
    }

    void read_line(const Line& line) {
        const std::size_t inside = inside_of_quotes_and_lists(line);
        if (end_fence(inside, line) || begin_fence(inside, line)) {
            text_.mark(line.first, line.end);
            return end_paragraph(line.first);
        }
        if (fence_ || inside == line.end) {
            in_ordered_list_ = false;
            return end_paragraph(line.first);
        }
        if (is_rule(inside, line) || is_definition(inside, line)) {
            text_.mark(inside, line.end);
            return end_paragraph(line.first);
        }
        if (!paragraph_) {
            paragraph_ = line.first;
        }
        mark_heading(inside, line);
        mark_table_row(inside, line);
    }

    /// Marks "> ", "- ", "3. " and "[x] " at the start of a line; where its words begin.
    std::size_t inside_of_quotes_and_lists(const Line& line) {
        constexpr int deepest = 20;
        std::size_t place = skip_gaps(line.first);
        for (int depth = 0; depth < deepest && !is_rule(place, line); ++depth) {
            const std::size_t end = marker_end(place);
            const bool quote = text_.at(place) == U'>';
            if (end == place || (fence_ && !quote)) {
                break;
            }
            if (!quote) {
                in_ordered_list_ = is_digit(text_.at(place));
                end_paragraph(line.first);
            }
            text_.mark(place, end);
            place = skip_gaps(end);
        }
        return place;
    }

    /// The end of a marker of a quote, an item or a box to tick, or `place` where there is none.
    [[nodiscard]] std::size_t marker_end(std::size_t place) const {
        constexpr std::size_t most_digits = 9;
        const auto ended = [&](std::size_t end) {
            return is_gap(text_.at(end)) || text_.at(end) == U'\n';
        };
        if (text_.at(place) == U'>') {
            return place + 1;
        }
        if (std::u32string_view(U"-*+").find(text_.at(place)) != std::u32string_view::npos) {
            return ended(place + 1) ? place + 1 : place;
        }
        const std::u32string_view box = text_.part(place, std::min(place + 3, text_.size()));
        if ((box == U"[ ]" || box == U"[x]" || box == U"[X]") && ended(place + 3)) {
            return place + 3;
        }
        std::size_t end = place;
        while (end < place + most_digits && text_.at(end) >= U'0' && text_.at(end) <= U'9') {
            ++end;
        }
        const bool closed = text_.at(end) == U'.' || text_.at(end) == U')';
        const bool begins = !paragraph_ || text_.part(place, end) == U"1" || in_ordered_list_;
        return end > place && closed && ended(end + 1) && begins ? end + 1 : place;
    }

    [[nodiscard]] bool is_fence(std::size_t place) const {
        constexpr std::size_t least = 3;
        return (text_.at(place) == U'`' || text_.at(place) == U'~') &&
               run_end(place) - place >= least;
    }

    bool begin_fence(std::size_t place, const Line& line) {
        if (fence_ || !is_fence(place) ||
            text_.part(run_end(place), line.end).find(U'`') != std::u32string_view::npos) {
            return false;
        }
        fence_ = std::u32string(text_.part(place, run_end(place)));
        return true;
    }

    bool end_fence(std::size_t place, const Line& line) {
        const bool ends = fence_ && is_fence(place) &&
                          text_.part(place, line.end).starts_with(*fence_) &&
                          skip_gaps(run_end(place)) == line.end;
        if (ends) {
            fence_.reset();
        }
        return ends;
    }

    /// "---", "* * *", "=====", or the line below the head of a table.
    [[nodiscard]] bool is_rule(std::size_t place, const Line& line) const {
        constexpr std::size_t least = 3;
        const std::u32string_view words = text_.part(place, line.end);
        const auto count =
            static_cast<std::size_t>(std::count(words.begin(), words.end(), text_.at(place)));
        const bool rule =
            only(place, line, U"- \t") || only(place, line, U"* \t") || only(place, line, U"_ \t");
        const bool table = only(place, line, U"|-: \t") &&
                           words.find(U'|') != std::u32string_view::npos &&
                           words.find(U'-') != std::u32string_view::npos;
        return (rule && count >= least) || is_underline(place, line) || table;
    }

    /// "=====", blanks behind it or not.
    [[nodiscard]] bool is_underline(std::size_t place, const Line& line) const {
        return text_.at(place) == U'=' && skip_gaps(run_end(place)) == line.end;
    }

    /// "[name]: address" of a link that stands elsewhere.
    [[nodiscard]] bool is_definition(std::size_t place, const Line& line) const {
        const std::u32string_view words = text_.part(place, line.end);
        const std::size_t close = words.find(U"]:");
        return !words.empty() && words.front() == U'[' && !words.starts_with(U"[^") &&
               close != std::u32string_view::npos && close == words.find(U']');
    }

    void mark_heading(std::size_t place, const Line& line) {
        constexpr std::size_t most_ranks = 6;
        const std::size_t end = run_end(place);
        const bool heading = text_.at(place) == U'#' && end - place <= most_ranks &&
                             (end == line.end || is_gap(text_.at(end)));
        if (!heading) {
            return;
        }
        text_.mark(place, end);
        const std::size_t last = text_.part(end, line.end).find_last_not_of(U"# \t");
        const std::size_t words_end = last == std::u32string_view::npos ? end : end + last + 1;
        if (is_gap(text_.at(words_end))) {
            text_.mark(words_end, line.end);
        }
        end_paragraph(line.first);
        paragraph_ = line.first;
        end_paragraph(line.end);
    }

    void mark_table_row(std::size_t place, const Line& line) {
        if (text_.at(place) != U'|') {
            return;
        }
        for (; place < line.end; ++place) {
            if (text_.at(place) == U'|') {
                text_.mark(place, place + 1);
            }
        }
    }

    void end_paragraph(std::size_t end) {
        if (paragraph_ && *paragraph_ < end) {
            mark_inline(text_, *paragraph_, end);
        }
        paragraph_.reset();
    }

    MarkedText& text_;
    std::optional<std::size_t> paragraph_;  ///< where the one that goes on began
    std::optional<std::u32string> fence_;   ///< the one that is open
    bool in_ordered_list_ = false;
};

}  // namespace

std::vector<std::size_t> markdown_marks(std::u32string_view text) {
    MarkedText marked(text);
    Blocks(marked).mark();
    return marked.marks();
}

}  // namespace irenic::record
