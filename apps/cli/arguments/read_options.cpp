#include "cli/arguments/read_options.hpp"

#include <charconv>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/help.hpp"
#include "cli/split.hpp"
#include "irenic/base/decimal.hpp"
#include "irenic/format/names.hpp"

namespace irenic::cli {
namespace {

/// Numbers as they were written, by option, before they are read.
using Written = std::map<std::string, std::optional<std::string>>;

/// Declares one option of a verb. Help is ours, so CLI11 only reads.
class Declaration {
public:
    Declaration(CLI::App& app, const VerbOption& option, Arguments& arguments, Written& written)
        : app_(app),
          arguments_(arguments),
          written_(written),
          name_(option.written.substr(0, option.written.find(' '))),
          optional_value_(option.written.find('[') != std::string_view::npos),
          several_values_(option.written.ends_with("...")) {}

    void operator()(std::monostate /*nothing*/) const {}
    void operator()(bool Arguments::* flag) const { app_.add_flag(name_, arguments_.*flag); }
    void operator()(std::string Arguments::* text) const {
        app_.add_option(name_, arguments_.*text);
    }
    void operator()(std::optional<std::string> Arguments::* text) const {
        app_.add_option(name_, arguments_.*text)->expected(optional_value_ ? 0 : 1, 1);
    }
    void operator()(std::vector<std::string> Arguments::* texts) const {
        app_.add_option(name_, arguments_.*texts)->allow_extra_args(several_values_);
    }
    void operator()(const WholeNumber& /*number*/) const {
        app_.add_option(name_, written_[name_]);
    }

private:
    CLI::App& app_;
    Arguments& arguments_;
    Written& written_;
    std::string name_;
    bool optional_value_;
    bool several_values_;
};

void exclude(CLI::App& app, const VerbOption& option) {
    if (option.not_with.empty()) {
        return;
    }
    CLI::Option* declared =
        app.get_option(std::string(option.written.substr(0, option.written.find(' '))));
    for (const std::string_view other : split(option.not_with, ' ')) {
        declared->excludes(app.get_option(std::string(other)));
    }
}

void declare(CLI::App& app, const VerbUsage& usage, Arguments& arguments, Written& written) {
    app.set_help_flag();
    app.allow_extras();
    app.add_flag("--json", arguments.json);
    app.add_option("--out", arguments.out);
    for (const std::string name : {"--seed", "--threads", "--limit-seconds"}) {
        app.add_option(name, written[name]);
    }
    if (usage.operand == Operand::one_case) {
        app.add_option("CASE", arguments.case_path);
    }
    if (usage.operand == Operand::documents) {
        app.add_option("DOCUMENT", arguments.documents);
    }
    for (const VerbOption& option : usage.options) {
        std::visit(Declaration(app, option, arguments, written), option.target);
    }
    for (const VerbOption& option : usage.options) {
        exclude(app, option);
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

template <class Number>
void read_whole(const Written& written, const std::string& option, Number least, Number most,
                Number& value, std::vector<Error>& errors) {
    const auto& text = written.at(option);
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

void read_numbers(const VerbUsage& usage, const Written& written, Arguments& arguments,
                  std::vector<Error>& errors) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    read_whole<std::uint64_t>(written, "--seed", 0, most, arguments.seed, errors);
    read_whole<unsigned>(written, "--threads", 1, 1024, arguments.threads, errors);
    for (const VerbOption& option : usage.options) {
        if (const auto* number = std::get_if<WholeNumber>(&option.target)) {
            read_whole(written, std::string(option.written.substr(0, option.written.find(' '))),
                       number->least, number->most, arguments.*(number->value), errors);
        }
    }
    read_seconds(written.at("--limit-seconds"), arguments.limit_seconds, errors);
}

}  // namespace

Error usage_error(std::string what, std::string hint) {
    return Error{ErrorCode::bad_input, "irenic", std::move(what), std::move(hint)};
}

std::string suggest(const std::string& wrong, const std::vector<std::string>& known,
                    std::string otherwise) {
    const auto nearest = format::nearest(wrong, known);
    return nearest ? "did you mean '" + *nearest + "'?" : std::move(otherwise);
}

std::vector<Error> read_options(const VerbUsage& usage, const std::vector<std::string>& words,
                                Arguments& arguments) {
    Written written;
    CLI::App app;
    declare(app, usage, arguments, written);
    std::vector<Error> errors;
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
        errors = complain(app);
    } catch (const CLI::ParseError& error) {
        errors.push_back(usage_error(error.what(), "see irenic " + arguments.verb + " --help"));
    }
    read_numbers(usage, written, arguments, errors);
    return errors;
}

}  // namespace irenic::cli
