#pragma once

#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::levers {

/// One lever that is worth at least as much to a zone as any combination of the given ones: all
/// that helps of each, the best where they set the same number, and nothing that hurts.
[[nodiscard]] Lever relaxed(const Negotiation& negotiation,
                            const std::vector<const Lever*>& levers);

/// Whether `relaxed` can be relied on: no two levers say what the same option is worth, and no
/// loss is a gain.
[[nodiscard]] bool can_be_relaxed(const Negotiation& negotiation, const std::vector<Lever>& levers);

}  // namespace irenic::levers
