#pragma once

#include <cstddef>

#include "irenic/record/acts/related.hpp"

namespace irenic::record {

/// Who does what a verb says: its subject's, of a passive those behind "by" ("is expected to" is
/// none); of infinitives and participles those of the verb above.
[[nodiscard]] Found actors_of_verb(const Scene& scene, std::size_t verb);

/// Whose a noun is: those behind "by", who own or qualify it, or stand behind from or of.
[[nodiscard]] Found owners_of_noun(const Scene& scene, std::size_t noun);

/// Those behind "between" or "among".
[[nodiscard]] Found actors_between(const Scene& scene, std::size_t noun);

/// Who has the noun as the object of a verb, or does the passive verb that it is the subject of.
[[nodiscard]] Found actors_around_noun(const Scene& scene, std::size_t noun);

}  // namespace irenic::record
