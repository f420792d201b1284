#pragma once

#include <cstddef>
#include <string>

#include "irenic/base/result.hpp"

namespace irenic::cli {

/// The bytes of a file.
/// Errors  missing: it cannot be read; limit: larger than `most_bytes`.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t most_bytes);

}  // namespace irenic::cli
