#pragma once

#include <string>
#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// A short name for the head of a column: the id, or "(3)" where that is long.
[[nodiscard]] std::string column_of(const Negotiation& negotiation, PartyId party);

/// The name of something that a case may leave without one, else its id.
template <class Item>
[[nodiscard]] const std::string& name_of(const Item& item) {
    return item.name.empty() ? item.id : item.name;
}

/// "Government, Movement and Ally".
[[nodiscard]] std::string names_of(const Negotiation& negotiation,
                                   const std::vector<PartyId>& parties);

/// "all who must agree", or the agreement of the case in words.
[[nodiscard]] std::string agreement_in_words(const Negotiation& negotiation);

}  // namespace irenic::cli
