#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace irenic::record {

/// Whether a word is one of a few.
[[nodiscard]] inline bool is_among(std::string_view word,
                                   std::initializer_list<std::string_view> few) {
    return std::find(few.begin(), few.end(), word) != few.end();
}

}  // namespace irenic::record
