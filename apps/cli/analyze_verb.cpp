#include <string_view>
#include <utility>

#include "cli/analyze/answer.hpp"
#include "cli/analyze/ask.hpp"
#include "cli/analyze/text.hpp"
#include "cli/envelope.hpp"
#include "cli/verbs.hpp"
#include "irenic/format/json.hpp"

namespace irenic::cli {

Outcome analyze_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                     Progress& progress, bool colour) {
    Outcome outcome;
    const auto answer = ask_everything(arguments, file, limits, progress);
    if (!answer) {
        outcome.errors = answer.error();
        return outcome;
    }
    outcome.limit_reached = answer->analysis.limit_reached;
    outcome.text = arguments.json ? format::to_json(to_value(*answer), 2) + "\n"
                                  : analyze_text(*answer, arguments.case_path, colour);
    return outcome;
}

}  // namespace irenic::cli
