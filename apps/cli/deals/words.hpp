#pragma once

#include <string>

#include "irenic/deals/answer.hpp"

namespace irenic::cli {

/// "Kalai-Smorodinsky"
[[nodiscard]] std::string short_name(deals::SolutionKind kind);

/// "Nash: largest product"; a star where it compares points of different parties.
[[nodiscard]] std::string solution_in_words(deals::SolutionKind kind);

}  // namespace irenic::cli
