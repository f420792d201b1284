#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/deals/setting.hpp"

namespace irenic::talks {

/// The parties whose role that is, in the order of the case.
[[nodiscard]] std::vector<PartyId> mediators_of(const Negotiation& negotiation);

/// The players (positions in Scoring::players) whose red lines texts put forward by this mediator,
/// or by all of the case, must not cross.
[[nodiscard]] std::vector<std::size_t> players_of_mediators(const deals::Setting& setting,
                                                            std::optional<PartyId> alone);

/// The conditions that a mediator's text must not meet: the red lines of the case's mediators.
[[nodiscard]] std::vector<Condition> mediators_lines(const deals::Setting& setting);

}  // namespace irenic::talks
