#include "irenic/record/mentions/resolver.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "irenic/record/mentions/identities.hpp"
#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

/// Where the words that say whence a report comes end: behind a dash before any verb.
std::size_t end_of_dateline(const Parse& parse) {
    constexpr std::size_t longest = 8;
    for (std::size_t word = 1; word < std::min(longest, parse.words.size()); ++word) {
        if (is_among(parse.words[word].lower, {"-", "--", "\u2013", "\u2014"})) {
            return word;
        }
        if (parse.verb_at(word) != nullptr) {
            return 0;
        }
    }
    return 0;
}

}  // namespace

Resolver::Resolver(const Parse& parse, const Lexicon& lexicon,
                   const std::vector<ActorPhrase>& phrases, KnownActors& known)
    : parse_(parse),
      lexicon_(lexicon),
      phrases_(phrases),
      known_(known),
      resolved_(phrases.size()),
      dateline_(end_of_dateline(parse)) {}

std::vector<Mention> Resolver::resolve() {
    std::vector<Mention> mentions;
    for (std::size_t index = 0; index < phrases_.size(); ++index) {
        const ActorPhrase& phrase = phrases_[index];
        if (phrase.alias_of) {
            for (const Identity& who : resolve(*phrase.alias_of)) {
                known_.learn_abbreviation(lower(phrase.words), who);
            }
        }
        if (!phrase.inner) {
            for (const Identity& who : Identities(resolve(index))) {
                mention(phrase, who, mentions);
            }
        }
    }
    return mentions;
}

const Resolver::Identities& Resolver::resolve(std::size_t index) {
    if (!resolved_[index]) {
        resolved_[index].emplace();  // what leads back here finds nobody
        const ActorPhrase& phrase = phrases_[index];
        Identities found = identify(phrase);
        for (const Identity& who : found) {
            learn(phrase, who);
        }
        resolved_[index] = std::move(found);
    }
    return *resolved_[index];
}

Resolver::Identities Resolver::identify(const ActorPhrase& phrase) {
    if (phrase.pronoun != Pronoun::none) {
        return known_.by_pronoun(phrase.pronoun);
    }
    if (phrase.same_as) {
        if (const Identities& same = resolve(*phrase.same_as); !same.empty()) {
            return same;
        }
    }
    Identities owners = owners_of(phrase);
    if (phrase.person) {
        return identify_person(phrase, owners);
    }
    if (phrase.role == nullptr) {
        return owners;
    }
    if (owners.empty()) {
        return identify_role(phrase);
    }
    for (Identity& owner : owners) {
        known_.note_state(owner);
        known_.note_acting_state(owner);
        owner = with_role(owner, phrase);
    }
    return owners;
}

/// Who a role or person belongs to; without these, who the phrase itself means.
Resolver::Identities Resolver::owners_of(const ActorPhrase& phrase) {
    const bool portfolio = phrase.name && phrase.role != nullptr &&
                           is_among(phrase.role->id, {"ministers", "ministry", "titles"});
    if (phrase.owner) {
        Identities owners = resolve(*phrase.owner);
        const bool described = phrase.role != nullptr || phrase.person || owners.empty();
        if (phrase.name && !portfolio && described && owners.empty()) {
            return {identify_name(phrase, *phrase.name)};
        }
        return owners_by_words(phrase, std::move(owners));
    }
    if (phrase.actor != nullptr && (!phrase.name || phrase.role != nullptr)) {
        return {identify_actor(phrase)};
    }
    if (phrase.name && !portfolio) {
        const bool whole = phrase.actor != nullptr && phrase.role == nullptr;
        return {identify_name(phrase,
                              whole ? Span{phrase.core.first, phrase.name->last} : *phrase.name)};
    }
    if (phrase.place) {
        return {make_identity(id_from(lower(*phrase.place)), "place")};
    }
    return {};
}

Identity Resolver::identify_actor(const ActorPhrase& phrase) const {
    const KnownActor& actor = *phrase.actor;
    Identity who = make_identity(actor.id, actor.kind);
    if (phrase.people_of != nullptr && actor.kind == "group") {
        who.id = join_ids(phrase.people_of->id, actor.id);
    }
    const bool people = actor.how == KnownActor::How::adjective && phrase.role == nullptr &&
                        parse_.words[phrase.core.last].lower.ends_with('s');
    who.plural = who.plural || people;
    who.side = true;
    return who;
}

Identity Resolver::identify_name(const ActorPhrase& phrase, const Span& name) {
    const std::string full = lower(name);
    if (const Identity* known = known_.by_name(full)) {
        return *known;
    }
    const bool person = looks_like_person(phrase, name);
    const bool speaks = is_speech(parse_, name.last + 1, lexicon_);
    Identity who = make_identity(id_from(full), "organisation");
    if (person && (speaks || name.last > name.first)) {
        who.kind = "person";
        who.id = speaks ? known_.id_of_person(last_name(full), full) : who.id;
    }
    who.person = person;
    who.body = !person || !speaks;
    if (person && speaks && phrase.actor != nullptr) {
        who = make_identity(phrase.actor->id, phrase.actor->kind);
    }
    known_.learn_name(full, who, lexicon_);
    return who;
}

bool Resolver::looks_like_person(const ActorPhrase& phrase, const Span& name) const {
    constexpr std::size_t most_words = 4;
    if (phrase.generic != nullptr || phrase.definite || phrase.role != nullptr ||
        name.last - name.first >= most_words) {
        return false;
    }
    for (std::size_t word = name.first; word <= name.last; ++word) {
        const std::string& lower = parse_.words[word].lower;
        if (is_abbreviation(parse_.words[word]) || is_among(lower, {"of", "for", "and", "&"})) {
            return false;
        }
    }
    return true;
}

Resolver::Identities Resolver::identify_person(const ActorPhrase& phrase,
                                               const Identities& owners) {
    const std::string full = lower(*phrase.person);
    if (const Identity* known = known_.by_name(full)) {
        return {*known};
    }
    const bool belongs =
        phrase.role == nullptr || phrase.role->speaks_for_whole || has_leaders(*phrase.role);
    Identity who;
    if (belongs && !owners.empty()) {
        known_.note_acting_state(owners.front());
        who = with_role(owners.front(), phrase);
        who.body = false;
        who.plural = false;
    } else {
        who = make_identity(known_.id_of_person(last_name(full), full), "person");
    }
    who.person = true;
    known_.learn_name(full, who, lexicon_);
    return {who};
}

void Resolver::learn(const ActorPhrase& phrase, const Identity& who) {
    if (phrase.same_as && (phrase.person || phrase.name)) {
        const Span& name = phrase.person ? *phrase.person : *phrase.name;
        Identity named = who;
        named.person = true;
        known_.learn_name(lower(name), named, lexicon_);
    }
    if (phrase.role != nullptr && (!phrase.indefinite || !phrase.own.empty())) {
        known_.learn_role(role_word(phrase), who);
        if (phrase.own.empty() || !phrase.role->speaks_for_whole) {
            known_.learn_role(role_key(*phrase.role), who);
        }
        if (!phrase.own.empty()) {
            known_.learn_role(phrase.own, who);
        }
    }
    if (phrase.generic != nullptr) {
        known_.learn_role(role_key(*phrase.generic), who);
    }
}

void Resolver::mention(const ActorPhrase& phrase, const Identity& who,
                       std::vector<Mention>& mentions) {
    Mention mention;
    mention.first = phrase.words.first;
    mention.last = phrase.words.last;
    mention.head = phrase.head;
    mention.id = who.id;
    mention.kind = who.kind;
    mention.text = text_of(parse_, mention.first, mention.last);
    mention.pronoun = phrase.pronoun != Pronoun::none;
    mention.adjective = phrase.adjective;
    mention.place = is_place(phrase, who);
    if (!mention.place) {
        const bool subject = !phrase.adjective && is_subject(phrase);
        has_subject_ = has_subject_ || subject;
        known_.add_referent({who, subject, phrase.together});
    }
    meet(phrase, who, mention);
    mentions.push_back(std::move(mention));
}

/// Counts a mention, with the name to show for who is meant.
void Resolver::meet(const ActorPhrase& phrase, const Identity& who, const Mention& mention) {
    const auto listed = lexicon_.actor_names.find(who.id);
    if (listed != lexicon_.actor_names.end()) {
        known_.meet(who, listed->second, NameQuality::listed);
    } else if (phrase.person && who.kind == "person") {
        known_.meet(who, text_of(parse_, phrase.person->first, phrase.person->last),
                    NameQuality::own);
    } else if (phrase.name && phrase.role == nullptr && !phrase.same_as) {
        known_.meet(who, text_of(parse_, phrase.core.first, phrase.name->last), NameQuality::own);
    } else {
        const bool bare = phrase.actor == nullptr && !phrase.place;
        const bool made_here = !bare || (phrase.role != nullptr && who.id == phrase.role->id);
        const bool own = made_here && !phrase.owner && !phrase.person && !mention.pronoun &&
                         !phrase.adjective && !phrase.name && !phrase.same_as;
        known_.meet(who, mention.text, own ? NameQuality::own : NameQuality::passing);
    }
}

bool Resolver::is_place(const ActorPhrase& phrase, const Identity& who) const {
    const bool alone = phrase.role == nullptr && !phrase.person && !phrase.adjective;
    return who.kind == "place" || phrase.words.last < dateline_ || (alone && phrase.where);
}

/// By the parse; where that says nothing the first one of the sentence.
bool Resolver::is_subject(const ActorPhrase& phrase) const {
    const auto is_of_phrase = [&](const Arc& arc) {
        return arc.relation == Relation::subject && arc.dependent >= phrase.words.first &&
               arc.dependent <= phrase.words.last;
    };
    const bool told = std::any_of(parse_.arcs.begin(), parse_.arcs.end(), is_of_phrase);
    return told || (parse_.arcs.empty() && !has_subject_);
}

std::string Resolver::lower(const Span& span) const {
    return lower_of(parse_, span.first, span.last);
}

}  // namespace irenic::record
