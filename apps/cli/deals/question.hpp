#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/deals/deals.hpp"

namespace irenic::cli {

/// The options of `deals` as a question about this case.
///
/// Errors  all of them: weights of unknown parties or that are not above 0, a package with unknown
///         or missing issues or options.
[[nodiscard]] Checked<deals::Question> read_question(const Arguments& arguments,
                                                     const Negotiation& negotiation);

}  // namespace irenic::cli
