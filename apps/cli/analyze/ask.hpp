#pragma once

#include "cli/analyze/answer.hpp"
#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {

class Progress;

/// All that the case has blocks for, as `analyze` and `report` ask it.
///
/// file    must outlive the answer.
/// Errors  as for analysis::analyze, with the file's name.
[[nodiscard]] Checked<Analyzed> ask_everything(const Arguments& arguments,
                                               const format::CaseFile& file, const Limits& limits,
                                               Progress& progress);

}  // namespace irenic::cli
