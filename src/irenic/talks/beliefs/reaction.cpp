#include "irenic/talks/beliefs/reaction.hpp"

namespace irenic::talks {

Reaction reaction_by_worth(const Offer& offer, PartyId party, bool crosses_its_red_line) {
    Reaction reaction = reaction_to(offer, party);
    reaction.refused = reaction.refused && !crosses_its_red_line;
    return reaction;
}

}  // namespace irenic::talks
