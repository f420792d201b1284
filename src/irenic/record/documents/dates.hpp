#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace irenic::record {

/// The date, as YYYY-MM-DD, of words that hold nothing else but perhaps a time: "2024-02-08",
/// "2024-02-08T10:00:00Z", "8 February 2024", "Thursday, Feb. 8, 2024", "8th of February 2024".
/// Nothing where there is more, where it is no day of the calendar, or where it cannot be told
/// which number is the month.
[[nodiscard]] std::optional<std::string> date_of(std::string_view words);

}  // namespace irenic::record
