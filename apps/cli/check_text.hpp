#pragma once

#include <string>

#include "irenic/analysis/check.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {

/// What `irenic check` prints for a well-formed case.
[[nodiscard]] std::string check_text(const format::CaseFile& file,
                                     const analysis::CheckAnswer& answer, bool colour);

}  // namespace irenic::cli
