#pragma once

#include <string>

#include "irenic/levers/answer.hpp"

namespace irenic::cli {

/// How much of a lever of the case it takes: "it takes 4 of the 5 points offered".
///
/// found  the lever's own break-even, which opens.
[[nodiscard]] std::string amount_in_words(const Negotiation& negotiation, const Lever& lever,
                                          const levers::BreakEven& found);

}  // namespace irenic::cli
