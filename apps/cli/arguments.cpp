#include "cli/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/help.hpp"
#include "irenic/analysis/catalogue.hpp"
#include "irenic/base/decimal.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/version.hpp"
#include "irenic/format/names.hpp"

namespace irenic::cli {
namespace {

Ending usage_errors(const std::vector<Error>& errors) {
    Ending ending{2, "", ""};
    for (const Error& error : errors) {
        ending.err += to_string(error) + "\n";
    }
    return ending;
}

Error usage_error(std::string what, std::string hint) {
    return Error{ErrorCode::bad_input, "irenic", std::move(what), std::move(hint)};
}

/// "did you mean 'x'?", or else `otherwise`.
std::string suggest(const std::string& wrong, const std::vector<std::string>& known,
                    std::string otherwise) {
    const auto nearest = format::nearest(wrong, known);
    return nearest ? "did you mean '" + *nearest + "'?" : std::move(otherwise);
}

std::vector<std::string> built_verbs() {
    std::vector<std::string> names;
    for (const auto& verb : analysis::verbs()) {
        if (verb.built) {
            names.emplace_back(verb.name);
        }
    }
    return names;
}

/// Why `word` is no verb of this version; nothing where it is one.
std::optional<Error> refuse_verb(const std::string& word) {
    const auto verbs = analysis::verbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(),
                                    [&](const auto& verb) { return verb.name == word; });
    const std::string list = "verbs: " + join_words(built_verbs());
    if (found != verbs.end()) {
        return found->built
                   ? std::nullopt
                   : std::optional(usage_error("'" + word + "' is not in this version", list));
    }
    if (word.starts_with('-')) {
        return usage_error("unknown option '" + word + "' where a verb was expected",
                           "the verb comes first: irenic VERB CASE [options]");
    }
    return usage_error("unknown verb '" + word + "'", suggest(word, built_verbs(), list));
}

/// Options as they were written, before their numbers are read.
struct Written {
    std::optional<std::string> seed, threads, limit_seconds, points;
};

template <class Number>
void read_whole(const std::optional<std::string>& text, const std::string& option, Number least,
                Number most, Number& value, std::vector<Error>& errors) {
    if (!text) {
        return;
    }
    Number number{};
    const auto* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < least || number > most) {
        errors.push_back(usage_error(option + " takes a whole number from " +
                                         std::to_string(least) + " to " + std::to_string(most) +
                                         ", not '" + *text + "'",
                                     ""));
        return;
    }
    value = number;
}

void read_seconds(const std::optional<std::string>& text, double& value,
                  std::vector<Error>& errors) {
    if (!text) {
        return;
    }
    constexpr double longest = 1e6;
    const auto parsed = parse_decimal(*text);
    const double seconds = parsed ? parsed->value.to_double() : 0;
    if (!(seconds > 0 && seconds <= longest)) {
        errors.push_back(usage_error(
            "--limit-seconds takes a number above 0 and up to 1000000, not '" + *text + "'", ""));
        return;
    }
    value = seconds;
}

unsigned all_threads() { return std::max(1U, std::thread::hardware_concurrency()); }

bool takes_case(const std::string& verb) { return verb != "methods" && verb != "read"; }

/// Declares the options of one verb. Help is ours, so CLI11 only reads.
void declare(CLI::App& app, Arguments& arguments, Written& written) {
    app.set_help_flag();
    app.allow_extras();
    auto* json = app.add_flag("--json", arguments.json);
    app.add_option("--out", arguments.out);
    app.add_option("--seed", written.seed);
    app.add_option("--threads", written.threads);
    app.add_option("--limit-seconds", written.limit_seconds);
    if (takes_case(arguments.verb)) {
        app.add_option("CASE", arguments.case_path);
    }
    if (arguments.verb == "read") {
        app.add_option("DOCUMENT", arguments.documents);
        app.add_option("--case", arguments.case_path);
        app.add_option("--lexicon", arguments.lexicons)->allow_extra_args(false);
        app.add_option("--record", arguments.record);
        app.add_option("--draft", arguments.draft);
        app.add_option("--timeline", arguments.timeline);
        app.add_option("--find", arguments.find);
        app.add_flag("--review", arguments.review);
        app.add_option("--by", arguments.by);
    }
    if (arguments.verb == "check") {
        app.add_flag("--canonical", arguments.canonical);
    }
    if (arguments.verb == "deals") {
        app.add_option("--points", written.points);
        app.add_flag("--everything", arguments.everything);
        app.add_option("--weights", arguments.weights);
        app.add_option("--from", arguments.from);
        app.add_flag("--holds", arguments.holds);
    }
    if (arguments.verb == "levers") {
        app.add_option("--package", arguments.package);
    }
    if (arguments.verb == "phases") {
        app.add_option("--order", arguments.order);
        app.add_flag("--why", arguments.why);
        app.add_option("--stops", arguments.stops);
        app.add_option("--weights", arguments.weights);
        app.add_option("--payment", arguments.payment);
        auto* all = app.add_flag("--what-if", arguments.what_if);
        app.add_flag("--no-what-if", arguments.no_what_if)->excludes(all);
    }
    if (arguments.verb == "stability") {
        auto* table = app.add_flag("--table", arguments.table)->excludes(json);
        table->excludes(app.add_option("--coalitions", arguments.coalitions));
        table->excludes(app.add_option("--explain", arguments.explain)->expected(0, 1));
        table->excludes(app.add_option("--target", arguments.target));
        table->excludes(app.add_option("--now", arguments.now));
        app.add_flag("--from-case", arguments.from_case);
        app.add_option("--package", arguments.package);
    }
}

/// What was left over: unknown options, and words too many.
std::vector<Error> complain(const CLI::App& app) {
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_lnames().empty()) {
            known.push_back("--" + option->get_lnames().front());
        }
    }
    std::vector<Error> errors;
    for (const std::string& word : app.remaining()) {
        if (word.starts_with('-')) {
            errors.push_back(usage_error("unknown option '" + word + "'",
                                         suggest(word, known, "options: " + join_words(known))));
        } else {
            errors.push_back(usage_error("'" + word + "' is one word too many", ""));
        }
    }
    return errors;
}

std::variant<Arguments, Ending> parse_verb(const std::vector<std::string>& words) {
    Arguments arguments;
    arguments.verb = words.front();
    arguments.threads = all_threads();
    Written written;
    CLI::App app;
    declare(app, arguments, written);
    std::vector<Error> errors;
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend() - 1));
        errors = complain(app);
    } catch (const CLI::ParseError& error) {
        errors.push_back(usage_error(error.what(), "see irenic " + arguments.verb + " --help"));
    }
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    read_whole<std::uint64_t>(written.seed, "--seed", 0, most, arguments.seed, errors);
    read_whole<unsigned>(written.threads, "--threads", 1, 1024, arguments.threads, errors);
    read_whole<std::size_t>(written.points, "--points", 1, 10'000'000, arguments.points, errors);
    read_seconds(written.limit_seconds, arguments.limit_seconds, errors);
    if (arguments.out && arguments.out->empty()) {
        errors.push_back(usage_error("--out takes the name of a file", ""));
    }
    if (errors.empty() && takes_case(arguments.verb) && arguments.case_path.empty()) {
        errors.push_back(usage_error(arguments.verb + " needs a case",
                                     "irenic " + arguments.verb +
                                         " CASE, where CASE is a file, a "
                                         "folder that holds case.yaml, or - for standard input"));
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
