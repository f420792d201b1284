#include "cli/read/act_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/help.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

std::string_view confidence_word(double confidence) {
    constexpr double high = 0.75;
    constexpr double medium = 0.5;
    if (confidence >= high) {
        return "high";
    }
    return confidence >= medium ? "medium" : "low";
}

}  // namespace

std::string act_in_words(const record::Act& act) {
    std::string words(name_of(act.kind));
    std::replace(words.begin(), words.end(), '_', ' ');
    return act.tense == record::ActTense::happened
               ? words
               : fmt::format("{} ({})", words, name_of(act.tense));
}

std::string participants_in_words(const std::vector<record::Participant>& all,
                                  const ReadNames& names) {
    std::vector<std::string> words;
    for (const record::Participant& each : all) {
        const std::string& name = names.actor(each.id);
        words.push_back(each.text.empty() || each.text == name
                            ? name
                            : fmt::format("{} (\"{}\")", name, each.text));
    }
    return words.empty() ? "nobody named" : join(words);
}

std::string who_to_whom(const record::Act& act, const ReadNames& names) {
    const std::string who = participants_in_words(act.actors, names);
    return act.recipients.empty() ? who
                                  : who + " -> " + participants_in_words(act.recipients, names);
}

std::string issues_in_words(const record::Act& act, const ReadNames& names) {
    std::vector<std::string> words;
    for (const record::IssueTouched& each : act.issues) {
        const std::string& issue = names.issue(each.issue);
        words.push_back(each.option.empty() ? issue
                                            : issue + ": " + names.option(each.issue, each.option));
    }
    return listed(words);
}

std::string codes_in_words(const record::Act& act) {
    std::string words = act.event;
    if (!act.mode.empty()) {
        words += (words.empty() ? "" : " ") + act.mode;
    }
    if (!act.cameo.empty()) {
        words += (words.empty() ? "CAMEO " : ", CAMEO ") + act.cameo;
    }
    return words.empty() ? "no event code" : words;
}

std::string confidence_in_words(double confidence) {
    return fmt::format("confidence {} ({:.2f})", confidence_word(confidence), confidence);
}

std::string quote_in_words(const record::Act& act, const ReadNames& names) {
    if (!act.quote) {
        return {};
    }
    const std::string& speaker = act.quote->speaker;
    return fmt::format("in the words of {}: \"{}\"",
                       speaker.empty() ? "somebody not named" : names.actor(speaker),
                       act.quote->text);
}

std::string number_list(const std::vector<std::size_t>& numbers) {
    std::vector<std::string> runs;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        runs.push_back(first == last ? std::to_string(numbers[first])
                                     : fmt::format("{}-{}", numbers[first], numbers[last]));
        first = last + 1;
    }
    return join_words(runs);
}

}  // namespace irenic::cli
