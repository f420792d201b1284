#include "irenic/model/reaction.hpp"

#include <algorithm>

namespace irenic {

Reaction reaction_to(const Offer& offer, PartyId party) {
    Reaction reaction{stands_behind(offer, party), false};
    for (const OfferAnswer& answer : offer.answers) {
        if (answer.party == party) {
            reaction.agreed = reaction.agreed || answer.is == AnswerKind::accepted;
            reaction.refused = reaction.refused || is_refusal(answer);
        }
    }
    return reaction;
}

bool stands_behind(const Offer& offer, PartyId party) {
    const auto& backers = offer.backed_by;
    return offer.by == party || std::find(backers.begin(), backers.end(), party) != backers.end();
}

bool is_refusal(const OfferAnswer& answer) {
    return answer.is == AnswerKind::rejected || answer.is == AnswerKind::countered;
}

}  // namespace irenic
