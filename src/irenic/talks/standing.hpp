#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::talks {

/// An offer on record as those who decide see it; what it leaves open is as it is now.
struct OfferSeen {
    std::size_t offer = 0;             ///< position in Negotiation::offers
    std::vector<OptionId> options;     ///< by issue
    std::vector<Decimal> utility;      ///< by seat
    std::vector<Decimal> surplus;      ///< by seat, over no agreement
    bool allowed = true;               ///< no constraint forbids it
    std::vector<std::size_t> crosses;  ///< seats whose red lines it crosses
};

/// From one offer of a party to its next one.
struct Step {
    PartyId by;
    std::size_t from = 0, to = 0;  ///< positions in Standing::offers
    std::vector<Decimal> change;   ///< by seat: what it gained by the step
    std::vector<IssueId> issues;   ///< that changed
    /// By issue that changed, by seat: what it has by the later offer beyond the later offer with
    /// that issue left as before. Where points hang on several issues at once these need not add up
    /// to `change`.
    std::vector<std::vector<Decimal>> by_issue;

    /// What the step is, seen from who made it. Each seat's utility is compared with itself only;
    /// nobody's points are set against another's. Who made it but has no seat neither gains nor
    /// loses, so that its steps are never a concession or a retreat.
    enum class Kind {
        concession,   ///< worse for its maker, better for some other seat, worse for no other
        retreat,      ///< better for its maker, worse for some other seat, better for no other
        improvement,  ///< better for some seat, its maker's or another, and worse for none
        worsening,    ///< worse for some seat and better for none
        shift,        ///< better for some, worse for some, and neither concession nor retreat
        none,         ///< every seat has the same as before, whatever issues changed
    };
    Kind kind = Kind::none;
};

/// Where two parties' latest offers differ.
struct Apart {
    PartyId one, other;
    std::vector<IssueId> issues;  ///< on which they differ
    std::vector<Decimal> costs;   ///< to `one` and to `other`: utility it would lose by taking the
                                  ///< other's latest offer in place of its own; below 0: gain
    /// By issue on which they differ, to `one` and to `other`: utility it would lose by taking the
    /// other's option on that issue alone into its own latest offer. Need not add up to `costs`.
    std::vector<std::array<Decimal, 2>> by_issue;
};

/// The talks so far.
struct Standing {
    std::vector<PartyId> seats;     ///< who decides and has preferences, in case order
    std::vector<OfferSeen> offers;  ///< by date, then in the order of the case; undated ones keep
                                    ///< their place behind the offer before them, or lead
    std::vector<Step> steps;        ///< in the order of the later offer
    std::vector<std::pair<PartyId, std::size_t>>
        latest;                         ///< by party that made any: its last, as in `offers`
    std::vector<Apart> apart;           ///< every two of `latest` that have seats
    std::vector<std::string> warnings;  ///< an offer that crosses its maker's own red line, that a
                                        ///< constraint forbids, that replies to a later one, that
                                        ///< was answered before its date, that one who made or
                                        ///< backed it refused
};

/// Reads the record of offers into utilities. An offer is its maker's own; who only backs it has
/// made none.
///
/// Errors  missing: no preferences, no offers; else as for deals::open_setting.
/// Cost    linear in offers and issues, once the case is open; square in the seats that made any.
[[nodiscard]] Result<Standing> standing_of(const Negotiation& negotiation, const Limits& limits);

}  // namespace irenic::talks
