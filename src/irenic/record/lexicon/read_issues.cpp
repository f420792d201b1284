#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/record/lexicon/fields.hpp"
#include "irenic/record/lexicon/issue_phrases.hpp"
#include "irenic/record/lexicon/sections.hpp"

namespace irenic::record {
namespace {

constexpr std::array<std::string_view, 6> reserved = {"not", "and", "or", "if", "iff", "null"};

bool is_option_id(std::string_view text) {
    return is_id(text) && std::find(reserved.begin(), reserved.end(), text) == reserved.end();
}

/// The issue with an id, or nothing and a complaint.
KnownIssue* find_issue(const LexiconText& at, const std::string& id, LexiconInMaking& making,
                       Complaints& complaints) {
    const auto position = making.issue_positions.find(id);
    if (position == making.issue_positions.end()) {
        complaints.add(at, "no issue '" + excerpt(id) + "'", "name it in [issues]");
        return nullptr;
    }
    return &making.lexicon.issues[position->second];
}

bool has_option(const std::vector<KnownIssue::KnownOption>& options, std::string_view id) {
    return std::any_of(options.begin(), options.end(),
                       [&](const auto& option) { return option.id == id; });
}

/// "some = Release of some", or an id alone.
std::optional<KnownIssue::KnownOption> option_of(const LexiconText& item, Complaints& complaints) {
    const std::size_t sign = std::min(item.text.find('='), item.text.size());
    const std::size_t id_end = item.text.find_last_not_of(" =", sign) + 1;
    const std::string id = item.text.substr(0, std::min(id_end, sign));
    if (!is_option_id(id)) {
        complaints.add(item, "'" + excerpt(id) + "' is no id of an option",
                       "letters, digits, _ and -, but none of not, and, or, if, iff, null");
        return std::nullopt;
    }
    const std::size_t label = item.text.find_first_not_of(" =", sign);
    return KnownIssue::KnownOption{id, label < item.text.size() ? item.text.substr(label) : id};
}

std::vector<KnownIssue::KnownOption> options_of(const std::vector<LexiconText>& items,
                                                Complaints& complaints) {
    constexpr std::size_t most = 32;
    std::vector<KnownIssue::KnownOption> options;
    for (const LexiconText& item : items) {
        auto option = option_of(item, complaints);
        if (option && options.size() == most) {
            complaints.add(item, "more than 32 options of one issue");
            break;
        }
        if (option && has_option(options, option->id)) {
            complaints.add(item, "option '" + option->id + "' stands here twice");
        } else if (option) {
            options.push_back(*std::move(option));
        }
    }
    return options;
}

bool has_issue_id(const LexiconLine& line, Complaints& complaints) {
    if (is_id(line.key.text, true)) {
        return true;
    }
    complaints.add(line.key, "'" + excerpt(line.key.text) + "' is no id of an issue",
                   "an id is 1 to 64 letters, digits, _, - and full stops");
    return false;
}

/// The issue of a line of words and the option they tell.
std::optional<IssueWord> told_by(const LexiconText& key, LexiconInMaking& making,
                                 Complaints& complaints) {
    const std::size_t end = std::min(key.text.find(' '), key.text.size());
    const KnownIssue* issue = find_issue(key, key.text.substr(0, end), making, complaints);
    if (issue == nullptr) {
        return std::nullopt;
    }
    const std::string option = end < key.text.size() ? key.text.substr(end + 1) : "";
    if (!option.empty() && !has_option(issue->options, option)) {
        complaints.add(key, "issue '" + issue->id + "' has no option '" + excerpt(option) + "'",
                       "name it in [options] above");
        return std::nullopt;
    }
    return IssueWord{making.issue_positions.at(issue->id), option};
}

}  // namespace

void read_issues(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (!has_issue_id(line, complaints) || !has_fields_of_any_key(line, {1, 2}, complaints)) {
            continue;
        }
        const LexiconText* label = only_item(line, 0, complaints);
        const LexiconText* duty = only_item(line, 1, complaints);
        if (duty != nullptr && duty->text != "obligation") {
            complaints.add(*duty, "'" + excerpt(duty->text) + "' is not 'obligation'",
                           "write that or nothing behind the label");
        }
        const auto [position, is_new] =
            making.issue_positions.try_emplace(line.key.text, making.lexicon.issues.size());
        if (is_new) {
            making.lexicon.issues.emplace_back();
        }
        KnownIssue& issue = making.lexicon.issues[position->second];
        issue.id = line.key.text;
        issue.label = label->text;
        issue.obligation = duty != nullptr;
    }
}

void read_options(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        KnownIssue* issue = find_issue(line.key, line.key.text, making, complaints);
        if (issue != nullptr && has_fields_of_any_key(line, {}, complaints)) {
            issue->options = options_of(line.fields[0], complaints);
        }
    }
}

void check_options(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        const auto position = making.issue_positions.find(line.key.text);
        if (position != making.issue_positions.end() &&
            making.lexicon.issues[position->second].options.size() < 2) {
            complaints.add(line.key, "issue '" + line.key.text + "' has fewer than two options",
                           "name them in [options], what is so today first");
        }
    }
}

void read_issue_words(const LexiconSection& section, LexiconInMaking& making,
                      Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        const auto word = told_by(line.key, making, complaints);
        if (!word || !has_fields_of_any_key(line, {}, complaints)) {
            continue;
        }
        for_each_phrase(line, 0, complaints, [&](const std::string& phrase, const auto&) {
            for (const std::string& form : issue_phrases(phrase, making)) {
                add_issue_word(making.words[form], *word);
            }
        });
    }
}

}  // namespace irenic::record
