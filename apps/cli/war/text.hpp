#pragma once

#include <string>

#include "irenic/analysis/fighting_on.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {

/// What `irenic war` prints: the verdict first, or, where more than half of the numbers are
/// assumed, what would have to be true.
[[nodiscard]] std::string war_text(const format::CaseFile& file, const analysis::FightingOn& answer,
                                   const NumberCount& numbers, bool colour);

}  // namespace irenic::cli
