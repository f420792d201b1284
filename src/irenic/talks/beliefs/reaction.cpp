#include "irenic/talks/beliefs/reaction.hpp"

#include <algorithm>

namespace irenic::talks {

Reaction reaction_to(const Offer& offer, PartyId party) {
    const auto& backers = offer.backed_by;
    Reaction reaction;
    reaction.agreed =
        offer.by == party || std::find(backers.begin(), backers.end(), party) != backers.end();
    for (const OfferAnswer& answer : offer.answers) {
        if (answer.party == party) {
            reaction.agreed = reaction.agreed || answer.is == AnswerKind::accepted;
            reaction.refused = reaction.refused || answer.is == AnswerKind::rejected ||
                               answer.is == AnswerKind::countered;
        }
    }
    return reaction;
}

Reaction reaction_by_worth(const Offer& offer, PartyId party, bool crosses_its_red_line) {
    Reaction reaction = reaction_to(offer, party);
    reaction.refused = reaction.refused && !crosses_its_red_line;
    return reaction;
}

}  // namespace irenic::talks
