#include <cstddef>
#include <utility>

#include "irenic/record/mentions/identities.hpp"
#include "irenic/record/mentions/own_words.hpp"
#include "irenic/record/mentions/resolver.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

/// Roles that are bodies, where one of it is no person.
bool is_body(const KnownRole& role) {
    return is_among(role.id, {"government", "ministry", "parliament", "police", "media", "group",
                              "party", "union", "management", "opposition", "charities", "troops",
                              "sides", "countries", "peacekeepers"});
}

/// People known by nothing but what they are or do.
bool is_bare_part(const ActorPhrase& phrase) {
    return phrase.role != nullptr && !phrase.role->speaks_for_whole && phrase.actor == nullptr &&
           !phrase.name && !phrase.person && !phrase.place && !phrase.owner;
}

/// "both", "the two", "the two new" before a phrase.
bool is_of_two(const Parse& parse, const ActorPhrase& phrase) {
    const std::size_t first = phrase.core.first;
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
        const std::string& lower = parse.words[first - back].lower;
        const bool the = back < first && parse.words[first - back - 1].lower == "the";
        if (lower == "both" || (lower == "two" && the)) {
            return true;
        }
    }
    return false;
}

/// Roles that "the" makes those of the state spoken of.
bool is_of_state(const KnownRole& role) {
    return is_among(role.id, {"government", "leader", "ministers", "ministry", "parliament",
                              "court", "police", "troops", "countries"});
}

/// Of which "both" and "the two" mean the two that deal with each other.
bool is_of_parties(const KnownRole& role) {
    return is_among(role.id, {"sides", "countries", "neighbours", "government", "leader", "party"});
}

}  // namespace

Identity Resolver::with_role(const Identity& owner, const ActorPhrase& phrase) const {
    if (phrase.role == nullptr) {
        return owner;
    }
    const KnownRole& role = *phrase.role;
    const bool says_what_it_is =
        owner.kind == "organisation" && is_among(role.id, {"group", "party"});
    const bool whole = role.speaks_for_whole || owner.kind == "armed_group" || says_what_it_is;
    Identity who = whole && owner.kind != "place"
                       ? owner
                       : make_identity(join_ids(owner.id, role_id(phrase)), "group");
    return as_role(who, role);
}

/// The last part of an id: "rebels", "dockworkers", the "association" of nurses.
std::string Resolver::role_id(const ActorPhrase& phrase) const {
    if (!phrase.own.empty()) {
        return id_from(phrase.own);
    }
    const bool of_people = phrase.owner && is_bare_part(phrases_[*phrase.owner]);
    return of_people && has_leaders(*phrase.role) ? id_from(words_of_role(parse_, phrase))
                                                  : phrase.role->id;
}

/// Owners that are only a role go by their own words: the "women" of "women's group".
Resolver::Identities Resolver::owners_by_words(const ActorPhrase& phrase, Identities owners) const {
    const ActorPhrase& owner = phrases_[*phrase.owner];
    const bool named_by_owner = phrase.role != nullptr && has_leaders(*phrase.role);
    if (named_by_owner && is_bare_part(owner) && owners.size() == 1 &&
        owners.front().id == owner.role->id) {
        owners.front().id = id_from(words_of_role(parse_, owner));
    }
    return owners;
}

/// What pronouns may mean it: as the role is.
Identity Resolver::as_role(Identity who, const KnownRole& role) {
    who.plural = role.plural;
    who.person = !role.plural && !is_body(role);
    who.body = !role.plural;
    who.side = who.side || has_leaders(role);
    return who;
}

/// "the government", "protesters", "both sides": who is called so, else the role itself.
Resolver::Identities Resolver::identify_role(const ActorPhrase& phrase) const {
    const KnownRole& role = *phrase.role;
    if (is_of_parties(role) && role.plural && is_of_two(parse_, phrase)) {
        Identities two = known_.latest_two();
        return two.size() == 2 ? two : Identities{};
    }
    const bool any_country = role.id == "countries" && (!phrase.definite || role.plural);
    if (role.id == "sides" || any_country) {
        return {};
    }
    if (!phrase.own.empty()) {
        const Identity* own = own_actor(phrase);
        return {as_role(own != nullptr ? *own : make_identity(id_from(phrase.own), "group"), role)};
    }
    const Identity* known = phrase.indefinite ? nullptr : known_role(phrase);
    return {as_role(known != nullptr ? *known : make_identity(role.id, "group"), role)};
}

const Identity* Resolver::known_role(const ActorPhrase& phrase) const {
    const KnownRole& role = *phrase.role;
    const Identity* known = known_.by_role(role_word(phrase));
    if (known == nullptr) {
        known = known_.by_role(role_key(role));
    }
    const bool of_state = is_of_state(role) || role.id == "titles";
    if (!of_state || (known != nullptr && known->kind != "state")) {
        return known;
    }
    return phrase.definite || known != nullptr ? known_.state_meant() : nullptr;
}

const Identity* Resolver::own_actor(const ActorPhrase& phrase) const {
    if (const Identity* same = known_.by_role(phrase.own)) {
        return same;
    }
    const bool one_word = phrase.own.find(' ') == std::string::npos;
    return one_word && !phrase.indefinite ? known_.by_role(role_word(phrase)) : nullptr;
}

/// The last word of the role: "minister".
std::string Resolver::role_word(const ActorPhrase& phrase) const {
    const std::size_t last = phrase.person && phrase.person->first > phrase.core.first
                                 ? phrase.person->first - 1
                                 : phrase.core.last;
    return parse_.words[last].lower;
}

}  // namespace irenic::record
