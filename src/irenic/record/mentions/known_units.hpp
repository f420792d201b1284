#pragma once

#include <cstddef>
#include <optional>

#include "irenic/record/mentions/units.hpp"

namespace irenic::record {

/// The longest phrase at a word that the lexicon has: an actor, a place, a role, or what names
/// nobody; or a word with a hyphen that begins with an actor.
[[nodiscard]] std::optional<Unit> known_unit(const Parse& parse, const Lexicon& lexicon,
                                             std::size_t word);

}  // namespace irenic::record
