#pragma once

#include <string>
#include <string_view>

namespace irenic::record {

/// How Phrases knows some words: in lower case and split as the words of a sentence are, one blank
/// between: "Israel's" is "israel 's".
[[nodiscard]] std::string phrase_key(std::string_view text);

}  // namespace irenic::record
