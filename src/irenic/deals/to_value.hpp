#pragma once

#include <optional>
#include <string_view>

#include "irenic/base/value.hpp"
#include "irenic/deals/answer.hpp"

namespace irenic::deals {

/// `answer` as data, under the keys that `irenic deals --json` prints after the common head.
///
/// Every key is always present: an empty list or null where it does not apply. Packages are maps
/// from issue to option, by id. Decimals stay exact; floating values that are whole numbers become
/// integers. `rounded` is 1e-9 where something was rounded to nine places, else null.
/// Cost  linear in the answer.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Answer& answer);

/// Whether no package is acceptable; nothing where a limit was reached before that was known.
[[nodiscard]] std::optional<bool> zone_is_empty(const Answer& answer);

/// A choice of options, by id: {"truce": "permanent"}.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Package& package);

/// {"utility", "package"}
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Point& point);

/// "stated", "war", "record"
[[nodiscard]] std::string_view name(DisagreementValue::Basis basis);

}  // namespace irenic::deals
