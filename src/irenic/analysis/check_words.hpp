#pragma once

#include <vector>

#include "irenic/analysis/check.hpp"

namespace irenic::analysis {

/// Warnings of loaded words in all that a case says in its own voice: titles, names, labels and
/// reasons. Quotes, sources and private notes are somebody's own words and left alone.
[[nodiscard]] std::vector<Warning> warn_of_loaded_words(const Negotiation& negotiation);

}  // namespace irenic::analysis
