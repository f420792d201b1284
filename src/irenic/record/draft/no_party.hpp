#pragma once

#include <string>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::record {

/// Whether a participant is somebody or something that is spoken of and does not negotiate: people
/// whom the lexicon calls captives ("hostages", or "mali_prisoners" of somebody known), and what
/// was met as a place. Whom the lexicon or a case lists as an actor by this id is not meant.
/// id    as case_id gives it.
/// Cost  linear in the actors.
[[nodiscard]] bool is_no_party(const std::string& id, const std::vector<ActorMet>& actors,
                               const Lexicon& lexicon);

}  // namespace irenic::record
