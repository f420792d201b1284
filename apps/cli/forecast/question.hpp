#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/forecast/forecast.hpp"

namespace irenic::cli {

/// The options of `forecast` as a question.
///
/// Errors  all of them: a precision that is no number above 0 and below 0.5, a part that is not
///         K/N with 1 <= K <= N <= 10,000.
[[nodiscard]] Checked<forecast::Question> read_forecast_question(const Arguments& arguments);

}  // namespace irenic::cli
