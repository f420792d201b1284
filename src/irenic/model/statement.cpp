#include "irenic/model/statement.hpp"

#include <algorithm>
#include <optional>

namespace irenic {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view ends_of_words = " \t\r\n()";

/// A word of a statement and where it starts.
struct Word {
    std::string_view text;
    std::size_t at = 0;
};

/// Truth values that wait to be joined.
class Operands {
public:
    void push(bool value) {
        if (count_ > 0 && count_ % 64 == 0) {
            below_.push_back(top_);
        }
        top_ = top_ << 1 | std::uint64_t{value};
        ++count_;
    }

    bool pop() {
        const bool value = (top_ & 1) != 0;
        top_ >>= 1;
        --count_;
        if (count_ > 0 && count_ % 64 == 0) {
            top_ = below_.back();
            below_.pop_back();
        }
        return value;
    }

private:
    std::uint64_t top_ = 0;             ///< the last up to 64 of them
    std::vector<std::uint64_t> below_;  ///< those before, 64 each
    std::size_t count_ = 0;
};

}  // namespace

/// Goes through a statement word by word; operators wait until what they join has been read.
class StatementReader {
public:
    StatementReader(std::string_view text, const std::vector<std::string>& options)
        : text_(text), options_(options) {}

    std::variant<Statement, Statement::Fault> read() {
        for (Word word = next(); !word.text.empty(); word = next()) {
            if (auto fault = take(word)) {
                return *std::move(fault);
            }
        }
        if (auto fault = take_end()) {
            return *std::move(fault);
        }
        return std::move(statement_);
    }

private:
    using Fault = Statement::Fault;
    using Step = Statement::Step;

    /// An operator or '(' that waits, and where it stands.
    struct Waiting {
        int binds = 0;  ///< more binds closer; 0 for '('
        Step step = Step::option;
        std::size_t at = 0;
    };

    static constexpr int binds_not = 4;

    static std::optional<Waiting> joining(const Word& word) {
        if (word.text == "and") {
            return Waiting{3, Step::both, word.at};
        }
        if (word.text == "or") {
            return Waiting{2, Step::either, word.at};
        }
        if (word.text == "if") {
            return Waiting{1, Step::implied_by, word.at};
        }
        if (word.text == "iff") {
            return Waiting{1, Step::same, word.at};
        }
        return std::nullopt;
    }

    Word next() {
        const auto start = text_.find_first_not_of(spaces, end_);
        if (start == std::string_view::npos) {
            return {};
        }
        const bool parenthesis = text_[start] == '(' || text_[start] == ')';
        end_ = parenthesis ? start + 1
                           : std::min(text_.find_first_of(ends_of_words, start), text_.size());
        return {text_.substr(start, end_ - start), start};
    }

    std::optional<Fault> take(const Word& word) {
        const auto joins = joining(word);
        if (word.text == "(" || word.text == "not") {
            return take_opening(word);
        }
        return word.text == ")" || joins ? take_after_operand(word, joins) : take_option(word);
    }

    std::optional<Fault> take_opening(const Word& word) {
        if (!operand_next_) {
            return needs_joining(word);
        }
        waiting_.push_back(word.text == "(" ? Waiting{0, Step::option, word.at}
                                            : Waiting{binds_not, Step::invert, word.at});
        return std::nullopt;
    }

    std::optional<Fault> take_after_operand(const Word& word, const std::optional<Waiting>& joins) {
        if (operand_next_) {
            return Fault{
                word.at, "an option is missing before '" + std::string(word.text) + "'", {}};
        }
        if (joins) {
            join_down_to(joins->binds);
            waiting_.push_back(*joins);
            operand_next_ = true;
            return std::nullopt;
        }
        join_down_to(1);
        if (waiting_.empty()) {
            return Fault{word.at, "')' closes nothing", {}};
        }
        waiting_.pop_back();
        return std::nullopt;
    }

    std::optional<Fault> take_option(const Word& word) {
        const auto option = std::find(options_.begin(), options_.end(), word.text);
        if (option == options_.end()) {
            std::string name(word.text);
            return Fault{word.at, "unknown option of the graph '" + name + "'", name};
        }
        if (!operand_next_) {
            return needs_joining(word);
        }
        statement_.program_.push_back(
            {Step::option, static_cast<std::uint32_t>(option - options_.begin())});
        operand_next_ = false;
        return std::nullopt;
    }

    std::optional<Fault> take_end() {
        const std::size_t last = text_.find_last_not_of(spaces);
        if (last == std::string_view::npos) {
            return Fault{0, "an empty statement", {}};
        }
        const auto open = std::find_if(waiting_.rbegin(), waiting_.rend(),
                                       [](const Waiting& waits) { return waits.binds == 0; });
        if (open != waiting_.rend()) {
            return Fault{open->at, "'(' is never closed", {}};
        }
        if (operand_next_) {
            return Fault{last + 1, "an option is missing at the end", {}};
        }
        join_down_to(1);
        return std::nullopt;
    }

    static Fault needs_joining(const Word& word) {
        return {word.at,
                "'" + std::string(word.text) + "' needs 'and', 'or', 'if' or 'iff' before it",
                {}};
    }

    /// Lets operators that bind at least as closely as `binds` join what stands before.
    void join_down_to(int binds) {
        while (!waiting_.empty() && waiting_.back().binds >= binds) {
            statement_.program_.push_back({waiting_.back().step, 0});
            waiting_.pop_back();
        }
    }

    std::string_view text_;
    const std::vector<std::string>& options_;
    std::size_t end_ = 0;  ///< of the words read so far
    bool operand_next_ = true;
    std::vector<Waiting> waiting_;
    Statement statement_;
};

std::variant<Statement, Statement::Fault> Statement::parse(
    std::string_view text, const std::vector<std::string>& options) {
    return StatementReader(text, options).read();
}

bool Statement::holds(std::uint64_t taken) const {
    Operands operands;
    for (const auto [step, option] : program_) {
        if (step == Step::option) {
            operands.push(option < 64 && (taken >> option & 1) != 0);
            continue;
        }
        const bool last = operands.pop();
        switch (step) {
            case Step::invert:
                operands.push(!last);
                break;
            case Step::both:
                operands.push(operands.pop() && last);
                break;
            case Step::either:
                operands.push(operands.pop() || last);
                break;
            case Step::implied_by:
                operands.push(operands.pop() || !last);
                break;
            default:
                operands.push(operands.pop() == last);
        }
    }
    return operands.pop();
}

}  // namespace irenic
