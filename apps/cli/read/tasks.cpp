#include "cli/read/tasks.hpp"

#include <utility>

#include "irenic/format/json.hpp"
#include "irenic/record/to_value.hpp"

namespace irenic::cli {

Outcome refused(std::vector<Error> errors) {
    Outcome outcome;
    outcome.errors = std::move(errors);
    return outcome;
}

std::string act_lines(const std::vector<record::Act>& acts) {
    std::string lines;
    for (const record::Act& act : acts) {
        lines += format::to_json(record::to_value(act)) + "\n";
    }
    return lines;
}

}  // namespace irenic::cli
