#include "cli/program.hpp"

#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <variant>

#include "cli/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/text/layout.hpp"
#include "cli/verbs.hpp"

namespace irenic::cli {
namespace {

/// The text that is wrong, and below it a caret where it goes wrong; empty where none is shown.
std::string show_excerpt(const Error& error) {
    if (error.excerpt.empty()) {
        return {};
    }
    const std::string margin(4, ' ');
    const std::string before = plain(std::string_view(error.excerpt).substr(0, error.caret));
    return margin + plain(error.excerpt) + "\n" + margin + std::string(width_of(before), ' ') +
           "^\n";
}

int refuse(const std::vector<Error>& errors) {
    for (const Error& error : errors) {
        write_error(plain(to_string(error)) + "\n" + show_excerpt(error));
    }
    return status_refused;
}

int end(const Ending& ending) {
    write_error(ending.err);
    if (const auto failure = write_output(ending.out)) {
        return refuse({*failure});
    }
    return ending.status;
}

int print(const Arguments& arguments, const Outcome& outcome) {
    if (!outcome.errors.empty()) {
        return refuse(outcome.errors);
    }
    for (const std::string& remark : outcome.remarks) {
        write_error(plain(remark) + "\n");
    }
    const auto failure =
        arguments.out ? write_file(*arguments.out, outcome.text) : write_output(outcome.text);
    if (failure) {
        return refuse({*failure});
    }
    return outcome.limit_reached ? status_partial : status_done;
}

Stop stop_for(const Arguments& arguments) {
    return Stop(arguments.limit_seconds, &watch_interrupts());
}

Limits limits_for(const Arguments& arguments) {
    Limits limits;
    limits.stop = stop_for(arguments);
    limits.threads = arguments.threads;
    return limits;
}

Outcome answer(const Arguments& arguments, const format::CaseFile& file, bool colour) {
    const Limits limits = limits_for(arguments);
    Progress progress(arguments.limit_seconds);
    if (arguments.verb == "check") {
        return check_verb(arguments, file, limits, colour);
    }
    if (arguments.verb == "war") {
        return war_verb(arguments, file, limits, colour);
    }
    if (arguments.verb == "levers") {
        return levers_verb(arguments, file, limits, colour);
    }
    if (arguments.verb == "phases") {
        return phases_verb(arguments, file, limits, colour);
    }
    if (arguments.verb == "stability") {
        return stability_verb(arguments, file, limits, colour);
    }
    if (arguments.verb == "forecast") {
        return forecast_verb(arguments, file, limits, progress, colour);
    }
    if (arguments.verb == "talks") {
        return talks_verb(arguments, file, limits, progress, colour);
    }
    if (arguments.verb == "analyze") {
        return analyze_verb(arguments, file, limits, progress, colour);
    }
    if (arguments.verb == "report") {
        return report_verb(arguments, file, limits, progress);
    }
    return deals_verb(arguments, file, limits, colour);
}

int run_verb(const Arguments& arguments) {
    if (arguments.out) {
        if (const auto refusal = refuse_file(*arguments.out)) {
            return refuse({*refusal});
        }
    }
    const bool colour = !arguments.out && output_has_colour();
    if (arguments.verb == "methods") {
        return print(arguments, methods_verb(arguments, colour));
    }
    if (arguments.verb == "read") {
        return print(arguments, read_verb(arguments, stop_for(arguments), colour));
    }
    if (!arguments.merge.empty()) {
        return print(arguments, arguments.verb == "talks" ? merge_tournament_verb(arguments, colour)
                                                          : merge_verb(arguments, colour));
    }
    if (arguments.tournament) {
        Progress progress(arguments.limit_seconds);
        return print(arguments,
                     tournament_verb(arguments, limits_for(arguments), progress, colour));
    }
    const auto file = format::load_case(arguments.case_path);
    if (!file) {
        return refuse(file.error());
    }
    return print(arguments, answer(arguments, *file, colour));
}

}  // namespace

int run(const std::vector<std::string>& words) {
    ignore_broken_pipes();
    try {
        const auto parsed = parse_arguments(words);
        if (const auto* ending = std::get_if<Ending>(&parsed)) {
            return end(*ending);
        }
        return run_verb(std::get<Arguments>(parsed));
    } catch (const std::bad_alloc&) {
        return refuse({Error{ErrorCode::limit, "irenic", "out of memory", "nothing was written"}});
    } catch (const std::exception& fault) {
        write_error("irenic: fault of ours: " + std::string(fault.what()) + "\n");
        return status_fault;
    }
}

}  // namespace irenic::cli
