#pragma once

#include <string>

#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::format {

/// The canonical case: the keys of the case file in a fixed order, each number written the
/// shortest way, defaults left out. Reading it again gives an equal Negotiation.
[[nodiscard]] Value to_value(const Negotiation& negotiation);

/// `value` as YAML: maps and lists of maps in block style, lists of scalars on one line. Text is
/// quoted wherever a reader of YAML could take it for something else. Ends with a line break.
[[nodiscard]] std::string to_yaml(const Value& value);

}  // namespace irenic::format
