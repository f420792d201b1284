#pragma once

#include <optional>

#include "irenic/model/party.hpp"

namespace irenic::talks {

/// A mediator that knows more about a party's resolve than its opponent, and may say so or not.
struct Informant {
    double tough = 0;                 ///< what the opponent asks for where it thinks the party weak
    double soft = 0;                  ///< what it asks for where it thinks the party resolute
    double war = 0;                   ///< what war is worth to the opponent; below tough
    double cost = 0;                  ///< of war to the mediator, 0 or more
    double resolute_if_weak = 0;      ///< chance of a resolute party behind the signal "weak"
    double resolute_if_resolute = 0;  ///< and behind the signal "resolute"
};

/// How much a mediator must care for the opponent's share, against the cost of war, to be believed:
/// from `least` to `most`. Nothing at an end: there is none.
struct Credibility {
    std::optional<double> least;  ///< nothing: no weight makes it say "weak" truthfully
    std::optional<double> most;   ///< nothing: no upper limit
    bool possible = false;        ///< some weight satisfies both
    double turning = 0;           ///< the chance of resolve above which the opponent asks softly
};

/// The mediator tells the truth after both signals where its weight is within these limits; one who
/// cares for peace alone (weight 0) is not believed as soon as `least` is above 0.
/// Errors  none; `tough` must be above `soft` and `war` (contract).
/// Source  after Kydd 2003.
[[nodiscard]] Credibility truthful_weights(const Informant& informant);

/// What a case says of a mediator's knowledge, at the centre of every uncertain
/// number; nothing where `tough` is not above `soft` and `war` there.
[[nodiscard]] std::optional<Informant> informant_of(const Informs& informs);

}  // namespace irenic::talks
