#include "irenic/model/statement.hpp"

#include <random>

#include <gtest/gtest.h>

namespace irenic {
namespace {

const std::vector<std::string> abc = {"a", "b", "c"};

Statement statement(std::string_view text, const std::vector<std::string>& options = abc) {
    auto parsed = Statement::parse(text, options);
    if (const auto* fault = std::get_if<Statement::Fault>(&parsed)) {
        ADD_FAILURE() << text.substr(0, 80) << ": " << fault->what;
        return std::get<Statement>(Statement::parse(options[0], options));
    }
    return std::get<Statement>(std::move(parsed));
}

Statement::Fault fault_of(std::string_view text, const std::vector<std::string>& options = abc) {
    auto parsed = Statement::parse(text, options);
    if (const auto* fault = std::get_if<Statement::Fault>(&parsed)) {
        return *fault;
    }
    ADD_FAILURE() << text << " is a statement";
    return {};
}

/// '1' where it holds, for all combinations of a, b and c; a changes fastest.
std::string truths(std::string_view text) {
    const Statement parsed = statement(text);
    std::string found;
    for (std::uint64_t taken = 0; taken < 8; ++taken) {
        found += parsed.holds(taken) ? '1' : '0';
    }
    return found;
}

TEST(Statement, JoinsAsItsWordsSay) {
    EXPECT_EQ(truths("a"), "01010101");
    EXPECT_EQ(truths("not c"), "11110000");
    EXPECT_EQ(truths("a and b"), "00010001");
    EXPECT_EQ(truths("a or b"), "01110111");
    EXPECT_EQ(truths("a if b"), "11011101");
    EXPECT_EQ(truths("a iff b"), "10011001");
}

TEST(Statement, NotBindsClosestThenAndThenOrThenIf) {
    EXPECT_EQ(truths("not a and b"), truths("(not a) and b"));
    EXPECT_NE(truths("not a and b"), truths("not (a and b)"));
    EXPECT_EQ(truths("a or b and c"), truths("a or (b and c)"));
    EXPECT_NE(truths("a or b and c"), truths("(a or b) and c"));
    EXPECT_EQ(truths("a and b if b or c"), truths("(a and b) if (b or c)"));
    EXPECT_EQ(truths("a iff b or c"), truths("a iff (b or c)"));
    EXPECT_EQ(truths("not not not a"), truths("not a"));
}

TEST(Statement, IfAndIffJoinFromLeftToRight) {
    EXPECT_EQ(truths("a if b if c"), truths("(a if b) if c"));
    EXPECT_NE(truths("a if b if c"), truths("a if (b if c)"));
    EXPECT_EQ(truths("a if b iff c"), truths("(a if b) iff c"));
    EXPECT_EQ(truths("a iff b if c"), truths("(a iff b) if c"));
}

TEST(Statement, SpacesMayStandAnywhereOrNowhereAroundParentheses) {
    EXPECT_EQ(truths("not(a)and(b or c)"), truths(" not ( a )\tand\r\n ( b or c ) "));
}

TEST(Statement, OptionsFromTheSixtyFifthOnCountAsNotTaken) {
    std::vector<std::string> options;
    for (int index = 0; index < 66; ++index) {
        options.push_back("o" + std::to_string(index));
    }
    EXPECT_TRUE(statement("o63", options).holds(~std::uint64_t{0}));
    EXPECT_FALSE(statement("o64", options).holds(~std::uint64_t{0}));
    EXPECT_FALSE(statement("o65", options).holds(~std::uint64_t{0}));
}

struct FaultCase {
    std::string text;
    std::size_t at;
    std::string what;
};

TEST(Statement, SaysWhatIsWrongAndAtWhichByte) {
    const std::vector<FaultCase> cases = {
        {"", 0, "an empty statement"},
        {" \t", 0, "an empty statement"},
        {"a and ", 5, "an option is missing at the end"},
        {"not", 3, "an option is missing at the end"},
        {"and a", 0, "an option is missing before 'and'"},
        {"a or or b", 5, "an option is missing before 'or'"},
        {"()", 1, "an option is missing before ')'"},
        {"a)", 1, "')' closes nothing"},
        {"(a) and (b or (c)", 8, "'(' is never closed"},
        {"(", 0, "'(' is never closed"},
        {"a b", 2, "'b' needs 'and', 'or', 'if' or 'iff' before it"},
        {"a not b", 2, "'not' needs 'and', 'or', 'if' or 'iff' before it"},
        {"a (b)", 2, "'(' needs 'and', 'or', 'if' or 'iff' before it"},
        {"a and d or e", 6, "unknown option of the graph 'd'"},
        {"a And b", 2, "unknown option of the graph 'And'"},
    };
    for (const auto& [text, at, what] : cases) {
        const Statement::Fault fault = fault_of(text);
        EXPECT_EQ(fault.at, at) << text;
        EXPECT_EQ(fault.what, what) << text;
    }
    EXPECT_EQ(fault_of("a and d").unknown, "d");
    EXPECT_EQ(fault_of("a and").unknown, "");
}

TEST(Statement, WordsOfTheStatementAreNoOptions) {
    const std::vector<std::string> options = {"not", "and", "x"};
    EXPECT_EQ(fault_of("not", options).what, "an option is missing at the end");
    EXPECT_FALSE(statement("not x", options).holds(4));
}

std::string repeat(const std::string& text, std::size_t times) {
    std::string repeated;
    for (; times > 0; --times) {
        repeated += text;
    }
    return repeated;
}

TEST(Statement, NestsAsDeepAsItLikes) {
    constexpr std::size_t deep = 100'000;
    EXPECT_EQ(truths(repeat("(", deep) + "a" + repeat(")", deep)), truths("a"));
    EXPECT_EQ(truths(repeat("not ", deep + 1) + "a"), truths("not a"));
    EXPECT_EQ(truths(repeat("b and (", deep) + "a" + repeat(")", deep)), truths("a and b"));
    EXPECT_EQ(truths(repeat("a iff (", deep) + "c" + repeat(")", deep)), truths("c"));
    EXPECT_EQ(fault_of(repeat("(", deep) + "a").at, deep - 1);
}

/// Draws a random expression, writes it and tells by itself whether it holds.
class RandomExpression {
public:
    explicit RandomExpression(std::mt19937_64& random) : random_(random) { root_ = draw(5); }

    [[nodiscard]] std::string text() const { return text(root_, 0); }
    [[nodiscard]] bool holds(std::uint64_t taken) const { return holds(root_, taken); }

private:
    struct Part {
        std::string word;  ///< an operator, or empty for an option
        std::size_t left = 0;
        std::size_t right = 0;  ///< or the option
    };

    std::size_t draw(int depth) {
        static const std::vector<std::string> words = {"not", "and", "or", "if", "iff"};
        Part part;
        if (depth == 0 || random_() % 5 == 0) {
            part.right = random_() % abc.size();
        } else {
            part.word = words[random_() % words.size()];
            part.right = draw(depth - 1);
            part.left = part.word == "not" ? 0 : draw(depth - 1);
        }
        parts_.push_back(part);
        return parts_.size() - 1;
    }

    static int level(const std::string& word) {
        return word.empty() ? 5 : word == "not" ? 4 : word == "and" ? 3 : word == "or" ? 2 : 1;
    }

    /// With parentheses where they are needed only; a right operand needs to bind closer.
    [[nodiscard]] std::string text(std::size_t at, int least) const {
        const Part& part = parts_[at];
        const int own = level(part.word);
        if (part.word.empty()) {
            return abc[part.right];
        }
        const std::string inside = part.word == "not" ? "not " + text(part.right, own)
                                                      : text(part.left, own) + " " + part.word +
                                                            " " + text(part.right, own + 1);
        return own < least ? "(" + inside + ")" : inside;
    }

    [[nodiscard]] bool holds(std::size_t at, std::uint64_t taken) const {
        const Part& part = parts_[at];
        if (part.word.empty()) {
            return (taken >> part.right) % 2 == 1;
        }
        const bool right = holds(part.right, taken);
        if (part.word == "not") {
            return !right;
        }
        const bool left = holds(part.left, taken);
        if (part.word == "and") {
            return left && right;
        }
        return part.word == "or"   ? left || right
               : part.word == "if" ? left || !right
                                   : left == right;
    }

    std::mt19937_64& random_;
    std::vector<Part> parts_;
    std::size_t root_ = 0;
};

TEST(Statement, HoldsWhereARandomExpressionHolds) {
    std::mt19937_64 random(1);
    for (int round = 0; round < 2000; ++round) {
        const RandomExpression expression(random);
        const Statement parsed = statement(expression.text());
        for (std::uint64_t taken = 0; taken < 8; ++taken) {
            ASSERT_EQ(parsed.holds(taken), expression.holds(taken))
                << expression.text() << " at " << taken;
        }
    }
}

}  // namespace
}  // namespace irenic
