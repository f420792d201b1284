#include "irenic/format/priorities.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace irenic::format {
namespace {

/// Goes through a statement word by word, knowing only whether an option may come next.
class StatementChecker {
public:
    StatementChecker(Draft& draft, const Node& statement, const NameTable& options)
        : draft_(draft), statement_(statement), options_(options), rest_(statement.text) {}

    void check() {
        for (std::string_view word = next(); !word.empty() && !failed_; word = next()) {
            take(word);
        }
        if (failed_) {
            return;
        }
        if (open_ > 0) {
            fail("'(' is never closed");
        } else if (operand_next_) {
            fail(statement_.text.empty() ? "an empty statement"
                                         : "an option is missing at the end");
        }
    }

private:
    std::string_view next() {
        const auto start = rest_.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) {
            return {};
        }
        rest_.remove_prefix(start);
        const bool parenthesis = rest_[0] == '(' || rest_[0] == ')';
        const auto length =
            parenthesis ? 1 : std::min(rest_.find_first_of(" \t\r\n()"), rest_.size());
        const std::string_view word = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return word;
    }

    void take(std::string_view word) {
        const bool joins = word == "and" || word == "or" || word == "if" || word == "iff";
        const bool opens = word == "(" || word == "not";
        if (opens && !operand_next_) {
            fail("'" + std::string(word) + "' needs 'and', 'or', 'if' or 'iff' before it");
        } else if (word == "(") {
            ++open_;
        } else if (word == ")" || joins) {
            take_after_operand(word);
        } else if (word != "not") {
            take_option(word);
        }
    }

    void take_after_operand(std::string_view word) {
        if (operand_next_) {
            fail("an option is missing before '" + std::string(word) + "'");
        } else if (word != ")") {
            operand_next_ = true;
        } else if (open_ == 0) {
            fail("')' closes nothing");
        } else {
            --open_;
        }
    }

    void take_option(std::string_view word) {
        if (!options_.find(word)) {
            failed_ = true;
            draft_.problems.unknown(statement_.place, "unknown option of the graph", word,
                                    options_.names());
        } else if (!operand_next_) {
            fail("'" + std::string(word) + "' needs 'and', 'or', 'if' or 'iff' before it");
        }
        operand_next_ = false;
    }

    void fail(const std::string& what) {
        failed_ = true;
        draft_.problems.error(statement_.place, "a statement that cannot be read: " + what);
    }

    Draft& draft_;
    const Node& statement_;
    const NameTable& options_;
    std::string_view rest_;
    bool operand_next_ = true;
    int open_ = 0;
    bool failed_ = false;
};

}  // namespace

void check_priority(Draft& draft, const Node& statement, const NameTable& options) {
    StatementChecker(draft, statement, options).check();
}

}  // namespace irenic::format
