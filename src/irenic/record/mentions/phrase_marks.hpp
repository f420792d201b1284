#pragma once

#include "irenic/record/mentions/actor_phrases.hpp"
#include "irenic/record/mentions/passage.hpp"

namespace irenic::record {

/// Whether a phrase only qualifies a noun behind it: "Israeli proposal".
[[nodiscard]] bool qualifies_noun(const Passage& passage, const ActorPhrase& phrase);

/// Finds what a phrase is to the words around it: its head, whether it only qualifies a noun,
/// whether its name is that of a place, or of a thing, which is nobody.
void mark_phrase(const Passage& passage, ActorPhrase& phrase);

}  // namespace irenic::record
