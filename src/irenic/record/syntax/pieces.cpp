#include <algorithm>
#include <utility>

#include "irenic/record/syntax/segments.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_pieces = 10;
constexpr std::size_t longest_piece = 25;
constexpr std::size_t shortest_piece = 5;  // a cut before that leaves next to nothing

class Cutter {
public:
    Cutter(const std::u32string& text, const std::vector<Word>& words) : text_(text) {
        for (const Word& word : words) {
            if (text[word.end - 1] != U' ') {
                seen_.push_back(&word);
            }
        }
    }

    [[nodiscard]] std::vector<Segment> cut() const {
        std::vector<Segment> pieces;
        for (std::size_t first = 0; first < seen_.size() && pieces.size() < most_pieces;) {
            const std::size_t end = end_of_piece(first);
            pieces.push_back(piece(first, end));
            first = end;
        }
        return pieces;
    }

private:
    [[nodiscard]] Segment piece(std::size_t first, std::size_t end) const {
        const std::size_t from = first == 0 ? 0 : seen_[first - 1]->end;
        const std::size_t to = seen_[end - 1]->end;
        Segment segment;
        segment.words = end - first;
        segment.text = std::u32string(from, U' ') + text_.substr(from, to - from);
        if (is_mark(end - 1)) {
            segment.text.back() = U'.';
        }
        segment.last_resort = true;
        return segment;
    }

    /// One past the last mark that leaves the piece short enough; see pieces_of.
    [[nodiscard]] std::size_t end_of_piece(std::size_t first) const {
        if (seen_.size() - first <= longest_piece) {
            return seen_.size();
        }
        const std::size_t limit = first + longest_piece;
        for (std::size_t end = limit; end > first + shortest_piece; --end) {
            if (is_mark(end - 1)) {
                return end;
            }
        }
        for (std::size_t end = limit; end > first + shortest_piece; --end) {
            if (opens_clause(end)) {
                return end;
            }
        }
        return limit;
    }

    [[nodiscard]] bool is_mark(std::size_t word) const {
        const char32_t character = text_[seen_[word]->start];
        return character == U',' || character == U';' || character == U':';
    }

    [[nodiscard]] bool opens_clause(std::size_t word) const {
        return is_among(seen_[word]->lower,
                        {"and", "but", "or", "because", "while", "after", "before", "if", "unless",
                         "although", "who", "which", "that", "as", "when", "where"});
    }

    const std::u32string& text_;
    std::vector<const Word*> seen_;
};

}  // namespace

std::vector<Segment> pieces_of(const std::u32string& text, const std::vector<Word>& words) {
    return Cutter(text, words).cut();
}

}  // namespace irenic::record
