#pragma once

#include <cstddef>

#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// How much a sentence is about what stands at `word`, from 0 to 1: 1 for its main clause and for
/// what that one reports, less for every side clause, relative clause, purpose or noun phrase that
/// it is part of, least for a condition.
[[nodiscard]] double standing_of(const Scene& scene, std::size_t word);

}  // namespace irenic::record
