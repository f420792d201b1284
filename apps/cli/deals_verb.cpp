#include "cli/answered.hpp"
#include "cli/deals/question.hpp"
#include "cli/deals/text.hpp"
#include "cli/verbs.hpp"
#include "irenic/analysis/deals_answer.hpp"

namespace irenic::cli {

Outcome deals_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                   bool colour) {
    Outcome outcome;
    const auto question = read_question(arguments, file.negotiation);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    auto answer = analysis::find_deals(file.negotiation, *question, arguments.holds, limits);
    if (!answer) {
        outcome.errors = {in_file(file, answer.error())};
        return outcome;
    }
    return answered("deals", arguments, file, *answer, [&](const NumberCount& numbers) {
        return deals_text(file, *answer, numbers, arguments.everything, colour);
    });
}

}  // namespace irenic::cli
