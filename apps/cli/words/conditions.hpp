#pragma once

#include <string>

#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// "Truce: Six weeks or Permanent with Aid: More".
[[nodiscard]] std::string in_words(const Negotiation& negotiation, const Condition& condition);

/// "never Truce: Permanent with Aid: Massive", "Truce: Permanent only with Aid: Massive".
[[nodiscard]] std::string in_words(const Negotiation& negotiation, const Constraint& constraint);

}  // namespace irenic::cli
