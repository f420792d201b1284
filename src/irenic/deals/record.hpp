#pragma once

#include <optional>

#include "irenic/deals/answer.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::deals {

/// What the record of offers says of a player's value of no agreement: it is at least the best
/// package the player refused or countered, at most the worst it offered, backed or accepted. What
/// an offer leaves open is as it is now.
struct RecordBounds {
    std::optional<Units> low;   ///< best refused
    std::optional<Units> high;  ///< worst offered or accepted

    /// Whether the player refused more than it offered or accepted.
    [[nodiscard]] bool contradict() const { return low && high && *low > *high; }
};

[[nodiscard]] RecordBounds record_bounds(const Negotiation& negotiation, const Scoring& scoring,
                                         std::size_t player);

/// A player's value of no agreement, the middle of its record_bounds. Where the record bounds one
/// side only, the player's own range over allowed packages bounds the other. Where the bounds
/// contradict one another the note says so and the middle is taken all the same.
///
/// least, most  the player's range, in units.
[[nodiscard]] DisagreementValue disagreement_from_record(const Negotiation& negotiation,
                                                         const Scoring& scoring, std::size_t player,
                                                         Units least, Units most);

}  // namespace irenic::deals
