#pragma once

#include <string>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::record {

// The two halves of add_case.
void add_parties(Lexicon& lexicon, const std::vector<Party>& parties);
void add_issues(Lexicon& lexicon, const std::vector<Issue>& issues);

/// An id as words: "six_weeks" is "six weeks".
[[nodiscard]] std::string words_of_id(std::string id);

}  // namespace irenic::record
