#pragma once

#include <string>

#include "cli/analyze/answer.hpp"

namespace irenic::cli {

/// What `irenic analyze` prints: the three verdicts, the assumptions that matter most, and where to
/// read more; where more than half of the numbers are assumed, what would have to be true first.
///
/// case_path  as it was asked for, for the commands to read on with.
[[nodiscard]] std::string analyze_text(const Analyzed& answer, const std::string& case_path,
                                       bool colour);

}  // namespace irenic::cli
