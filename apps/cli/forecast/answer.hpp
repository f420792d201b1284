#pragma once

#include <vector>

#include "cli/arguments.hpp"
#include "cli/verbs.hpp"
#include "irenic/base/value.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {

/// What a forecast worked out with what the text and every answer say of the case before it, so
/// that nobody who joins parts needs the case. In the form in which a file of it is read back: one
/// run and joined parts are told from the same data.
[[nodiscard]] Value with_head(const format::CaseFile& file, const Value& partial);

/// A partial answer as it is printed for --merge.
[[nodiscard]] Outcome part_of_forecast(const Value& partial);

/// What all parts come to, as JSON or text.
///
/// partial  one of the parts, any: head and labels are those of all.
/// answer   of forecast::join.
[[nodiscard]] Outcome whole_forecast(const Arguments& arguments, const Value& partial, Value answer,
                                     bool colour);

}  // namespace irenic::cli
