#pragma once

#include <cstddef>

#include "irenic/record/acts/related.hpp"

namespace irenic::record {

/// To whom a verb is done, never one of its actors. In this order the first there are: its object,
/// whom it is directed against, who stands behind to, with, from, on, toward, between, then behind
/// for, of, over; on whom it depends ("unless they leave"); who is to act in its content, or is
/// acted upon there; a place.
[[nodiscard]] Found recipients_of_verb(const Scene& scene, std::size_t verb, const Found& actors);

/// The same of a noun: who stands behind of, to, with, against, on, for; those of its content.
[[nodiscard]] Found recipients_of_noun(const Scene& scene, std::size_t noun, const Found& actors);

}  // namespace irenic::record
