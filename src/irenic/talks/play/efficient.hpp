#pragma once

#include <vector>

#include "irenic/talks/play/space.hpp"

namespace irenic::talks {

/// What two seats could sign together and cannot both better: packages that neither's red lines
/// forbid and that the two make an agreement of, ascending by the first seat's utility (so
/// descending by the second's). Of packages worth the same to both the first in the case's order.
///
/// space  listed, with two seats. Beyond the list ask deals::find_deals for the frontier, and
///        concede_in_turn for the play.
/// Cost   linear in the packages.
[[nodiscard]] std::vector<Space::Number> efficient_for_two(Space& space);

}  // namespace irenic::talks
