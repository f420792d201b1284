#include "irenic/record/mentions/actor_phrases.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/mentions/own_words.hpp"
#include "irenic/record/mentions/phrase_marks.hpp"
#include "irenic/record/mentions/phrase_ties.hpp"
#include "irenic/record/mentions/pronouns.hpp"
#include "irenic/record/mentions/run.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr int deepest = 3;

/// Roles that are of a place if they are in it, as troops and officials need not be.
bool is_local(const KnownRole& role) {
    return !role.speaks_for_whole ||
           is_among(role.id, {"government", "police", "court", "parliament"});
}

bool is_bare_role(const ActorPhrase& phrase) {
    return phrase.role != nullptr && phrase.actor == nullptr && !phrase.name && !phrase.person &&
           !phrase.place && !phrase.owner;
}

bool is_bare_person(const ActorPhrase& phrase) {
    const bool named = phrase.person || (phrase.name && phrase.generic == nullptr);
    return named && phrase.actor == nullptr && !phrase.owner &&
           (phrase.person ? !phrase.name : phrase.role == nullptr);
}

class PhraseFinder {
public:
    explicit PhraseFinder(const Passage& passage) : passage_(passage) {}

    [[nodiscard]] std::vector<ActorPhrase> find() {
        std::size_t at = 0;
        while (at < passage_.units.size()) {
            at = read_at(at);
        }
        return std::move(phrases_);
    }

private:
    struct Read {
        std::size_t phrase = 0;  ///< the outermost
        std::size_t next = 0;    ///< unit
    };

    std::size_t read_at(std::size_t at) {
        switch (passage_.units[at].kind) {
            case UnitKind::pair:
                add_pair(passage_.units[at]);
                return at + 1;
            case UnitKind::pronoun:
                return read_pronoun(at);
            case UnitKind::actor:
            case UnitKind::role:
            case UnitKind::place:
            case UnitKind::name:
                return read_phrase(at, 0).next;
            default:
                return at + 1;
        }
    }

    std::size_t add(const ActorPhrase& phrase) {
        phrases_.push_back(phrase);
        return phrases_.size() - 1;
    }

    void add_pair(const Unit& unit) {
        for (const KnownActor* actor : {unit.actor, unit.second}) {
            ActorPhrase phrase;
            phrase.words = phrase.core = Span{unit.first, unit.last};
            phrase.head = unit.last;
            phrase.actor = actor;
            phrase.adjective = true;
            add(phrase);
        }
    }

    std::size_t read_pronoun(std::size_t at) {
        if (says_nothing(passage_, at)) {
            return at + 1;
        }
        const Unit& unit = passage_.units[at];
        ActorPhrase phrase;
        phrase.words = phrase.core = Span{unit.first, unit.last};
        phrase.head = unit.last;
        phrase.pronoun = pronoun_of(passage_.word(at));
        const bool owns = is_owner(passage_, at);
        phrase.adjective = owns;
        const std::size_t index = add(phrase);
        return owns ? read_possessed(index, at + 1, 0).next : at + 1;
    }

    Read read_phrase(std::size_t at, int depth) {
        const auto run = read_run(passage_, at);
        if (!run) {
            return {add_nothing(at), at + 1};
        }
        const std::size_t index = add(run->phrase);
        take_nouns_before(passage_, phrases_[index]);
        name_own_actor(passage_, phrases_[index]);
        look_before(phrases_[index]);
        if (passage_.is(run->next, UnitKind::possession)) {
            phrases_[index].adjective = true;
            return read_possessed(index, run->next + 1, depth);
        }
        return read_behind(index, run->next, depth);
    }

    /// A unit that no phrase begins with.
    std::size_t add_nothing(std::size_t at) {
        ActorPhrase phrase;
        phrase.words = phrase.core = Span{passage_.units[at].first, passage_.units[at].last};
        phrase.inner = true;
        return add(phrase);
    }

    /// What stands before a phrase: articles, and prepositions that tell a place.
    void look_before(ActorPhrase& phrase) const {
        std::size_t at = phrase.core.first;
        const auto& words = passage_.parse.words;
        for (int steps = 0; at > 0 && steps <= deepest; ++steps) {
            const std::string& lower = words[at - 1].lower;
            if (is_among(lower, {"the", "this", "that", "these", "those", "both"})) {
                phrase.definite = true;
            } else if (is_among(lower,
                                {"a", "an", "another", "some", "other", "several", "many"}) ||
                       words[at - 1].kind == WordClass::number) {
                phrase.indefinite = true;
            } else if (words[at - 1].kind != WordClass::adjective) {
                break;
            }
            --at;
        }
        phrase.where = at > 0 && tells_where(words[at - 1].lower, phrase);
    }

    static bool tells_where(std::string_view lower, const ActorPhrase& phrase) {
        const bool known = phrase.actor != nullptr;
        const bool seat = known && phrase.actor->how == KnownActor::How::seat;
        return is_among(lower, {"in", "at", "near", "inside", "outside", "across", "throughout",
                                "around", "into", "via"}) ||
               (seat && is_among(lower, {"from", "to"}));
    }

    /// What an owner owns, from a unit on.
    Read read_possessed(std::size_t owner, std::size_t at, int depth) {
        std::size_t start = at;
        if (const auto role = role_behind_links(passage_, at)) {
            start = *role;
        } else if (!passage_.is(at, UnitKind::name)) {
            return {owner, at};
        }
        const auto run = read_run(passage_, start);
        if (!run || run->phrase.actor != nullptr || run->phrase.generic != nullptr) {
            return {owner, start};
        }
        const std::size_t index = add(run->phrase);
        ActorPhrase& owned = phrases_[index];
        name_own_actor(passage_, owned);
        owned.owner = owner;
        owned.definite = true;
        owned.words.first = phrases_[owner].words.first;
        owned.where = phrases_[owner].where;
        phrases_[owner].inner = true;
        if (passage_.is(run->next, UnitKind::possession) && depth < deepest) {
            owned.adjective = true;
            return read_possessed(index, run->next + 1, depth + 1);
        }
        return {index, run->next};
    }

    /// "of Mali", "for the rebels", "in the Ivory Coast" behind a role, "of" behind a person.
    Read read_behind(std::size_t index, std::size_t next, int depth) {
        if (depth >= deepest || !may_have_owner(index, passage_.word(next))) {
            return {index, next};
        }
        const auto start = start_of_owner(next + 1);
        if (!start) {
            return {index, next};
        }
        const std::size_t known = phrases_.size();
        const Read owner = read_phrase(*start, depth + 1);
        finish(phrases_[owner.phrase]);
        if (phrases_[owner.phrase].adjective || phrases_[owner.phrase].inner) {
            phrases_.resize(known);
            return {index, next};
        }
        if (is_quantity(index, owner.phrase)) {
            return count_as_one(index, owner);
        }
        if (is_activity(phrases_[index])) {
            phrases_.resize(known);
            return {index, next};
        }
        if (!is_portfolio(phrases_[index], phrases_[owner.phrase])) {
            phrases_[index].owner = owner.phrase;
        }
        phrases_[index].words.last = phrases_[owner.phrase].words.last;
        phrases_[owner.phrase].inner = true;
        return {index, owner.next};
    }

    [[nodiscard]] bool may_have_owner(std::size_t index, std::string_view preposition) const {
        const ActorPhrase& phrase = phrases_[index];
        if (is_bare_role(phrase)) {
            return is_among(preposition, {"of", "from", "for"}) ||
                   (preposition == "in" && is_local(*phrase.role));
        }
        return preposition == "of" && is_bare_person(phrase);
    }

    [[nodiscard]] std::optional<std::size_t> start_of_owner(std::size_t at) const {
        while (is_among(passage_.word(at), {"the", "a", "an", "this", "these", "those"})) {
            ++at;
        }
        for (int links = 0; links < deepest && passage_.is(at, UnitKind::link); ++links) {
            ++at;
        }
        const bool somebody = passage_.is(at, UnitKind::actor) || passage_.is(at, UnitKind::name) ||
                              passage_.is(at, UnitKind::role) || passage_.is(at, UnitKind::place);
        return somebody ? std::optional(at) : std::nullopt;
    }

    /// "a group of Kenyan diplomats" are diplomats.
    [[nodiscard]] bool is_quantity(std::size_t index, std::size_t owner) const {
        const KnownRole* role = phrases_[index].role;
        const KnownRole* of = phrases_[owner].role;
        return role != nullptr && role->id == "group" && !role->plural && of != nullptr &&
               of->plural && !is_activity(phrases_[index]);
    }

    /// "Ministry of Health"
    [[nodiscard]] static bool is_portfolio(const ActorPhrase& phrase, const ActorPhrase& of) {
        return phrase.role != nullptr && is_among(phrase.role->id, {"ministry", "ministers"}) &&
               of.name && of.actor == nullptr && of.role == nullptr && !of.owner &&
               of.generic == nullptr;
    }

    /// "the movement of goods", "in front of": words that may also be bodies.
    [[nodiscard]] bool is_activity(const ActorPhrase& phrase) const {
        return is_among(passage_.parse.words[phrase.core.last].lower,
                        {"movement", "front", "coordination", "association", "wing"});
    }

    Read count_as_one(std::size_t index, const Read& counted) {
        ActorPhrase& phrase = phrases_[counted.phrase];
        phrase.words.first = phrases_[index].words.first;
        phrase.head = phrases_[index].head;
        phrase.indefinite = phrases_[index].indefinite;
        phrases_[index].inner = true;
        return counted;
    }

    void finish(ActorPhrase& phrase) const {
        phrase.adjective = phrase.adjective || qualifies_noun(passage_, phrase);
    }

    Passage passage_;
    std::vector<ActorPhrase> phrases_;
};

}  // namespace

std::vector<ActorPhrase> find_actor_phrases(const Parse& parse, const std::vector<Unit>& units,
                                            const Lexicon& lexicon) {
    const Passage passage{parse, units, lexicon};
    std::vector<ActorPhrase> phrases = PhraseFinder(passage).find();
    for (ActorPhrase& phrase : phrases) {
        mark_phrase(passage, phrase);
    }
    tie_phrases(passage, phrases);
    return phrases;
}

}  // namespace irenic::record
