#pragma once

#include <string>
#include <string_view>

namespace irenic::record {

/// What a person typed, as a question to FTS5 for all the words: "..." asks for words in a row, a
/// trailing * for beginnings, and everything else is quoted, so that nothing in it is an operator.
/// Empty where there is nothing but blanks, which FTS5 does not take.
[[nodiscard]] std::string words_to_match(std::string_view typed);

}  // namespace irenic::record
