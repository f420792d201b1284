#pragma once

#include <string>
#include <vector>

#include "irenic/model/negotiation.hpp"
#include "irenic/stability/issues/basis.hpp"

namespace irenic::stability {

/// What a graph made from issues takes for granted, for those who read its answer.
///
/// parties  of the graph.
[[nodiscard]] std::vector<std::string> tell_assumptions(const Negotiation& negotiation,
                                                        const Basis& basis,
                                                        const std::vector<PartyId>& parties);

}  // namespace irenic::stability
