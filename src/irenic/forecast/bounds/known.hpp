#pragma once

#include <algorithm>

namespace irenic::forecast {

/// What is known of a claim.
enum class Known { no, unknown, yes };

[[nodiscard]] inline Known both(Known a, Known b) { return std::min(a, b); }
[[nodiscard]] inline Known either(Known a, Known b) { return std::max(a, b); }
/// What is left of a claim that was shown for an easier case only: a yes may be a no.
[[nodiscard]] inline Known at_most_unknown(Known a) { return std::min(a, Known::unknown); }
[[nodiscard]] inline Known at_least_unknown(Known a) { return std::max(a, Known::unknown); }

}  // namespace irenic::forecast
