#pragma once

#include "irenic/model/negotiation.hpp"

namespace irenic::analysis {

/// The case as one party may be shown it: title, parties with their roles, who has to agree,
/// issues, constraints, rounds, the record of offers, and that party's own sheet.
///
/// The sheet: its preferences; its belief, payoffs and cost of fighting; the risks it bears. Kept
/// out: everything else that somebody may hold back - the sheets of all others, whom mediators can
/// speak to and what they know, free text about the case, private notes, positions of others,
/// levers, phases, the graph, indicators, what moves together, and sources that nothing shown
/// names. A party whose sheet the case marks private is shown none, not even to itself; whether
/// another's is marked so is not shown.
///
/// Whatever is worked out from the result therefore tells nothing of what was kept out.
/// Cost    linear in the case.
[[nodiscard]] Negotiation shared_with(const Negotiation& negotiation, PartyId party);

}  // namespace irenic::analysis
