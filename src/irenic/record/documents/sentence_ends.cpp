#include "irenic/record/documents/sentence_ends.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "irenic/base/result.hpp"
#include "irenic/record/documents/abbreviations.hpp"
#include "irenic/record/documents/quoted_parts.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

bool closes(char32_t character) {
    return is_double_quote(character) || is_single_quote(character) || is_one_of(character, U")]}");
}

bool is_word(char32_t character) { return is_letter(character) || is_digit(character); }

/// The end of a reference such as "[12]" that stands right behind a sentence, or `open`.
std::size_t reference_end(std::u32string_view text, std::size_t open) {
    constexpr std::size_t most_digits = 4;
    if (text[open] != U'[' || open == 0 ||
        !(is_one_of(text[open - 1], U".!?]") || closes(text[open - 1]))) {
        return open;
    }
    std::size_t end = open + 1;
    while (end < text.size() && end - open <= most_digits && is_digit(text[end])) {
        ++end;
    }
    return end > open + 1 && end < text.size() && text[end] == U']' ? end + 1 : open;
}

/// As ICU is shown a paragraph: references behind sentences as blanks, of the same length.
icu::UnicodeString shown(std::u32string_view text) {
    icu::UnicodeString result;
    std::size_t blank_until = 0;
    for (std::size_t place = 0; place < text.size(); ++place) {
        blank_until = std::max(blank_until, reference_end(text, place));
        result.append(place < blank_until ? UChar32{' '} : static_cast<UChar32>(text[place]));
    }
    return result;
}

/// Says of breaks, in their order, whether a sentence ends there.
class Judge {
public:
    explicit Judge(std::u32string_view text)
        : text_(text), quoted_(quoted_parts_inside_sentences(text)) {}

    /// next  where the words behind the break begin.
    bool ends_sentence(std::size_t next) {
        return stands_apart(next) && !is_in_quotation(next) && !goes_on_in_lower_case(next) &&
               !is_abbreviation(next);
    }

private:
    /// A blank before it, or the full stop of a script that has no blanks.
    [[nodiscard]] bool stands_apart(std::size_t next) const {
        return is_blank(text_[next - 1]) || is_one_of(text_[next - 1], U"\u3002\uFF01\uFF1F\u300D");
    }

    /// Parts come in the order of their closing marks, so those left behind are not looked at
    /// again.
    bool is_in_quotation(std::size_t next) {
        while (part_ < quoted_.size() && quoted_[part_].close < next) {
            ++part_;
        }
        constexpr std::size_t nested = 2;
        const std::size_t last = std::min(part_ + nested, quoted_.size());
        return std::any_of(quoted_.begin() + static_cast<std::ptrdiff_t>(part_),
                           quoted_.begin() + static_cast<std::ptrdiff_t>(last),
                           [&](const QuotedPart& part) { return part.open < next; });
    }

    [[nodiscard]] bool goes_on_in_lower_case(std::size_t next) const {
        return u_islower(static_cast<UChar32>(text_[next])) != 0;
    }

    [[nodiscard]] bool is_abbreviation(std::size_t next) const {
        std::size_t stop = next;
        while (stop > 0 && (is_blank(text_[stop - 1]) || closes(text_[stop - 1]))) {
            --stop;
        }
        return stop > 0 && text_[stop - 1] == U'.' && only_abbreviates(text_, stop - 1, next);
    }

    std::u32string_view text_;
    std::vector<QuotedPart> quoted_;
    std::size_t part_ = 0;
};

}  // namespace

struct SentenceEnds::Breaks {
    std::unique_ptr<icu::BreakIterator> iterator;
};

SentenceEnds::SentenceEnds() : breaks_(std::make_unique<Breaks>()) {
    UErrorCode error = U_ZERO_ERROR;
    breaks_->iterator.reset(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), error));
    IRENIC_CHECK(U_SUCCESS(error));
}

SentenceEnds::~SentenceEnds() = default;

std::vector<std::size_t> SentenceEnds::find(std::u32string_view text) {
    const icu::UnicodeString paragraph = shown(text);
    icu::BreakIterator& breaks = *breaks_->iterator;
    breaks.setText(paragraph);
    Judge judge(text);
    std::vector<std::size_t> ends;
    std::size_t place = 0;
    std::int32_t unit = 0;
    bool words = false;
    for (std::int32_t next = breaks.next(); next != icu::BreakIterator::DONE;
         next = breaks.next()) {
        for (; unit < next; ++place) {
            words = words || is_word(text[place]);
            unit += U16_LENGTH(text[place]);
        }
        const bool last = place == text.size();
        if (words && (last || judge.ends_sentence(place))) {
            ends.push_back(place);
            words = false;
        }
    }
    if (!ends.empty()) {
        ends.back() = text.size();
    }
    return ends;
}

}  // namespace irenic::record
