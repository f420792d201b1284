#include "irenic/record/lexicon/add_case.hpp"
#include "irenic/record/lexicon/phrase_key.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t shortest_id = 3;  // "a" and "us" are words of their own

/// The id of the actor already known by the name of a party, by its id as a name, or as an id.
const std::string* known_as(const Party& party, const Lexicon& lexicon) {
    for (const std::string& phrase : {phrase_key(party.name), words_of_id(party.id)}) {
        const KnownActor* actor = lexicon.actors.find(phrase);
        if (actor != nullptr && actor->how == KnownActor::How::name) {
            return &actor->id;
        }
    }
    return lexicon.actor_names.contains(party.id) ? &party.id : nullptr;
}

/// By the id of a known actor the first party that is this actor.
std::unordered_map<std::string, std::string> parties_that_are_known(
    const std::vector<Party>& parties, const Lexicon& lexicon) {
    std::unordered_map<std::string, std::string> known;
    for (const Party& party : parties) {
        if (const std::string* id = known_as(party, lexicon)) {
            known.try_emplace(*id, party.id);
        }
    }
    return known;
}

void add_name(const std::string& phrase, const KnownActor& actor, Lexicon& lexicon) {
    if (!phrase.empty() && count_words(phrase) <= most_words_of_phrase) {
        lexicon.actors.add(phrase, actor);
    }
}

}  // namespace

void add_parties(Lexicon& lexicon, const std::vector<Party>& parties) {
    const auto known = parties_that_are_known(parties, lexicon);
    std::unordered_map<std::string, std::string> kinds;
    lexicon.actors.change_each([&](KnownActor& actor) {
        const auto party = known.find(actor.id);
        if (party != known.end()) {
            actor.id = party->second;
            kinds[actor.id] = actor.kind;
        }
    });
    for (const Party& party : parties) {
        const auto kind = kinds.find(party.id);
        const KnownActor actor{party.id, kind == kinds.end() ? "group" : kind->second,
                               KnownActor::How::name};
        if (party.id.size() >= shortest_id) {
            add_name(words_of_id(party.id), actor, lexicon);
        }
        if (party.name != party.id) {
            add_name(phrase_key(party.name), actor, lexicon);
        }
        lexicon.actor_names[party.id] = party.name;
    }
}

}  // namespace irenic::record
