#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::analysis {

/// Something in a well-formed case that is probably not meant.
struct Warning {
    std::string where;  ///< a path into the case, such as "preferences.g.red_lines[0]"
    std::string what;
    std::string hint;  ///< may be empty
    bool operator==(const Warning&) const = default;
};

/// What a case holds and rests on.
struct CheckAnswer {
    std::optional<std::string> packages;  ///< those the constraints allow; nothing without issues
    std::string packages_reason;          ///< why there is no number
    std::optional<std::size_t> states;    ///< of the graph; nothing without one, or not counted
    std::size_t sourced = 0;              ///< numbers that rest on a source
    std::size_t assumed = 0;              ///< all others
    std::vector<Warning> warnings;        ///< in the order of the case's blocks
    bool limit_reached = false;           ///< a count was cut short, and warnings with it
};

/// Looks at a well-formed case for what is probably not meant.
///
/// Warns of issues nobody values, constraints that allow no package, red lines that forbid every
/// package, parties with a veto and no preferences, an owed issue that can only stay as it is,
/// phases or a graph that cannot be answered, phases whose values do not fit their package,
/// beliefs, risks or positions of one principal only, and loaded words outside quotes. Cost  linear
/// in the case, and one exact count of packages for each party with red lines; a list
///       of the graph's states; with phases whose values are derived, what deals::open_setting
///       costs.
[[nodiscard]] CheckAnswer check(const Negotiation& negotiation, const Limits& limits);

/// `answer` as data, under the keys that `irenic check --json` prints after the common head.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const CheckAnswer& answer);

}  // namespace irenic::analysis
