#include "irenic/base/result.hpp"

namespace irenic {

std::string to_string(const Error& error) {
    std::string text = error.where;
    text += text.empty() ? "error: " : ": error: ";
    text += error.what;
    if (!error.hint.empty()) {
        text += "; " + error.hint;
    }
    return text;
}

void fail_contract(std::string_view condition, const std::source_location& where) {
    throw ContractViolation(std::string(where.file_name()) + ":" + std::to_string(where.line()) +
                            ": broken promise: " + std::string(condition));
}

}  // namespace irenic
