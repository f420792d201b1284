#include "irenic/record/mentions/known_units.hpp"

#include <string>
#include <string_view>

#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

/// Words that are abbreviations of actors only where they stand in capitals.
bool is_everyday_word(std::string_view lower) {
    return is_among(lower, {"us", "who", "is", "it", "car", "act", "aid", "eta", "sla", "mend"});
}

class KnownUnitReader {
public:
    KnownUnitReader(const Parse& parse, const Lexicon& lexicon)
        : parse_(parse), words_(parse.words), lexicon_(lexicon) {}

    [[nodiscard]] std::optional<Unit> read(std::size_t word) const {
        Unit plain{UnitKind::other, word, word};
        plain.capital = is_capital(words_[word]);
        const auto phrase = known_phrase(plain);
        return phrase ? phrase : joined_by_hyphen(plain);
    }

private:
    [[nodiscard]] std::optional<Unit> known_phrase(const Unit& plain) const {
        std::optional<Unit> best;
        const auto take = [&](std::size_t count, UnitKind kind) -> Unit* {
            if (best && best->last - best->first + 1 >= count) {
                return nullptr;
            }
            best = plain;
            best->kind = kind;
            best->last = plain.first + count - 1;
            return &*best;
        };
        take_actor(plain.first, take);
        if (const auto place = lexicon_.places.find(words_, plain.first); place && plain.capital) {
            take(place->words, UnitKind::place);
        }
        take_role(plain.first, take);
        if (const auto none = lexicon_.not_actors.find(words_, plain.first);
            none && plain.capital) {
            take(none->words, UnitKind::other);
        }
        if (!best) {
            take_shortened(plain.first, take);
        }
        return best;
    }

    template <class Take>
    void take_actor(std::size_t at, const Take& take) const {
        const auto found = lexicon_.actors.find(words_, at);
        if (!found || !stands_for_actor(at, found->words, *found->meaning)) {
            return;
        }
        if (Unit* unit = take(found->words, UnitKind::actor)) {
            unit->actor = found->meaning;
        }
    }

    [[nodiscard]] bool is_verb(std::size_t first, std::size_t last, const KnownRole& role) const {
        const WordClass kind = words_[last].kind;
        if (first != last) {
            return false;
        }
        if (!role.plural && first > 0 && words_[first - 1].lower == "to") {
            return true;
        }
        if (kind == WordClass::auxiliary || kind == WordClass::adverb ||
            kind == WordClass::preposition) {
            return true;
        }
        return kind == WordClass::verb && parse_.verb_at(last) != nullptr &&
               !is_noun_by_place(first);
    }

    /// Whether a word stands where no verb can: "the rebels", "Kenyan rebels".
    [[nodiscard]] bool is_noun_by_place(std::size_t word) const {
        if (word == 0) {
            return false;
        }
        const Word& before = words_[word - 1];
        const KnownActor* actor = lexicon_.actors.find(before.lower);
        return before.kind == WordClass::determiner || before.kind == WordClass::adjective ||
               (actor != nullptr && actor->how == KnownActor::How::adjective &&
                !before.lower.ends_with('s'));
    }

    [[nodiscard]] bool stands_for_actor(std::size_t at, std::size_t count,
                                        const KnownActor& actor) const {
        const Word& word = words_[at];
        if (count == 1 && is_everyday_word(word.lower)) {
            return is_abbreviation(word);
        }
        if (is_capital(word)) {
            return true;
        }
        return actor.how == KnownActor::How::name && (count > 1 || actor.kind == "group");
    }

    template <class Take>
    void take_role(std::size_t at, const Take& take) const {
        const auto found = lexicon_.roles.find(words_, at);
        if (!found) {
            return;
        }
        if (is_verb(at, at + found->words - 1, *found->meaning)) {
            return;
        }
        if (Unit* unit = take(found->words, UnitKind::role)) {
            unit->role = found->meaning;
        }
    }

    /// "Gen.", "Jan.": known without the full stop.
    template <class Take>
    void take_shortened(std::size_t at, const Take& take) const {
        const std::string& lower = words_[at].lower;
        if (!lower.ends_with('.') || !is_capital(words_[at])) {
            return;
        }
        const std::string plain = lower.substr(0, lower.size() - 1);
        if (const KnownRole* role = lexicon_.roles.find(plain)) {
            take(1, UnitKind::role)->role = role;
        } else if (lexicon_.not_actors.find(plain) != nullptr) {
            take(1, UnitKind::other);
        }
    }

    /// "Israeli-Palestinian", "Kenyan-led".
    [[nodiscard]] std::optional<Unit> joined_by_hyphen(const Unit& plain) const {
        const std::string& lower = words_[plain.first].lower;
        const std::size_t hyphen = lower.find('-');
        if (hyphen == std::string::npos || !plain.capital) {
            return std::nullopt;
        }
        const KnownActor* before = lexicon_.actors.find(lower.substr(0, hyphen));
        const KnownActor* behind = lexicon_.actors.find(lower.substr(hyphen + 1));
        Unit unit = plain;
        unit.actor = before;
        unit.second = behind;
        if (before != nullptr && behind != nullptr) {
            unit.kind = UnitKind::pair;
            return unit;
        }
        const bool led = is_among(lower.substr(hyphen + 1),
                                  {"led", "brokered", "mediated", "sponsored", "drafted",
                                   "proposed", "hosted", "run", "dominated"});
        if (before != nullptr && led) {
            unit.kind = UnitKind::actor;
            return unit;
        }
        unit.kind = UnitKind::other;
        return before != nullptr ? std::optional(unit) : std::nullopt;
    }

    const Parse& parse_;
    const std::vector<Word>& words_;
    const Lexicon& lexicon_;
};

}  // namespace

std::optional<Unit> known_unit(const Parse& parse, const Lexicon& lexicon, std::size_t word) {
    return KnownUnitReader(parse, lexicon).read(word);
}

}  // namespace irenic::record
