#pragma once

#include <string>

#include "irenic/base/result.hpp"

namespace irenic::record {

/// Whether a file stands at `path`.
/// Errors  no name, something that is no file, a folder on the way that may not be looked into.
[[nodiscard]] Result<bool> is_file(const std::string& path);

/// Whether the file cannot be changed from here, nor is being changed: it or its folder may not be
/// written, and no journal stands beside it.
[[nodiscard]] bool is_frozen(const std::string& path);

}  // namespace irenic::record
