#include "cli/answered.hpp"
#include "cli/levers/question.hpp"
#include "cli/levers/text.hpp"
#include "cli/verbs.hpp"
#include "irenic/levers/to_value.hpp"

namespace irenic::cli {

Outcome levers_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                    bool colour) {
    Outcome outcome;
    const auto question = read_levers_question(arguments, file.negotiation);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    auto answer = levers::find_levers(file.negotiation, *question, limits);
    if (!answer) {
        for (const Error& error : answer.error()) {
            outcome.errors.push_back(in_file(file, error));
        }
        return outcome;
    }
    return answered("levers", arguments, file, *answer, [&](const NumberCount& numbers) {
        return levers_text(file, *answer, numbers, colour);
    });
}

}  // namespace irenic::cli
