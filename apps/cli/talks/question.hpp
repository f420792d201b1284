#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::cli {

/// The question that the options of `irenic talks` ask of a case; marks are read from their files.
/// Errors  all of them, each naming its option.
[[nodiscard]] Checked<talks::Question> read_talks_question(const Arguments& arguments,
                                                           const Negotiation& negotiation);

}  // namespace irenic::cli
