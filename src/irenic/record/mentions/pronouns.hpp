#pragma once

#include <cstddef>
#include <string_view>

#include "irenic/record/mentions/known_actors.hpp"
#include "irenic/record/mentions/passage.hpp"

namespace irenic::record {

/// Which pronoun a word is a form of; it is one.
[[nodiscard]] Pronoun pronoun_of(std::string_view lower);

/// Whether the pronoun at a unit owns what follows: "its", the "her" of "her government".
[[nodiscard]] bool is_owner(const Passage& passage, std::size_t unit);

/// The "it" of "it is clear that", "it seems".
[[nodiscard]] bool says_nothing(const Passage& passage, std::size_t unit);

}  // namespace irenic::record
