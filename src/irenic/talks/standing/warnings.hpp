#pragma once

#include <string>
#include <vector>

#include "irenic/deals/setting.hpp"
#include "irenic/talks/standing.hpp"

namespace irenic::talks {

/// What is odd about offers, in their order.
///
/// offers  by date, as in Standing.
[[nodiscard]] std::vector<std::string> warnings_about(const deals::Setting& setting,
                                                      const std::vector<OfferSeen>& offers);

}  // namespace irenic::talks
