#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/lexicon/sections.hpp"

namespace irenic::record {

/// The forms in which a phrase of an issue stands in Lexicon::issue_words: of "to end the war" all
/// forms of the verb, of others the plurals; without the words that skipped_in_issues names.
[[nodiscard]] std::vector<std::string> issue_phrases(const std::string& phrase,
                                                     const LexiconInMaking& making);

/// The same of a noun.
[[nodiscard]] std::vector<std::string> issue_nouns(const std::string& noun);

/// Adds what a phrase tells; of one issue the later option goes before the earlier.
void add_issue_word(std::vector<IssueWord>& words, const IssueWord& word);

}  // namespace irenic::record
