#pragma once

#include <string>

#include "irenic/analysis/deals_answer.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {

/// What `irenic deals` prints: the verdict first, or, where more than half of the numbers are
/// assumed, what would have to be true.
///
/// everything  the frontier is that of all packages.
[[nodiscard]] std::string deals_text(const format::CaseFile& file,
                                     const analysis::DealsAnswer& answer,
                                     const NumberCount& numbers, bool everything, bool colour);

}  // namespace irenic::cli
