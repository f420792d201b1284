#pragma once

#include <string_view>

#include "cli/envelope.hpp"
#include "cli/verbs.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {

/// An answer as its verb prints it: as JSON by the `to_value` beside the answer, or by
/// `text(numbers)`.
template <class Answer, class Text>
[[nodiscard]] Outcome answered(std::string_view verb, const Arguments& arguments,
                               const format::CaseFile& file, Answer& answer, Text text) {
    answer.rounded = answer.rounded || file.rounded;
    add_notes_on(file, answer.notes);
    const NumberCount numbers = count_numbers(file.negotiation);
    Outcome outcome;
    outcome.limit_reached = answer.limit_reached;
    outcome.text = arguments.json
                       ? to_json_text(common_head(verb, file, answer.parties, numbers.assumed),
                                      to_value(file.negotiation, answer))
                       : text(numbers);
    return outcome;
}

}  // namespace irenic::cli
