#pragma once

#include <cstddef>
#include <vector>

#include "irenic/talks/next/candidates.hpp"
#include "irenic/talks/next/holding.hpp"

namespace irenic::talks {

/// Positions of the candidates worth proposing, in the order and as many as choose_texts shows.
[[nodiscard]] std::vector<std::size_t> worth_proposing(const deals::Setting& centre,
                                                       const Willingness& willingness,
                                                       const Candidates& candidates,
                                                       const Holding* holding, std::size_t most);

}  // namespace irenic::talks
