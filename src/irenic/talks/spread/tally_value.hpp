#pragma once

#include <optional>

#include "irenic/base/value.hpp"
#include "irenic/talks/spread/spread.hpp"

namespace irenic::talks {

/// What is counted of all seats together, and nothing of single seats or packages.
[[nodiscard]] Value joint_value(const SpreadTally& tally);
/// Nothing where `value` is not what joint_value gave, or counts more than there can be.
[[nodiscard]] std::optional<SpreadTally> joint_from(const Value& value);

}  // namespace irenic::talks
