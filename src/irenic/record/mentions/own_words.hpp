#pragma once

#include <string>

#include "irenic/record/mentions/actor_phrases.hpp"
#include "irenic/record/mentions/passage.hpp"

namespace irenic::record {

/// Takes nouns before a role into its phrase: the "port" of "port authority".
void take_nouns_before(const Passage& passage, ActorPhrase& phrase);

/// Fills ActorPhrase::own: "port authority", "teachers union", "nurses"; nothing for "workers".
void name_own_actor(const Passage& passage, ActorPhrase& phrase);

/// The words of a role within an id: "union" of "union leaders", "association".
[[nodiscard]] std::string words_of_role(const Parse& parse, const ActorPhrase& phrase);

}  // namespace irenic::record
