#pragma once

#include <regex>
#include <string>
#include <string_view>

namespace irenic::test_support {

/// The text on one line, so that line breaks do not matter.
inline std::string flat(const std::string& text) {
    return std::regex_replace(text, std::regex("\\s+"), " ");
}

inline bool says(const std::string& text, std::string_view part) {
    return flat(text).find(part) != std::string::npos;
}

}  // namespace irenic::test_support
