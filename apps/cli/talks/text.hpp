#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "irenic/format/case_file.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::cli {

/// How much of an answer is printed.
struct TalksShown {
    bool whole_session = false;                              ///< the session move by move
    std::optional<std::size_t> most_changes = std::nullopt;  ///< how many issues a text may change
};

/// What `irenic talks` prints: where the talks stand and what could be put on the table next; where
/// more than half of the numbers are assumed, what would have to be true comes first.
[[nodiscard]] std::string talks_text(const format::CaseFile& file, const talks::Answer& answer,
                                     const TalksShown& shown, bool colour);

}  // namespace irenic::cli
