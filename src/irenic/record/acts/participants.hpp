#pragma once

#include <cstddef>

#include "irenic/record/acts/related.hpp"

namespace irenic::record {

/// Who does an act and to whom, as mentions of the sentence.
struct Roles {
    Found actors;
    Found recipients;
    bool guessed = false;  ///< by the order of words alone
};

/// The roles of the act at `word`, a verb or a noun; of a word that the parse leaves out, those
/// who stand closest before and behind it.
///
/// "Talks between A and B" have both as actors; mediation between A and B has them as recipients.
[[nodiscard]] Roles roles_of(const Scene& scene, std::size_t word);

}  // namespace irenic::record
