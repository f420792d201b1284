#pragma once

#include <string>

#include "irenic/base/result.hpp"

namespace irenic::record {

/// What a result code of SQLite means to the person whose record it is.
/// detail  SQLite's own message; told only where the code alone says little.
/// system  the errno behind it, or 0.
[[nodiscard]] Error failure(const std::string& path, int code, const std::string& detail,
                            int system);

/// A record that holds what no record holds.
[[nodiscard]] Error damaged(const std::string& path, const std::string& detail);

}  // namespace irenic::record
