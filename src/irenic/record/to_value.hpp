#pragma once

#include "irenic/base/value.hpp"
#include "irenic/record/acts/act.hpp"

namespace irenic::record {

/// An act as a map with PLOVER's names and ours: id, source, sentence, start, end, text, date,
/// actor, actor_text, recipient, recipient_text, event, mode, cameo, act, issue, option, tense,
/// quote, speaker (of the quotation, else who reports the act), confidence, confirmed,
/// confirmed_by. What is empty is null; lists may be empty; `issue` and `option` are lists of the
/// same length, an option not told null.
[[nodiscard]] Value to_value(const Act& act);

}  // namespace irenic::record
