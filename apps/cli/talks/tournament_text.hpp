#pragma once

#include <string>

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// What `irenic talks --tournament` prints: joint outcomes by case and cell, then by strategy;
/// nowhere what one party gains. Made from the answer as data alone, so that an answer joined from
/// parts prints the same as one from a single run.
///
/// answer  of talks::join_tournament, behind its head.
[[nodiscard]] std::string tournament_text(const Value& answer, bool colour);

}  // namespace irenic::cli
