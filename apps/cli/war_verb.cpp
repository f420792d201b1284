#include "cli/envelope.hpp"
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
    outcome.limit_reached = answer->limit_reached;
    answer->rounded = answer->rounded || file.rounded;
    add_notes_on(file, answer->notes);
    const NumberCount numbers = count_numbers(file.negotiation);
    outcome.text = arguments.json
                       ? to_json_text(common_head("war", file, answer->parties, numbers.assumed),
                                      analysis::to_value(file.negotiation, *answer))
                       : war_text(file, *answer, numbers, colour);
    return outcome;
}

}  // namespace irenic::cli
