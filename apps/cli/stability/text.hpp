#pragma once

#include <string>

#include "irenic/format/case_file.hpp"
#include "irenic/model/numbers.hpp"
#include "irenic/stability/answer.hpp"

namespace irenic::cli {

/// What was asked about the graph of a case, beside the case.
struct StabilityAsked {
    const stability::Question& question;
    NumberCount numbers;
};

/// What `irenic stability` prints: the equilibria first, or, where more than half of the numbers
/// are assumed, what would have to be true.
[[nodiscard]] std::string stability_text(const format::CaseFile& file,
                                         const stability::Stability& answer,
                                         const StabilityAsked& asked, bool colour);

}  // namespace irenic::cli
