#pragma once

#include <string>

#include "irenic/base/result.hpp"
#include "irenic/record/store/database.hpp"

namespace irenic::record {

/// Opens the record at `path`, or makes one where there is none, or an empty file, and `create`
/// says so. Whatever else stands there is refused and left as it is.
[[nodiscard]] Result<Database> open_record(const std::string& path, bool create);

}  // namespace irenic::record
