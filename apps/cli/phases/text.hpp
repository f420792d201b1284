#pragma once

#include <string>

#include "irenic/format/case_file.hpp"
#include "irenic/model/numbers.hpp"
#include "irenic/phases/answer.hpp"

namespace irenic::cli {

/// What was asked about the phases of a case, beside the case.
struct PhasesAsked {
    const phases::Question& question;
    bool why = false;  ///< explain the first state that fails
    NumberCount numbers;
};

/// What `irenic phases` prints: the verdict first, or, where more than half of the numbers are
/// assumed, what would have to be true.
[[nodiscard]] std::string phases_text(const format::CaseFile& file, const phases::Phases& answer,
                                      const PhasesAsked& asked, bool colour);

}  // namespace irenic::cli
