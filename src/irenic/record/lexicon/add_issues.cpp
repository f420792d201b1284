#include <algorithm>
#include <utility>

#include "irenic/record/lexicon/add_case.hpp"
#include "irenic/record/lexicon/issue_phrases.hpp"
#include "irenic/record/lexicon/phrase_key.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t shortest_id = 3;

KnownIssue known_issue(const Issue& issue) {
    KnownIssue known{issue.id, issue.label, issue.obligation, {}};
    for (const Option& option : issue.options) {
        known.options.push_back({option.id, option.label});
    }
    return known;
}

/// Where the issues of the lexicon stand, by id and by the id that a case could have for them.
std::unordered_map<std::string, std::size_t> positions_by_id(
    const std::vector<KnownIssue>& issues) {
    std::unordered_map<std::string, std::size_t> positions;
    for (std::size_t position = 0; position < issues.size(); ++position) {
        std::string id = issues[position].id;
        positions[id] = position;
        std::replace(id.begin(), id.end(), '.', '_');
        positions[id] = position;
    }
    return positions;
}

/// The option of `issue` with the id or label of one of an issue known before, or empty.
std::string same_option(const KnownIssue::KnownOption& before, const KnownIssue& issue) {
    const std::string label = phrase_key(before.label);
    for (const KnownIssue::KnownOption& option : issue.options) {
        if (option.id == before.id || phrase_key(option.label) == label) {
            return option.id;
        }
    }
    return {};
}

/// An issue of the case that takes over the words of a known one.
struct Heir {
    std::size_t position = 0;
    std::unordered_map<std::string, std::string> options;  ///< by those known before
};

Heir heir_of(const KnownIssue& known, const KnownIssue& issue, std::size_t position) {
    Heir heir{position, {}};
    for (const KnownIssue::KnownOption& option : known.options) {
        heir.options[option.id] = same_option(option, issue);
    }
    return heir;
}

/// What a phrase tells once the heirs have their words.
std::vector<IssueWord> handed_over(const std::vector<IssueWord>& words,
                                   const std::vector<std::vector<Heir>>& heirs) {
    std::vector<IssueWord> now;
    for (const IssueWord& word : words) {
        if (heirs[word.issue].empty()) {
            now.push_back(word);
        }
        for (const Heir& heir : heirs[word.issue]) {
            const auto option = heir.options.find(word.option);
            now.push_back(
                {heir.position, option == heir.options.end() ? std::string() : option->second});
        }
    }
    return now;
}

/// Puts the issues of a case among the known ones, in place of those whose words they take over;
/// says where each stands now.
std::vector<std::size_t> place_issues(Lexicon& lexicon, const std::vector<Issue>& issues) {
    const std::vector<KnownIssue> before = lexicon.issues;
    const auto known = positions_by_id(before);
    std::vector<std::vector<Heir>> heirs(before.size());
    std::vector<std::size_t> positions;
    for (const Issue& issue : issues) {
        const auto from = known.find(issue.vocabulary.empty() ? issue.id : issue.vocabulary);
        const bool in_place = from != known.end() && heirs[from->second].empty();
        const std::size_t position = in_place ? from->second : lexicon.issues.size();
        lexicon.issues.resize(std::max(lexicon.issues.size(), position + 1));
        lexicon.issues[position] = known_issue(issue);
        positions.push_back(position);
        if (from != known.end()) {
            heirs[from->second].push_back(
                heir_of(before[from->second], lexicon.issues[position], position));
        }
    }
    lexicon.issue_words.change_each(
        [&](std::vector<IssueWord>& words) { words = handed_over(words, heirs); });
    return positions;
}

std::string words_of_label(const std::string& label, const std::string& id) {
    return label == id ? words_of_id(id) : phrase_key(label);
}

using WordsByPhrase = std::unordered_map<std::string, std::vector<IssueWord>>;

void add_phrase(const std::string& phrase, const IssueWord& word, WordsByPhrase& words) {
    if (!phrase.empty() && count_words(phrase) <= most_words_of_phrase) {
        for (const std::string& form : issue_nouns(phrase)) {
            add_issue_word(words[form], word);
        }
    }
}

/// An option's label of one word counts with its issue's only: "permanent truce".
void add_option(const std::string& option, const std::string& issue, const IssueWord& word,
                WordsByPhrase& words) {
    add_phrase(count_words(option) > 1 ? option : option + " " + issue, word, words);
}

void add_words(const Issue& issue, std::size_t position, WordsByPhrase& words) {
    const std::string label = words_of_label(issue.label, issue.id);
    for (const Option& option : issue.options) {
        add_option(words_of_label(option.label, option.id), label, {position, option.id}, words);
    }
    if (issue.id.size() >= shortest_id) {
        add_phrase(words_of_id(issue.id), {position, {}}, words);
    }
    add_phrase(label, {position, {}}, words);
}

}  // namespace

void add_issues(Lexicon& lexicon, const std::vector<Issue>& issues) {
    const std::vector<std::size_t> positions = place_issues(lexicon, issues);
    WordsByPhrase words;
    for (std::size_t index = 0; index < issues.size(); ++index) {
        add_words(issues[index], positions[index], words);
    }
    for (auto& [phrase, meanings] : words) {
        lexicon.issue_words.add(phrase, std::move(meanings));
    }
}

}  // namespace irenic::record
