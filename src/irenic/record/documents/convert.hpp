#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace irenic::record {

/// `bytes` as UTF-8 text, where every one of them is explained by this encoding and none stands for
/// a control character that no text has. Nothing where not, or where ICU knows no such encoding.
[[nodiscard]] std::optional<std::string> convert(std::string_view bytes,
                                                 const std::string& encoding);

/// Whether a text has so many control characters, or a NUL, that it is none.
[[nodiscard]] bool is_no_text(std::string_view utf8);

/// Where the first control character stands that no text has, or npos.
[[nodiscard]] std::size_t find_odd_control(std::string_view utf8);

/// The encodings that ICU takes these bytes for with confidence, likeliest first.
[[nodiscard]] std::vector<std::string> detect_encodings(std::string_view bytes);

}  // namespace irenic::record
