#pragma once

#include <string>

#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// The number of the preferences, the war or the risks that stands at a path (model/numbers.hpp);
/// null for any other.
[[nodiscard]] UncertainNumber* number_at(Negotiation& negotiation, const std::string& path);

}  // namespace irenic::forecast
