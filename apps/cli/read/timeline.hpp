#pragma once

#include <string>
#include <vector>

#include "cli/read/names.hpp"
#include "irenic/base/value.hpp"
#include "irenic/record/timeline.hpp"

namespace irenic::cli {

/// What `irenic read --timeline` prints: by party and issue what was done when, and below it what
/// does not go together.
///
/// acts  those the timeline was made of.
[[nodiscard]] std::string timeline_text(const record::Timeline& timeline,
                                        const std::vector<record::Act>& acts,
                                        const ReadNames& names, bool colour);

/// The same as one map: record, moves, contradictions. What is empty is null.
[[nodiscard]] Value timeline_value(const record::Timeline& timeline,
                                   const std::vector<record::Act>& acts, const std::string& record);

}  // namespace irenic::cli
