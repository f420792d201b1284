#pragma once

#include <string>

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// What `irenic forecast` prints: the verdict first, or, where more than half of the numbers are
/// assumed, what would have to be true. Made from the answer as data alone, so that an answer
/// joined from parts prints the same as one from a single run.
///
/// partial  any part of the answer: title, hash and version, how many numbers are "assumptions" and
///          how many "sourced", and "labels": names by "parties", "issues" and "options" (by
///          issue); ids of "duties"; where given also names of "deliverables", "risks" and
///          "levers", the two "sides" of the war, and what "now" is so on an issue.
/// answer   joined from all parts.
[[nodiscard]] std::string forecast_text(const Value& partial, const Value& answer, bool colour);

}  // namespace irenic::cli
