#include "irenic/record/documents/quoted_parts.hpp"

#include <optional>

#include <unicode/uchar.h>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

/// What stands at a place; a blank outside of the text.
char32_t at(std::u32string_view text, std::size_t place) {
    return place < text.size() ? text[place] : U' ';
}

/// Whether a mark at `place` may open a quotation: it stands before a word, not behind one.
bool may_open(std::u32string_view text, std::size_t place) {
    const char32_t before = at(text, place - 1);
    return (is_blank(before) || is_one_of(before, U"([-\u2018") || is_dash(before) ||
            is_double_quote(before)) &&
           !is_blank(at(text, place + 1));
}

/// Whether ’ at `place` closes a quotation rather than shortens a word.
bool closes_single(std::u32string_view text, std::size_t place) {
    constexpr std::u32string_view punctuation = U".,!?;:\u2026";
    return is_one_of(at(text, place - 1), punctuation) ||
           is_one_of(at(text, place + 1), punctuation);
}

/// Whether a sentence ends with the quotation that `close` closes.
bool ends_sentence_at(std::u32string_view text, std::size_t close) {
    if (!is_one_of(at(text, close - 1), U".!?\u2026")) {
        return false;
    }
    std::size_t next = close + 1;
    while (next < text.size() && (is_blank(text[next]) || is_double_quote(text[next]) ||
                                  is_one_of(text[next], U")]\u2019"))) {
        ++next;
    }
    const char32_t following = at(text, next);
    return next == text.size() || !(u_islower(static_cast<UChar32>(following)) != 0 ||
                                    is_dash(following) || is_one_of(following, U",;:-"));
}

class Finder {
public:
    explicit Finder(std::u32string_view text) : text_(text) {}

    std::vector<QuotedPart> find() {
        for (std::size_t place = 0; place < text_.size(); ++place) {
            look_at(place);
        }
        return std::move(parts_);
    }

private:
    using Open = std::optional<std::size_t>;

    void look_at(std::size_t place) {
        switch (text_[place]) {
            case U'\u201C':
                return look_at_double(place, !double_ || may_open(text_, place));
            case U'\u201E':
            case U'\u00AB':
                double_ = place;
                return;
            case U'\u201D':
            case U'\u00BB':
                return close(double_, place);
            case U'"':
                return look_at_double(place, may_open(text_, place));
            case U'\u2018':
                if (may_open(text_, place)) {
                    single_ = place;
                }
                return;
            case U'\u2019':
                if (closes_single(text_, place)) {
                    close(single_, place);
                }
                return;
            default:
                return;
        }
    }

    void look_at_double(std::size_t place, bool opens) {
        if (opens) {
            double_ = place;
        } else {
            close(double_, place);
        }
    }

    void close(Open& open, std::size_t place) {
        constexpr std::size_t longest = 2000;
        if (open && place - *open <= longest && !ends_sentence_at(text_, place)) {
            parts_.push_back({*open, place});
        }
        open.reset();
    }

    std::u32string_view text_;
    std::vector<QuotedPart> parts_;
    Open double_;
    Open single_;
};

}  // namespace

std::vector<QuotedPart> quoted_parts_inside_sentences(std::u32string_view text) {
    return Finder(text).find();
}

}  // namespace irenic::record
