#include "cli/answered.hpp"
#include "cli/verbs.hpp"
#include "cli/war/text.hpp"

namespace irenic::cli {

Outcome war_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                 bool colour) {
    Outcome outcome;
    auto answer = analysis::analyse_war(file.negotiation, limits);
    if (!answer) {
        outcome.errors = {in_file(file, answer.error())};
        return outcome;
    }
    return answered("war", arguments, file, *answer, [&](const NumberCount& numbers) {
        return war_text(file, *answer, numbers, colour);
    });
}

}  // namespace irenic::cli
