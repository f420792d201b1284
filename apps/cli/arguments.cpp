#include "cli/arguments.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "cli/arguments/read_options.hpp"
#include "cli/help.hpp"
#include "irenic/analysis/catalogue.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {
namespace {

Ending usage_errors(const std::vector<Error>& errors) {
    Ending ending{2, "", ""};
    for (const Error& error : errors) {
        ending.err += to_string(error) + "\n";
    }
    return ending;
}

std::vector<std::string> all_verbs() {
    std::vector<std::string> names;
    for (const auto& verb : analysis::verbs()) {
        names.emplace_back(verb.name);
    }
    return names;
}

/// Why `word` is no verb; nothing where it is one.
std::optional<Error> refuse_verb(const std::string& word) {
    const std::vector<std::string> verbs = all_verbs();
    if (std::find(verbs.begin(), verbs.end(), word) != verbs.end()) {
        return std::nullopt;
    }
    const std::string list = "verbs: " + join_words(verbs);
    if (word.starts_with('-')) {
        return usage_error("unknown option '" + word + "' where a verb was expected",
                           "the verb comes first: irenic VERB CASE [options]");
    }
    return usage_error("unknown verb '" + word + "'", suggest(word, verbs, list));
}

unsigned all_threads() { return std::max(1U, std::thread::hardware_concurrency()); }

/// A case where one is needed, and none where there are parts to be joined instead.
std::optional<Error> refuse_case(const VerbUsage& usage, const Arguments& arguments) {
    const std::string verb(usage.verb);
    if (!arguments.merge.empty() && !arguments.case_path.empty()) {
        return usage_error(
            "--merge takes files alone, and '" + arguments.case_path + "' stands as a case",
            "leave the case out; the parts say which case they are about");
    }
    if (usage.operand == Operand::one_case && arguments.merge.empty() &&
        arguments.case_path.empty()) {
        return usage_error(verb + " needs a case", "irenic " + verb +
                                                       " CASE, where CASE is a file, a "
                                                       "folder that holds case.yaml, or - for "
                                                       "standard input");
    }
    return std::nullopt;
}

std::variant<Arguments, Ending> parse_verb(const std::vector<std::string>& words) {
    const VerbUsage& usage = usage_of(words.front());
    Arguments arguments;
    arguments.verb = words.front();
    arguments.threads = all_threads();
    auto errors = read_options(usage, {words.begin() + 1, words.end()}, arguments);
    if (arguments.out && arguments.out->empty()) {
        errors.push_back(usage_error("--out takes the name of a file", ""));
    }
    if (errors.empty()) {
        if (const auto refusal = refuse_case(usage, arguments)) {
            errors.push_back(*refusal);
        }
    }
    if (!errors.empty()) {
        return usage_errors(errors);
    }
    return arguments;
}

}  // namespace

std::variant<Arguments, Ending> parse_arguments(const std::vector<std::string>& words) {
    if (words.empty()) {
        return Ending{2, "", program_help()};
    }
    const std::string& first = words.front();
    if (first == "--help" || first == "-h" || first == "help") {
        return Ending{0, program_help(), ""};
    }
    if (first == "--version") {
        return Ending{0, "irenic " + std::string(version()) + "\n", ""};
    }
    if (const auto refusal = refuse_verb(first)) {
        return usage_errors({*refusal});
    }
    const auto asks_for_help = [](const std::string& word) {
        return word == "--help" || word == "-h";
    };
    if (std::any_of(words.begin() + 1, words.end(), asks_for_help)) {
        return Ending{0, verb_help(first), ""};
    }
    return parse_verb(words);
}

}  // namespace irenic::cli
