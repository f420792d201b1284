#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/talks/spread/tournament_part.hpp"

namespace irenic::talks {

/// The parts of one tournament, checked against one another and put together as if one part had
/// played all cells. A case of which some cell failed is left out.
/// Errors  see join_tournament.
[[nodiscard]] Result<TournamentPart> put_together(const std::vector<Value>& partials);

}  // namespace irenic::talks
