#pragma once

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/answer.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::analysis {

/// {"utility", "package"}
[[nodiscard]] inline Value point_value(const Negotiation& negotiation, const deals::Point& point) {
    Value::Map map;
    map.emplace_back("utility",
                     list_of(point.utility, [](const Decimal& utility) { return Value(utility); }));
    map.emplace_back("package", deals::to_value(negotiation, point.package));
    return map;
}

}  // namespace irenic::analysis
