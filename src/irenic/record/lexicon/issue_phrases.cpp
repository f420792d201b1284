#include "irenic/record/lexicon/issue_phrases.hpp"

#include <algorithm>
#include <array>

#include "irenic/record/lexicon/inflection.hpp"

namespace irenic::record {
namespace {

constexpr std::array<std::string_view, 14> skipped = {"a",    "an",    "the",   "its", "their",
                                                      "his",  "her",   "our",   "my",  "your",
                                                      "this", "these", "those", "any"};

std::string without_skipped(std::string_view phrase) {
    std::string kept;
    while (!phrase.empty()) {
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        const std::string_view word = phrase.substr(0, end);
        if (!skipped_in_issues(word)) {
            kept += kept.empty() ? "" : " ";
            kept += word;
        }
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return kept;
}

}  // namespace

bool skipped_in_issues(std::string_view word) {
    return std::find(skipped.begin(), skipped.end(), word) != skipped.end();
}

std::vector<std::string> issue_nouns(const std::string& noun) {
    const std::string kept = without_skipped(noun);
    return kept.empty() ? std::vector<std::string>{} : noun_forms(kept);
}

std::vector<std::string> issue_phrases(const std::string& phrase, const LexiconInMaking& making) {
    constexpr std::string_view to = "to ";
    return phrase.starts_with(to) ? forms_of(without_skipped(phrase.substr(to.size())), making)
                                  : issue_nouns(phrase);
}

void add_issue_word(std::vector<IssueWord>& words, const IssueWord& word) {
    const auto same = std::find_if(words.begin(), words.end(), [&](const IssueWord& known) {
        return known.issue == word.issue;
    });
    if (same == words.end()) {
        words.push_back(word);
    } else {
        same->option = word.option;
    }
}

}  // namespace irenic::record
