#pragma once

#include <string>
#include <string_view>

namespace irenic {

/// The SHA-256 of `bytes` as 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace irenic
