#include "irenic/forecast/bounds/record_of.hpp"

#include "irenic/deals/setting.hpp"
#include "irenic/model/reaction.hpp"

namespace irenic::forecast {

Record record_of(const Negotiation& negotiation, PartyId party) {
    Record record;
    for (const Offer& offer : negotiation.offers) {
        const auto options = deals::completed(negotiation, offer.package);
        const Reaction reaction = reaction_to(offer, party);
        if (reaction.agreed) {
            record.accepted.push_back(options);
        }
        if (reaction.refused) {
            record.refused.push_back(options);
        }
    }
    return record;
}

}  // namespace irenic::forecast
