#pragma once

#include "irenic/base/value.hpp"
#include "irenic/levers/answer.hpp"

namespace irenic::levers {

/// The answer as data, under the names of its JSON.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Answer& answer);
/// One break-even, as in the list `break_even`.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const BreakEven& found);

}  // namespace irenic::levers
