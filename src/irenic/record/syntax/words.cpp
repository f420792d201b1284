#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/parser.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

/// A stretch of characters between two word breaks.
struct Piece {
    std::size_t start = 0;
    std::size_t end = 0;
};

using Pieces = std::vector<Piece>;

icu::UnicodeString to_utf16(std::u32string_view characters) {
    icu::UnicodeString text;
    for (const char32_t character : characters) {
        text.append(static_cast<UChar32>(character));
    }
    return text;
}

Pieces break_words(const std::u32string& characters) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    IRENIC_CHECK(U_SUCCESS(status) != 0);
    const icu::UnicodeString text = to_utf16(characters);
    breaks->setText(text);
    Pieces pieces;
    std::size_t start = 0;
    std::int32_t unit = breaks->first();
    for (std::int32_t next = breaks->next(); next != icu::BreakIterator::DONE;
         next = breaks->next()) {
        const std::size_t end =
            start + static_cast<std::size_t>(text.countChar32(unit, next - unit));
        if (!is_blank(characters[start])) {
            pieces.push_back({start, end});
        }
        start = end;
        unit = next;
    }
    return pieces;
}

/// Joins the pieces that are one word.
class Joiner {
public:
    explicit Joiner(const std::u32string& characters) : characters_(characters) {}

    [[nodiscard]] Pieces join(const Pieces& pieces) const {
        Pieces joined;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool last = i + 1 == pieces.size();
            if (!joined.empty() && joined.back().end == pieces[i].start &&
                goes_on(joined.back(), pieces[i], last)) {
                joined.back().end = pieces[i].end;
            } else {
                joined.push_back(pieces[i]);
            }
        }
        return joined;
    }

private:
    [[nodiscard]] bool goes_on(const Piece& word, const Piece& next, bool last) const {
        const char32_t before = characters_[word.end - 1];
        const char32_t after = characters_[next.start];
        if (after == U'.') {
            return before == U'.' || ends_abbreviation(word, last);
        }
        if (is_joint(after)) {
            return after == before || (is_wordy(before, word) && is_wordy_at(next.end));
        }
        if (is_joint(before) && word.end - word.start > 1) {
            return is_wordy_at(next.start);
        }
        if (is_currency(before) && is_digit(after)) {
            return true;
        }
        if (is_currency(after)) {
            return is_upper(before) && next.end < characters_.size() &&
                   is_digit(characters_[next.end]);
        }
        if (after == U'%') {
            return is_digit(before);
        }
        return is_single_quote(after) ? is_mark_pair(word, after) : ends_possessive(word, next);
    }

    /// - / & + between two words, and repeated hyphens.
    static bool is_joint(char32_t character) {
        return character == U'-' || character == U'/' || character == U'&' ||
               character == U'\u2010' || character == U'\u2011';
    }

    [[nodiscard]] bool is_wordy(char32_t character, const Piece& word) const {
        return is_letter(character) || is_digit(character) ||
               (character == U'.' && word.end - word.start > 1);
    }

    [[nodiscard]] bool is_wordy_at(std::size_t at) const {
        return at < characters_.size() && (is_letter(characters_[at]) || is_digit(characters_[at]));
    }

    /// `` and '' are one mark each.
    [[nodiscard]] bool is_mark_pair(const Piece& word, char32_t mark) const {
        return word.end - word.start == 1 && characters_[word.start] == mark;
    }

    /// The s of "U.N.'s", where the apostrophe stands alone.
    [[nodiscard]] bool ends_possessive(const Piece& word, const Piece& next) const {
        return word.end - word.start == 1 && is_single_quote(characters_[word.start]) &&
               word.start > 0 && !is_blank(characters_[word.start - 1]) &&
               next.end - next.start == 1 && characters_[next.start] == U's';
    }

    [[nodiscard]] bool ends_abbreviation(const Piece& word, bool last) const {
        const std::u32string_view text(characters_.data() + word.start, word.end - word.start);
        if (text.find(U'.') != std::u32string_view::npos) {
            return is_letter(text.front()) && text.size() <= 8;
        }
        if (last) {
            return false;
        }
        if (text.size() == 1) {
            return is_upper(text.front());
        }
        static constexpr std::array<std::u32string_view, 38> known = {
            U"Mr",   U"Mrs", U"Ms",  U"Dr",  U"Gen",  U"Lt",  U"Col", U"Sgt",  U"Capt", U"Maj",
            U"Adm",  U"Gov", U"Sen", U"Rep", U"Sr",   U"Jr",  U"St",  U"Prof", U"Rev",  U"Hon",
            U"Pres", U"Inc", U"Ltd", U"Co",  U"Corp", U"vs",  U"Jan", U"Feb",  U"Mar",  U"Apr",
            U"Jun",  U"Jul", U"Aug", U"Sep", U"Sept", U"Oct", U"Nov", U"Dec"};
        return std::find(known.begin(), known.end(), text) != known.end();
    }

    const std::u32string& characters_;
};

/// Takes "'s" off.
Pieces part_possessives(const std::u32string& characters, const Pieces& pieces) {
    Pieces parted;
    for (const Piece& piece : pieces) {
        const bool possessive = piece.end - piece.start > 2 &&
                                (characters[piece.end - 1] | 0x20) == U's' &&
                                is_single_quote(characters[piece.end - 2]);
        if (possessive) {
            parted.push_back({piece.start, piece.end - 2});
            parted.push_back({piece.end - 2, piece.end});
        } else {
            parted.push_back(piece);
        }
    }
    return parted;
}

std::string fold(std::u32string_view characters) {
    if (characters == U"``" || characters == U"''") {
        return "\"";
    }
    std::u32string folded;
    for (const char32_t character : characters) {
        if (is_double_quote(character)) {
            folded.push_back(U'"');
        } else if (is_single_quote(character)) {
            folded.push_back(U'\'');
        } else {
            folded.push_back(static_cast<char32_t>(
                u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT)));
        }
    }
    return to_utf8(folded);
}

Word make_word(const std::u32string& characters, const Piece& piece) {
    const std::u32string_view own(characters.data() + piece.start, piece.end - piece.start);
    Word word;
    word.text = to_utf8(own);
    word.lower = fold(own);
    word.start = piece.start;
    word.end = piece.end;
    return word;
}

}  // namespace

std::vector<Word> split_words(std::string_view sentence) {
    const std::u32string characters = characters_of(sentence);
    const Pieces pieces =
        part_possessives(characters, Joiner(characters).join(break_words(characters)));
    std::vector<Word> words;
    words.reserve(pieces.size());
    bool first = true;
    for (const Piece& piece : pieces) {
        words.push_back(make_word(characters, piece));
        words.back().kind = class_by_spelling(words.back(), first);
        first = first && words.back().kind == WordClass::punctuation;
    }
    return words;
}

}  // namespace irenic::record
