#include "irenic/record/mentions/phrase_marks.hpp"

#include <algorithm>
#include <string>

#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

bool is_modifier(Relation relation) {
    return relation == Relation::compound || relation == Relation::adjective;
}

class Marker {
public:
    Marker(const Passage& passage, ActorPhrase& phrase)
        : passage_(passage), words_(passage.parse.words), phrase_(phrase) {}

    void mark() {
        phrase_.adjective = phrase_.adjective || qualifies_noun(passage_, phrase_);
        move_head();
        phrase_.inner = phrase_.inner || is_nobody();
        if (!phrase_.name || phrase_.role != nullptr || phrase_.person) {
            return;
        }
        const std::string& last = words_[phrase_.name->last].lower;
        const bool several = phrase_.name->last > phrase_.name->first;
        if (is_place(last, several)) {
            phrase_.place = phrase_.name;
            phrase_.name.reset();
            return;
        }
        const bool thing = several && phrase_.generic == nullptr && phrase_.definite &&
                           passage_.lexicon.nouns.find(last) != nullptr;
        phrase_.inner = phrase_.inner || thing;
    }

private:
    /// Roles that only say of what kind something is: "official protest", "major reform".
    [[nodiscard]] bool is_nobody() const {
        const Word& last = words_[phrase_.core.last];
        const bool bare = phrase_.actor == nullptr && !phrase_.name && !phrase_.person &&
                          !phrase_.place && !phrase_.owner;
        if (!bare || phrase_.role == nullptr) {
            return phrase_.adjective && phrase_.name && phrase_.role == nullptr &&
                   !phrase_.person && last.lower.find('-') != std::string::npos &&
                   phrase_.core.first == phrase_.core.last;
        }
        if (phrase_.adjective) {
            const bool people = !phrase_.role->speaks_for_whole && !has_leaders(*phrase_.role);
            return people || last.kind == WordClass::adjective ||
                   is_among(phrase_.role->id, {"titles", "countries"});
        }
        if (phrase_.role->id == "titles") {
            return last.kind == WordClass::adjective || !(phrase_.definite || phrase_.indefinite);
        }
        const bool of =
            phrase_.words.last + 1 < words_.size() && words_[phrase_.words.last + 1].lower == "of";
        return phrase_.role->id == "group" && !is_capital(last) && (of || last.lower == "front");
    }

    [[nodiscard]] bool is_place(const std::string& last, bool several) const {
        const auto& places = passage_.lexicon.places;
        if (several && places.find(last) != nullptr) {
            return true;
        }
        const std::size_t first = phrase_.words.first;
        const bool of_place = first > 1 && words_[first - 1].lower == "of" &&
                              places.find(words_[first - 2].lower) != nullptr;
        return of_place || (phrase_.where && phrase_.generic == nullptr && !phrase_.definite);
    }

    /// To the word of the phrase that hangs on none of it.
    void move_head() {
        for (std::size_t steps = phrase_.core.first; steps < phrase_.core.last; ++steps) {
            const auto& arcs = passage_.parse.arcs;
            const auto up = std::find_if(arcs.begin(), arcs.end(), [&](const Arc& arc) {
                return arc.dependent == phrase_.head && arc.head >= phrase_.core.first &&
                       arc.head <= phrase_.core.last &&
                       (is_modifier(arc.relation) || arc.relation == Relation::apposition);
            });
            if (up == arcs.end()) {
                return;
            }
            phrase_.head = up->head;
        }
    }

    const Passage& passage_;
    const std::vector<Word>& words_;
    ActorPhrase& phrase_;
};

}  // namespace

bool qualifies_noun(const Passage& passage, const ActorPhrase& phrase) {
    const auto& arcs = passage.parse.arcs;
    const std::size_t last = phrase.words.last;
    const bool hangs = std::any_of(arcs.begin(), arcs.end(), [&](const Arc& arc) {
        return arc.dependent == last && arc.head > last &&
               (is_modifier(arc.relation) || arc.relation == Relation::possessor);
    });
    if (hangs || phrase.pronoun != Pronoun::none || phrase.owner) {
        return hangs;
    }
    const auto& words = passage.parse.words;
    const bool adjective = phrase.actor != nullptr && phrase.role == nullptr && !phrase.name &&
                           phrase.actor->how == KnownActor::How::adjective;
    const bool plural = words[last].lower.ends_with('s') && !words[last].lower.ends_with("ss");
    if (!adjective || plural || last + 1 >= words.size()) {
        return false;
    }
    const Word& next = words[last + 1];
    return !is_capital(next) &&
           (next.kind == WordClass::noun || next.kind == WordClass::adjective ||
            (next.kind == WordClass::other && passage.lexicon.verbs.find(next.lower) == nullptr));
}

void mark_phrase(const Passage& passage, ActorPhrase& phrase) { Marker(passage, phrase).mark(); }

}  // namespace irenic::record
