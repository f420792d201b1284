#include "irenic/talks/standing/warnings.hpp"

#include <algorithm>

#include "irenic/model/reaction.hpp"

namespace irenic::talks {
namespace {

/// "offer 'o1'", and that the rest is as now where it leaves something open.
std::string as_read(const Negotiation& negotiation, const Offer& offer) {
    const bool whole = offer.package.choices.size() == negotiation.issues.size();
    return "offer '" + offer.id + "'" + (whole ? "" : ", with what it leaves open as it is now,");
}

bool crosses_own_red_line(const deals::Setting& setting, const Offer& offer,
                          const OfferSeen& seen) {
    const auto maker = setting.scoring.player_of(offer.by);
    return maker && setting.scoring.crosses_red_line(*maker, seen.options);
}

/// Whether the offer it replies to comes after position `at`.
bool replies_to_later(const Negotiation& negotiation, const std::vector<OfferSeen>& offers,
                      std::size_t at) {
    const std::string& answered = negotiation.offers[offers[at].offer].reply_to;
    return !answered.empty() &&
           std::any_of(offers.begin() + static_cast<std::ptrdiff_t>(at) + 1, offers.end(),
                       [&](const OfferSeen& later) {
                           return negotiation.offers[later.offer].id == answered;
                       });
}

/// A year, with its month and day or without.
bool is_plain_date(const std::string& date) {
    return date.size() >= 4 && date.find_first_not_of("0123456789-") == std::string::npos &&
           date.find('-') == (date.size() > 4 ? 4 : std::string::npos);
}

/// Whether the one is certainly before the other: "2031-03" may be after "2031-03-05".
bool is_before(const std::string& date, const std::string& other) {
    return is_plain_date(date) && is_plain_date(other) && date < other && !other.starts_with(date);
}

void warn_of_answers(const Negotiation& negotiation, const Offer& offer,
                     std::vector<std::string>& warnings) {
    for (const OfferAnswer& answer : offer.answers) {
        const std::string whose = " by '" + negotiation.party(answer.party).id + "'";
        if (is_before(answer.date, offer.date)) {
            warnings.push_back("offer '" + offer.id + "' of " + offer.date + " has an answer" +
                               whose + " of " + answer.date + ", before it was made");
        }
        if (is_refusal(answer) && stands_behind(offer, answer.party)) {
            warnings.push_back("offer '" + offer.id + "' was refused" + whose + ", who " +
                               (offer.by == answer.party ? "made it" : "backed it"));
        }
    }
}

}  // namespace

std::vector<std::string> warnings_about(const deals::Setting& setting,
                                        const std::vector<OfferSeen>& offers) {
    const Negotiation& negotiation = setting.negotiation;
    std::vector<std::string> warnings;
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const Offer& offer = negotiation.offers[offers[at].offer];
        if (crosses_own_red_line(setting, offer, offers[at])) {
            warnings.push_back(as_read(negotiation, offer) + " crosses a red line of '" +
                               negotiation.party(offer.by).id + "', who made it");
        }
        if (!offers[at].allowed) {
            warnings.push_back(as_read(negotiation, offer) + " is forbidden by a constraint");
        }
        if (replies_to_later(negotiation, offers, at)) {
            warnings.push_back("offer '" + offer.id + "' replies to '" + offer.reply_to +
                               "', which comes after it");
        }
        warn_of_answers(negotiation, offer, warnings);
    }
    return warnings;
}

}  // namespace irenic::talks
