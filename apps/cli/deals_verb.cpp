#include <utility>

#include <fmt/format.h>

#include "cli/deals/question.hpp"
#include "cli/deals/text.hpp"
#include "cli/envelope.hpp"
#include "cli/verbs.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::cli {
namespace {

/// That ranges were taken at their centre; nothing where all numbers are exact.
std::vector<std::string> range_notes(const Negotiation& negotiation) {
    std::size_t ranges = 0;
    for_each_number(negotiation, [&](const std::string&, const UncertainNumber& number) {
        ranges += number.uncertain() ? 1U : 0U;
    });
    if (ranges == 0) {
        return {};
    }
    return {
        fmt::format("{} of the case's numbers are uncertain; wherever one number is needed "
                    "their midpoint, mode or mean is taken",
                    ranges)};
}

}  // namespace

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
        Error error = answer.error();
        error.where = error.where.empty() ? file.path : file.path + ": " + error.where;
        outcome.errors = {std::move(error)};
        return outcome;
    }
    outcome.limit_reached = answer->limit_reached;
    answer->rounded = answer->rounded || file.rounded;
    for (const auto& notes : {range_notes(file.negotiation), loader_notes(file)}) {
        answer->notes.insert(answer->notes.end(), notes.begin(), notes.end());
    }
    const NumberCount numbers = count_numbers(file.negotiation);
    outcome.text = arguments.json
                       ? to_json_text(common_head("deals", file, answer->parties, numbers.assumed),
                                      deals::to_value(file.negotiation, *answer))
                       : deals_text(file, *answer, numbers, arguments.everything, colour);
    return outcome;
}

}  // namespace irenic::cli
