#include "irenic/record/acts/quotes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace irenic::record {
namespace {

enum class Side : std::uint8_t { opens, closes, either };

/// Marks of one family open and close one another.
enum class Family : std::uint8_t { marks, angles, small_angles, corners, white_corners, single };

struct Mark {
    std::string_view text;
    Family family = Family::marks;
    Side side = Side::either;
};

const Mark* find_mark(std::string_view word) {
    static constexpr std::array<Mark, 20> known{{{"\"", Family::marks, Side::either},
                                                 {"\uFF02", Family::marks, Side::either},
                                                 {"\u201C", Family::marks, Side::opens},
                                                 {"\u201D", Family::marks, Side::closes},
                                                 {"\u201E", Family::marks, Side::opens},
                                                 {"\u201F", Family::marks, Side::opens},
                                                 {"``", Family::marks, Side::opens},
                                                 {"''", Family::marks, Side::closes},
                                                 {"\u00AB", Family::angles, Side::opens},
                                                 {"\u00BB", Family::angles, Side::closes},
                                                 {"\u2039", Family::small_angles, Side::opens},
                                                 {"\u203A", Family::small_angles, Side::closes},
                                                 {"\u300C", Family::corners, Side::opens},
                                                 {"\u300D", Family::corners, Side::closes},
                                                 {"\u300E", Family::white_corners, Side::opens},
                                                 {"\u300F", Family::white_corners, Side::closes},
                                                 {"'", Family::single, Side::either},
                                                 {"\u2018", Family::single, Side::opens},
                                                 {"\u2019", Family::single, Side::closes},
                                                 {"\u201A", Family::single, Side::opens}}};
    const auto* const at = std::find_if(known.begin(), known.end(),
                                        [&](const Mark& mark) { return mark.text == word; });
    return at == known.end() ? nullptr : at;
}

class Finder {
public:
    explicit Finder(const std::vector<Word>& words) : words_(words) {}

    std::vector<QuotedSpan> find() {
        for (std::size_t word = 0; word < words_.size(); ++word) {
            if (const Mark* mark = find_mark(words_[word].text)) {
                look_at(word, *mark);
            }
        }
        if (!open_.empty()) {
            add(open_.front().word + 1, words_.size());
        }
        return std::move(spans_);
    }

private:
    struct Open {
        Family family = Family::marks;
        std::size_t word = 0;
    };

    void look_at(std::size_t word, const Mark& mark) {
        const bool opens =
            mark.family == Family::single ? single_opens(word) : opens_at(word, mark);
        if (opens) {
            if (mark.family == Family::single && !open_.empty() &&
                open_.back().family == Family::single) {
                open_.pop_back();  // it was an apostrophe
            }
            open_.push_back({mark.family, word});
        } else if (mark.family != Family::single || single_closes(word)) {
            close(word, mark.family);
        }
    }

    /// By what the mark looks like, unless it touches words the other way round: some languages
    /// close with the mark that others open with.
    [[nodiscard]] bool opens_at(std::size_t word, const Mark& mark) const {
        const bool only_before = touches_before(word) && !touches_after(word);
        const bool only_after = touches_after(word) && !touches_before(word);
        switch (mark.side) {
            case Side::opens:
                return !(only_before && is_open(mark.family));
            case Side::closes:
                return only_after && !is_open(mark.family);
            case Side::either:
                break;
        }
        return !only_before && !is_open(mark.family);
    }

    [[nodiscard]] bool single_opens(std::size_t word) const {
        if (!touches_after(word) || (touches_before(word) && !is_punctuation(word - 1))) {
            return false;
        }
        for (std::size_t later = word + 2; later < words_.size(); ++later) {
            const Mark* mark = find_mark(words_[later].text);
            if (mark != nullptr && mark->family == Family::single && single_closes(later)) {
                return true;
            }
        }
        return false;
    }

    /// Behind an s it may be an apostrophe, unless punctuation stands beside it.
    [[nodiscard]] bool single_closes(std::size_t word) const {
        const bool last = word + 1 == words_.size();
        if (!touches_before(word) || (touches_after(word) && !is_punctuation(word + 1))) {
            return false;
        }
        return last || is_punctuation(word - 1) || touches_after(word) ||
               !words_[word - 1].lower.ends_with("s");
    }

    void close(std::size_t word, Family family) {
        const auto begin = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](const Open& open) { return open.family == family; });
        if (begin != open_.rend()) {
            const std::size_t first = begin->word + 1;
            open_.erase(begin.base() - 1, open_.end());
            if (open_.empty()) {
                add(first, word);
            }
        } else if (open_.empty() && spans_.empty() && family != Family::single) {
            add(0, word);
        }
    }

    void add(std::size_t first, std::size_t end) {
        if (first < end) {
            spans_.push_back({first, end - 1, words_[first].start, words_[end - 1].end});
        }
    }

    [[nodiscard]] bool is_open(Family family) const {
        return std::any_of(open_.begin(), open_.end(),
                           [&](const Open& open) { return open.family == family; });
    }

    [[nodiscard]] bool touches_before(std::size_t word) const {
        return word > 0 && words_[word - 1].end == words_[word].start;
    }

    [[nodiscard]] bool touches_after(std::size_t word) const {
        return word + 1 < words_.size() && words_[word].end == words_[word + 1].start;
    }

    [[nodiscard]] bool is_punctuation(std::size_t word) const {
        return words_[word].kind == WordClass::punctuation;
    }

    const std::vector<Word>& words_;
    std::vector<QuotedSpan> spans_;
    std::vector<Open> open_;
};

}  // namespace

std::vector<QuotedSpan> quoted_spans(const std::vector<Word>& words) {
    return Finder(words).find();
}

}  // namespace irenic::record
