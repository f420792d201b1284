#include "irenic/record/documents/lines.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

/// "----", "====": at least three of one mark and nothing else.
bool is_rule(std::u32string_view line) {
    constexpr std::size_t least = 3;
    return line.size() >= least &&
           std::u32string_view(U"-=_*~#").find(line.front()) != std::u32string_view::npos &&
           line.find_first_not_of(line.front()) == std::u32string_view::npos;
}

std::u32string_view trimmed(std::u32string_view line) {
    const auto* const first = std::find_if_not(line.begin(), line.end(), is_blank);
    line.remove_prefix(static_cast<std::size_t>(first - line.begin()));
    const auto last = std::find_if_not(line.rbegin(), line.rend(), is_blank);
    line.remove_suffix(static_cast<std::size_t>(last - line.rbegin()));
    return line;
}

class LineReader {
public:
    LineReader(const Document& document, DocumentLines& lines)
        : lines_(lines),
          marks_(document.marks),
          markdown_(document.kind == DocumentKind::markdown) {}

    /// The line from `first` to `end`, which are still as they stand in the document.
    void read(std::size_t first, std::size_t end) {
        const std::u32string_view line(lines_.characters.data() + first, end - first);
        const bool rule = is_rule(trimmed(line));
        const LineRole role = rule ? role_of_rule(trimmed(line)) : role_by_marks(line, first);
        blank_out(first, end);
        const std::u32string_view words = trimmed(line);
        const std::size_t start =
            words.empty() ? first
                          : static_cast<std::size_t>(words.data() - lines_.characters.data());
        lines_.lines.push_back({start, rule ? start : start + words.size(), role});
    }

private:
    static LineRole role_of_rule(std::u32string_view rule) {
        return rule.front() == U'-' || rule.front() == U'=' ? LineRole::underline : LineRole::text;
    }

    /// Of a line of Markdown: by the first mark that is not of a quotation.
    [[nodiscard]] LineRole role_by_marks(std::u32string_view line, std::size_t first) const {
        const std::size_t place = line.find_first_not_of(U" \t>");
        const bool marked = markdown_ && place != std::u32string_view::npos &&
                            std::find(marks_.begin() + static_cast<std::ptrdiff_t>(next_mark_),
                                      end_of_marks(first + line.size()),
                                      first + place) != end_of_marks(first + line.size());
        if (!marked) {
            return LineRole::text;
        }
        if (line[place] == U'#') {
            return LineRole::heading;
        }
        const bool bullet =
            std::u32string_view(U"-*+").find(line[place]) != std::u32string_view::npos &&
            place + 1 < line.size() && is_blank(line[place + 1]);
        return bullet || is_digit(line[place]) ? LineRole::item : LineRole::text;
    }

    [[nodiscard]] std::vector<std::size_t>::const_iterator end_of_marks(std::size_t end) const {
        return std::lower_bound(marks_.begin() + static_cast<std::ptrdiff_t>(next_mark_),
                                marks_.end(), end);
    }

    void blank_out(std::size_t first, std::size_t end) {
        std::u32string& characters = lines_.characters;
        std::replace_if(
            characters.begin() + static_cast<std::ptrdiff_t>(first),
            characters.begin() + static_cast<std::ptrdiff_t>(std::min(end + 1, characters.size())),
            is_blank, U' ');
        for (; next_mark_ < marks_.size() && marks_[next_mark_] < end; ++next_mark_) {
            characters[marks_[next_mark_]] = U' ';
        }
    }

    DocumentLines& lines_;
    const std::vector<std::size_t>& marks_;
    std::size_t next_mark_ = 0;
    bool markdown_;
};

}  // namespace

DocumentLines lines_of(const Document& document) {
    DocumentLines lines{characters_of(document.text), {}};
    LineReader reader(document, lines);
    std::size_t first = 0;
    while (first < lines.characters.size()) {
        const std::size_t end =
            std::min(lines.characters.find(U'\n', first), lines.characters.size());
        reader.read(first, end);
        first = end + 1;
    }
    return lines;
}

}  // namespace irenic::record
