#pragma once

#include <string>

#include "irenic/format/case_file.hpp"
#include "irenic/levers/answer.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {

/// What `irenic levers` prints: the verdict first, or, where more than half of the numbers are
/// assumed, what would have to be true.
[[nodiscard]] std::string levers_text(const format::CaseFile& file, const levers::Answer& answer,
                                      const NumberCount& numbers, bool colour);

}  // namespace irenic::cli
