#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// Who does an act and to whom, as mentions of the sentence.
struct Roles {
    std::vector<const Mention*> actors;
    std::vector<const Mention*> recipients;
    bool guessed = false;  ///< by the order of words alone
};

/// The roles of the act at `word`, a verb or a noun.
///
/// A verb's actors are its subject's, of a passive those behind "by"; of infinitives and
/// participles those of the verb above. Its recipients are, in this order, the first there are:
/// its object, who stands behind to, with, against, from, on, toward, between; who is to act in its
/// content; who owns or qualifies its content; the recipients of its content; a place.
/// A noun's actors are its owner, who stands behind "by" or qualifies it, else who has it as the
/// object of a verb; its recipients stand behind of, to, with, against, on, for. "Between A and B"
/// makes both actors.
[[nodiscard]] Roles roles_of(const Scene& scene, std::size_t word);

/// Who says what `word` says, by the verbs of speech above it; none where it is the document.
[[nodiscard]] std::vector<const Mention*> speakers_of(const Scene& scene, std::size_t word);

}  // namespace irenic::record
