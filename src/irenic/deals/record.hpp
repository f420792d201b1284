#pragma once

#include "irenic/deals/answer.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::deals {

/// A player's value of no agreement as the record of offers bounds it.
///
/// At least the best package it refused or countered, at most the worst it offered, backed or
/// accepted; what an offer leaves open is as it is now. Where the record bounds one side only, the
/// player's own range over allowed packages bounds the other. The value is the middle; where the
/// bounds contradict one another the note says so and the middle is taken all the same.
///
/// least, most  the player's range, in units.
[[nodiscard]] DisagreementValue disagreement_from_record(const Negotiation& negotiation,
                                                         const Scoring& scoring, std::size_t player,
                                                         Units least, Units most);

}  // namespace irenic::deals
