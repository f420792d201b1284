#pragma once

#include <string>
#include <vector>

#include "irenic/forecast/bounds/one_number.hpp"

namespace irenic::forecast {

inline constexpr auto discount_path = "war.attrition.discount";

/// Whether the number at a path is part of a party's utility or value of no agreement.
[[nodiscard]] bool bears_on(const Negotiation& negotiation, const std::string& path, PartyId party);

/// How a party's surplus depends on these of its numbers where they are one, spread evenly.
[[nodiscard]] OneNumber::Shape shape_of(const Negotiation& negotiation, PartyId party,
                                        const std::vector<std::string>& paths);

}  // namespace irenic::forecast
