#include "irenic/record/mentions/issues.hpp"

#include <algorithm>
#include <utility>

namespace irenic::record {
namespace {

/// The words that count in phrases of issues, and where each stood.
struct CountedWords {
    std::vector<Word> words;
    std::vector<std::size_t> places;
};

CountedWords counted_words(const Parse& parse) {
    CountedWords counted;
    for (std::size_t place = 0; place < parse.words.size(); ++place) {
        if (!skipped_in_issues(parse.words[place].lower)) {
            counted.words.push_back(parse.words[place]);
            counted.places.push_back(place);
        }
    }
    return counted;
}

/// The option, where the issue has it still.
std::string option_told(const IssueWord& word, const Lexicon& lexicon) {
    const auto& options = lexicon.issues[word.issue].options;
    const bool known = std::any_of(options.begin(), options.end(),
                                   [&](const auto& option) { return option.id == word.option; });
    return known ? word.option : std::string();
}

}  // namespace

std::vector<IssueMention> find_issues(const Parse& parse, const Lexicon& lexicon) {
    const auto [words, places] = counted_words(parse);
    std::vector<IssueMention> mentions;
    std::size_t at = 0;
    while (at < words.size()) {
        const auto found = lexicon.issue_words.find(words, at);
        if (!found) {
            ++at;
            continue;
        }
        const std::size_t last = at + found->words - 1;
        for (const IssueWord& word : *found->meaning) {
            mentions.push_back({places[at], places[last], word.issue, option_told(word, lexicon)});
        }
        at = last + 1;
    }
    return mentions;
}

}  // namespace irenic::record
