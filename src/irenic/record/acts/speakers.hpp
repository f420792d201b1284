#pragma once

#include <cstddef>

#include "irenic/record/acts/related.hpp"

namespace irenic::record {

/// Who says what `word` says, by the verbs of speech above it or "according to"; none where it is
/// the document.
[[nodiscard]] Found speakers_of(const Scene& scene, std::size_t word);

}  // namespace irenic::record
