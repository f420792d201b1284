#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/issues/acts.hpp"

namespace irenic::stability {

/// What comes about by every combination of acts, numbered so that the first act changes fastest:
/// 0 leaves it undone, k takes the k-th of its options.
struct Outcomes {
    std::vector<bool> allowed;                       ///< by combination: breaks no constraint
    std::vector<std::vector<deals::Units>> utility;  ///< by player asked about, by combination
};

/// What comes about where `rest` holds on every issue but those acted on, which are as their
/// parties do, or as now.
///
/// players  positions in Scoring::players.
/// Returns  nothing where `stop` was reached.
/// Cost     combinations times players times the issues and interactions.
[[nodiscard]] std::optional<Outcomes> find_outcomes(
    const Negotiation& negotiation, const deals::Scoring& scoring, const std::vector<Act>& acts,
    const std::vector<OptionId>& rest, const std::vector<std::size_t>& players, const Stop& stop);

}  // namespace irenic::stability
