#pragma once

#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// The packages between which a party's value of no agreement lies by the record of offers; what
/// an offer leaves open is as it is now.
struct Record {
    std::vector<std::vector<OptionId>> refused;   ///< refused or countered
    std::vector<std::vector<OptionId>> accepted;  ///< offered, backed or accepted
};

[[nodiscard]] Record record_of(const Negotiation& negotiation, PartyId party);

}  // namespace irenic::forecast
