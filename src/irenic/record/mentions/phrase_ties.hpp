#pragma once

#include <vector>

#include "irenic/record/mentions/actor_phrases.hpp"
#include "irenic/record/mentions/passage.hpp"

namespace irenic::record {

/// Finds what phrases are to each other: nations that share a role
/// ("Chilean and Peruvian officials"), lists, appositions, abbreviations in brackets.
void tie_phrases(const Passage& passage, std::vector<ActorPhrase>& phrases);

}  // namespace irenic::record
