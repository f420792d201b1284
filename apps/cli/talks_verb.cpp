#include <string_view>
#include <utility>

#include "cli/answered.hpp"
#include "cli/progress.hpp"
#include "cli/talks/question.hpp"
#include "cli/talks/text.hpp"
#include "cli/verbs.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::cli {
namespace {

/// An error where its reader can put it right: in an option, or in the case.
Error in_its_place(const format::CaseFile& file, Error error) {
    if (error.where == "marks") {
        error.where = "--marks";
    }
    return error.where.starts_with("--") ? error : in_file(file, std::move(error));
}

}  // namespace

Outcome talks_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                   Progress& progress, bool colour) {
    Outcome outcome;
    const auto question = read_talks_question(arguments, file.negotiation);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    const auto ground = forecast::lay_ground(file.negotiation, limits);
    if (!ground) {
        outcome.errors = {in_its_place(file, ground.error())};
        return outcome;
    }
    auto answer = talks::talk(*ground, *question, limits,
                              [&](std::size_t done, std::size_t all, std::string_view things) {
                                  progress.tell(done, all, things);
                              });
    if (!answer) {
        for (Error& error : answer.error()) {
            outcome.errors.push_back(in_its_place(file, std::move(error)));
        }
        return outcome;
    }
    return answered("talks", arguments, file, *answer, [&](const NumberCount& /*numbers*/) {
        return talks_text(file, *answer,
                          {.whole_session = arguments.play, .most_changes = question->next.changes},
                          colour);
    });
}

}  // namespace irenic::cli
