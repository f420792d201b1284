#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/levers/levers.hpp"

namespace irenic::cli {

/// The options of `levers` as a question about this case.
///
/// Errors  all of them: an offer that is not on record, a package with unknown issues or options.
[[nodiscard]] Checked<levers::Question> read_levers_question(const Arguments& arguments,
                                                             const Negotiation& negotiation);

}  // namespace irenic::cli
