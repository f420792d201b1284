#include <cstddef>

#include "irenic/record/mentions/among.hpp"
#include "irenic/record/mentions/identities.hpp"
#include "irenic/record/mentions/resolver.hpp"

namespace irenic::record {
namespace {

/// Roles that are bodies, where one of it is no person.
bool is_body(const KnownRole& role) {
    return is_among(role.id, {"government", "ministry", "parliament", "police", "media", "group",
                              "party", "union", "management", "opposition", "charities", "troops",
                              "sides", "countries", "peacekeepers"});
}

/// "both", "the two" before a phrase.
bool is_of_two(const Parse& parse, const ActorPhrase& phrase) {
    for (std::size_t back = 1; back <= 2 && back <= phrase.core.first; ++back) {
        if (is_among(parse.words[phrase.core.first - back].lower, {"both", "two"})) {
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
                       : make_identity(join_ids(owner.id, role.id), "group");
    return as_role(who, role);
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
    const bool could_be_two = role.speaks_for_whole || role.id == "neighbours";
    if (could_be_two && role.plural && is_of_two(parse_, phrase)) {
        if (Identities two = known_.latest_two(); two.size() == 2) {
            return two;
        }
    }
    const bool any_country = role.id == "countries" && (!phrase.definite || role.plural);
    if (role.id == "sides" || any_country) {
        return {};
    }
    const Identity* known = phrase.indefinite ? nullptr : known_role(phrase);
    return {as_role(known != nullptr ? *known : make_identity(role.id, "group"), role)};
}

const Identity* Resolver::known_role(const ActorPhrase& phrase) const {
    const KnownRole& role = *phrase.role;
    if (const Identity* same_word = known_.by_role(role_word(phrase))) {
        return same_word;
    }
    if (const Identity* same_role = known_.by_role(role_key(role))) {
        return same_role;
    }
    return phrase.definite && is_of_state(role) ? known_.latest_state() : nullptr;
}

/// The last word of the role: "minister".
std::string Resolver::role_word(const ActorPhrase& phrase) const {
    const std::size_t last = phrase.person && phrase.person->first > phrase.core.first
                                 ? phrase.person->first - 1
                                 : phrase.core.last;
    return parse_.words[last].lower;
}

}  // namespace irenic::record
