#pragma once

#include <string>

#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// A side's belief in its own terms: that it prevails itself, which only a stalemate keeps from
/// being the rest of what it grants the other side.
struct OwnBelief {
    bool turned = false;  ///< a number about sides[0] has to be subtracted from 1
    std::string of;       ///< "its prevailing", "the prevailing of Government"

    [[nodiscard]] Decimal number(const Decimal& stated) const;
};
[[nodiscard]] OwnBelief own_belief(const Negotiation& negotiation, PartyId side);

/// What a lever that no case names would bring about: "Government, on true evidence, puts its
/// prevailing at 0.73 or less".
[[nodiscard]] std::string effects_in_words(const Negotiation& negotiation, const Lever& lever);

}  // namespace irenic::cli
