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

/// Whether a kind of something is one of a few.
template <class Kind>
[[nodiscard]] bool is_among(Kind kind, std::initializer_list<Kind> few) {
    return std::find(few.begin(), few.end(), kind) != few.end();
}

}  // namespace irenic::record
