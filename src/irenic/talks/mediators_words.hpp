#pragma once

#include <vector>

#include "irenic/model/negotiation.hpp"
#include "irenic/talks/credibility.hpp"

namespace irenic::talks {

/// What a mediator who knows more of one party's resolve can say to its opponent and be believed,
/// at the centre of every uncertain number.
struct MediatorsWord {
    PartyId mediator, about, to;
    Credibility credibility;
    double weight = 0;      ///< how much it cares for the listener's share
    bool believed = false;  ///< its weight lies within the limits of credibility
};

/// By mediator of the case that has `informs`, in its order; one is left out where informant_of
/// finds nothing to say.
[[nodiscard]] std::vector<MediatorsWord> words_of_mediators(const Negotiation& negotiation);

}  // namespace irenic::talks
