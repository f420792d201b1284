#include "irenic/record/mentions/units.hpp"

#include <algorithm>

#include "irenic/record/mentions/known_units.hpp"
#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

bool has_letter(const Word& word) {
    const std::u32string characters = characters_of(word.text);
    return std::any_of(characters.begin(), characters.end(), is_letter);
}

bool is_small_word(WordClass kind) {
    return kind == WordClass::pronoun || kind == WordClass::determiner ||
           kind == WordClass::preposition || kind == WordClass::conjunction ||
           kind == WordClass::auxiliary || kind == WordClass::particle ||
           kind == WordClass::punctuation || kind == WordClass::number;
}

class UnitReader {
public:
    UnitReader(const Parse& parse, const Lexicon& lexicon,
               const std::function<bool(const std::string&)>& is_known)
        : parse_(parse),
          words_(parse.words),
          lexicon_(lexicon),
          is_known_(is_known),
          first_(first_with_letter(parse.words)),
          heading_(reads_as_heading(parse.words)) {}

    [[nodiscard]] std::vector<Unit> read() const {
        std::vector<Unit> units;
        for (std::size_t at = 0; at < words_.size(); at = units.back().last + 1) {
            units.push_back(unit_at(at));
        }
        return units;
    }

private:
    static std::size_t first_with_letter(const std::vector<Word>& words) {
        const auto first = std::find_if(words.begin(), words.end(), has_letter);
        return static_cast<std::size_t>(first - words.begin());
    }

    /// More than half of the longer words in capitals, and no full stop.
    static bool reads_as_heading(const std::vector<Word>& words) {
        constexpr std::size_t long_enough = 4;
        std::size_t longer = 0;
        std::size_t capitals = 0;
        for (const Word& word : words) {
            if (has_letter(word) && word.end - word.start >= long_enough) {
                ++longer;
                capitals += static_cast<std::size_t>(is_capital(word));
            }
        }
        const bool stopped = std::any_of(words.begin(), words.end(), [](const Word& word) {
            return is_among(word.lower, {".", "?", "!", "..."});
        });
        return !stopped && longer >= 3 && 2 * capitals > longer;
    }

    [[nodiscard]] Unit unit_at(std::size_t at) const {
        const Word& word = words_[at];
        Unit unit{UnitKind::other, at, at};
        unit.capital = is_capital(word);
        if (word.kind == WordClass::punctuation || !has_letter(word)) {
            unit.kind = word.lower == "'" ? UnitKind::possession : UnitKind::other;
            return unit;
        }
        if (word.lower == "'s") {
            unit.kind = UnitKind::possession;
            return unit;
        }
        if (const auto known = known_unit(parse_, lexicon_, at)) {
            return *known;
        }
        unit.kind = kind_of_word(at);
        return unit;
    }

    [[nodiscard]] UnitKind kind_of_word(std::size_t at) const {
        const Word& word = words_[at];
        if (is_among(word.lower,
                     {"he", "him", "his", "she", "her", "they", "them", "their", "it", "its"})) {
            return UnitKind::pronoun;
        }
        if (is_capital(word) && word.lower != "i" && may_be_name(at)) {
            return UnitKind::name;
        }
        return is_link(word) ? UnitKind::link : UnitKind::other;
    }

    [[nodiscard]] bool may_be_name(std::size_t at) const {
        const Word& word = words_[at];
        if (is_known_name(at)) {
            return true;
        }
        if (heading_ || (is_small_word(word.kind) && !is_abbreviation(word))) {
            return false;
        }
        if (at != first_) {
            return true;
        }
        if (word.kind == WordClass::name) {
            return !lexicon_.actors.find(words_, at + 1);
        }
        const bool open = word.kind == WordClass::other || word.kind == WordClass::noun;
        return open && at + 1 < words_.size() && opens_with_name(at + 1);
    }

    /// Whether a name in capitals met before begins here, one to three words long.
    [[nodiscard]] bool is_known_name(std::size_t at) const {
        constexpr std::size_t most = 3;
        for (std::size_t last = at; last < std::min(at + most, words_.size()); ++last) {
            if (is_known_(lower_of(parse_, at, last))) {
                return true;
            }
        }
        return false;
    }

    /// Whether what stands behind the first word of a sentence shows that this is a name.
    [[nodiscard]] bool opens_with_name(std::size_t next) const {
        const Word& word = words_[next];
        if (is_speech(parse_, next, lexicon_) && words_[first_].lower.back() != 's') {
            return true;
        }
        return word.kind == WordClass::name && !lexicon_.actors.find(words_, next) &&
               !lexicon_.roles.find(words_, next) && !lexicon_.not_actors.find(words_, next);
    }

    [[nodiscard]] bool is_link(const Word& word) const {
        if (is_capital(word)) {
            return false;
        }
        if (word.kind == WordClass::noun || word.kind == WordClass::adjective ||
            word.kind == WordClass::number) {
            return true;
        }
        return word.kind == WordClass::other && lexicon_.verbs.find(word.lower) == nullptr;
    }

    const Parse& parse_;
    const std::vector<Word>& words_;
    const Lexicon& lexicon_;
    const std::function<bool(const std::string&)>& is_known_;
    std::size_t first_;  ///< word with a letter
    bool heading_;
};

}  // namespace

std::vector<Unit> units_of(const Parse& parse, const Lexicon& lexicon,
                           const std::function<bool(const std::string&)>& is_known) {
    return UnitReader(parse, lexicon, is_known).read();
}

}  // namespace irenic::record
