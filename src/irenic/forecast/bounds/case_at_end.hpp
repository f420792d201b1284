#pragma once

#include <optional>
#include <vector>

#include "irenic/forecast/bounds/disagreement_range.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// A case whose every package is worth to every party the most (the least) that it can be, with
/// values of no agreement at the other end.
///
/// Issues of parties whose weights add up to 1 are worth nothing there: they do not add up.
/// disagreement  by party; a party without one has none there either.
[[nodiscard]] Negotiation case_at_end(
    const Negotiation& negotiation,
    const std::vector<std::optional<DisagreementRange>>& disagreement, bool most);

}  // namespace irenic::forecast
