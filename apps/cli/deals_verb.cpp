#include "cli/deals/question.hpp"
#include "cli/deals/text.hpp"
#include "cli/envelope.hpp"
#include "cli/verbs.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::cli {

Outcome deals_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                   bool colour) {
    Outcome outcome;
    const auto question = read_question(arguments, file.negotiation);
    if (!question) {
        outcome.errors = question.error();
        return outcome;
    }
    auto answer = deals::find_deals(file.negotiation, *question, limits);
    if (!answer) {
        outcome.errors = {in_file(file, answer.error())};
        return outcome;
    }
    outcome.limit_reached = answer->limit_reached;
    answer->rounded = answer->rounded || file.rounded;
    add_notes_on(file, answer->notes);
    const NumberCount numbers = count_numbers(file.negotiation);
    outcome.text = arguments.json
                       ? to_json_text(common_head("deals", file, answer->parties, numbers.assumed),
                                      deals::to_value(file.negotiation, *answer))
                       : deals_text(file, *answer, numbers, arguments.everything, colour);
    return outcome;
}

}  // namespace irenic::cli
