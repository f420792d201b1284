#pragma once

#include <cstddef>
#include <optional>

#include "irenic/record/mentions/actor_phrases.hpp"
#include "irenic/record/mentions/passage.hpp"

namespace irenic::record {

/// A phrase without owners, and the unit behind it.
struct Run {
    ActorPhrase phrase;
    std::size_t next = 0;
};

/// The phrase that begins at a unit: nations, bodies, roles and names in a row, such as "senior
/// officials", "Norwegian Prime Minister Kari Lund", "Valley Freedom Front leader".
[[nodiscard]] std::optional<Run> read_run(const Passage& passage, std::size_t unit);

}  // namespace irenic::record
