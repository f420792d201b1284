#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/deals/improvements.hpp"
#include "irenic/talks/next/willingness.hpp"

namespace irenic::talks {

/// What is better at the centre for some party that decides and worse for none.
struct BetterTexts {
    std::optional<std::size_t> count;  ///< nothing: not known; 1,000: as many or more
    std::optional<deals::Point> best;  ///< of the efficient ones, all accept it most often
};

/// mediators  players whose red lines they must not cross; where there are 1,000 texts or more,
///            those that do are counted too.
/// Errors     as for deals::find_improvements.
[[nodiscard]] Result<BetterTexts> find_better(const deals::Setting& centre,
                                              const Willingness& willingness,
                                              const std::vector<std::size_t>& mediators,
                                              const std::vector<OptionId>& text,
                                              const Limits& limits);

}  // namespace irenic::talks
