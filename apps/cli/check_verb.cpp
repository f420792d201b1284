#include "cli/check_text.hpp"
#include "cli/envelope.hpp"
#include "cli/verbs.hpp"
#include "irenic/analysis/check.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/format/json.hpp"

namespace irenic::cli {

Outcome check_verb(const Arguments& arguments, const format::CaseFile& file, const Limits& limits,
                   bool colour) {
    Outcome outcome;
    if (arguments.canonical) {
        const Value value = format::to_value(file.negotiation);
        outcome.text = arguments.json ? format::to_json(value, 2) + "\n" : format::to_yaml(value);
        return outcome;
    }
    const analysis::CheckAnswer answer = analysis::check(file.negotiation, limits);
    outcome.limit_reached = answer.limit_reached;
    if (!arguments.json) {
        outcome.text = check_text(file, answer, colour);
        return outcome;
    }
    Value body = analysis::to_value(file.negotiation, answer);
    Value::List notes;
    for (const std::string& note : loader_notes(file)) {
        notes.emplace_back(note);
    }
    body.add("notes", std::move(notes));
    outcome.text = to_json_text(
        common_head("check", file, file.negotiation.deciding_parties(), answer.assumed), body);
    return outcome;
}

}  // namespace irenic::cli
