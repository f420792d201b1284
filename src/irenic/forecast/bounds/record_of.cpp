#include "irenic/forecast/bounds/record_of.hpp"

#include <algorithm>

#include "irenic/deals/setting.hpp"

namespace irenic::forecast {

Record record_of(const Negotiation& negotiation, PartyId party) {
    Record record;
    for (const Offer& offer : negotiation.offers) {
        const auto options = deals::completed(negotiation, offer.package);
        const auto answered = [&](auto... kinds) {
            return std::any_of(offer.answers.begin(), offer.answers.end(),
                               [&](const OfferAnswer& answer) {
                                   return answer.party == party && ((answer.is == kinds) || ...);
                               });
        };
        const bool its_own =
            offer.by == party || std::find(offer.backed_by.begin(), offer.backed_by.end(), party) !=
                                     offer.backed_by.end();
        if (its_own || answered(AnswerKind::accepted)) {
            record.accepted.push_back(options);
        }
        if (answered(AnswerKind::rejected, AnswerKind::countered)) {
            record.refused.push_back(options);
        }
    }
    return record;
}

}  // namespace irenic::forecast
