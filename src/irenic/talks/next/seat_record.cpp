#include "irenic/talks/next/seat_record.hpp"

#include "irenic/deals/setting.hpp"
#include "irenic/talks/beliefs/reaction.hpp"

namespace irenic::talks {

namespace {

using forecast::RowSet;

/// Says what of a party's record is left out, and why.
std::string note_on(const std::string& party, bool offers, bool refusals) {
    std::string what = "refusals";
    std::string why =
        "refused at least its value of no agreement in every version that agrees with its offers";
    if (offers) {
        what = "offers";
        why = "offered, backed or accepted less than its value of no agreement in every version";
    }
    if (offers && refusals) {
        what = "offers and refusals";
        why += " and refused at least its value of no agreement in every version";
    }
    return "The " + what + " of '" + party + "' are left out of what the record tells: it " + why +
           ". What the record says of others stays.";
}

}  // namespace

SeatRecord::SeatRecord(const Negotiation& negotiation, const forecast::VersionsTable& table,
                       std::size_t seat, PartyId party)
    : agrees_(table.counting()), refused_(table.rows()) {
    for (const Offer& offer : negotiation.offers) {
        const auto options = deals::completed(negotiation, offer.package);
        const Reaction reaction =
            reaction_by_worth(offer, party, table.terms().crosses_red_line(seat, options));
        if (!reaction.agreed && !reaction.refused) {
            continue;
        }
        const RowSet worth = table.worth_while(seat, options);
        if (reaction.agreed) {
            keep_common(agrees_, worth);
        }
        if (reaction.refused) {
            add_rows(refused_, worth);
        }
    }
}

std::optional<std::string> SeatRecord::leave_out_impossible(const RowSet& counting,
                                                            bool refusals_bind,
                                                            const std::string& party) {
    const bool offers_impossible = agrees_.count() == 0;
    if (offers_impossible) {
        agrees_ = counting;
    }
    const bool refusals_impossible =
        refusals_bind && forecast::overlap(agrees_, refused_) == agrees_.count();
    if (refusals_impossible) {
        refused_ = RowSet(refused_.rows());
    }
    if (!offers_impossible && !refusals_impossible) {
        return std::nullopt;
    }
    return note_on(party, offers_impossible, refusals_impossible);
}

}  // namespace irenic::talks
