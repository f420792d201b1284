#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/acts/participants.hpp"
#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// Words of a sentence from the first to the last, both included.
struct Extent {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// What tells an act: its word, a pronoun as its subject, those who take part, and what it speaks
/// of.
[[nodiscard]] Extent extent_of(const Scene& scene, std::size_t word, const Roles& roles,
                               const std::vector<std::size_t>& content);

/// The issues told there, each once, with the first option that is told of it.
[[nodiscard]] std::vector<IssueTouched> issues_in(const Scene& scene, const Extent& extent);

}  // namespace irenic::record
