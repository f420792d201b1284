#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/deals/answer.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::analysis {

/// What the party's own sheet comes to.
struct Sheet {
    PartyId party;
    std::string withheld;  ///< why there is none; all below is empty then
    std::optional<deals::DisagreementValue> disagreement;  ///< nothing: the case gives none
    std::optional<std::string> packages;  ///< that the constraints allow: an exact count
    /// Of these, to this party; nothing without a value of no agreement, or with too many to count.
    std::optional<std::string> acceptable;
    /// Most points to the party without crossing a red line of its own; among equals the one that
    /// leaves fewest duties unmet.
    std::optional<deals::Point> best;
    struct OfferView {
        std::size_t offer = 0;  ///< position in Negotiation::offers
        /// Least and most over what it leaves open; where the constraints allow none of that, with
        /// all it leaves open as it is today.
        std::array<Decimal, 2> utility;
        /// Above the value of no agreement; nothing without one, or where none is allowed.
        std::optional<std::array<Decimal, 2>> surplus;
    };
    std::vector<OfferView> offers;
    bool limit_reached = false;  ///< something above is missing for it
};

/// shared  what shared_with gave for `party`.
/// Errors  as for deals::find_deals; a party without preferences is no error: `withheld` says so,
///         and one without a value of no agreement is none either.
/// Cost    as deals::find_deals for one party.
[[nodiscard]] Result<Sheet> sheet_of(const Negotiation& shared, PartyId party,
                                     const Limits& limits);

/// {"party", "withheld", "disagreement": {"value", "basis", "low", "high"}, "packages",
/// "acceptable", "best": {"utility", "package"}, "offers": [{"id", "utility", "surplus"}]}; a basis
/// is "stated", "war" or "record".
[[nodiscard]] Value to_value(const Negotiation& shared, const Sheet& sheet);

}  // namespace irenic::analysis
