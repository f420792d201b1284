#include "cli/stability/question.hpp"

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

using Sets = std::vector<stability::PartySet>;

constexpr auto three = R"(
irenic: 1
parties: {other: {}, a: {}, b: {}, c: {}}
graph:
  options: {a: {x: X}, b: {}, c: {}}
  ranking: {a: [1, 2], b: [1, 2], c: [1, 2]}
)";

Checked<stability::Question> ask(const Arguments& arguments) {
    const auto file = format::parse_case(three, "case.yaml").value();
    return read_stability_question(arguments, file.negotiation, *file.negotiation.graph);
}

Checked<stability::Question> ask_coalitions(const char* text) {
    Arguments arguments;
    arguments.coalitions = text;
    return ask(arguments);
}

std::vector<std::string> errors(const Checked<stability::Question>& question) {
    std::vector<std::string> texts;
    if (!question) {
        for (const Error& error : question.error()) {
            texts.push_back(to_string(error));
        }
    }
    return texts;
}

TEST(StabilityQuestion, AsksForNothingByItself) {
    const auto question = ask({});
    ASSERT_TRUE(question);
    EXPECT_FALSE(question->coalitions);
    EXPECT_FALSE(question->all_coalitions);
    EXPECT_FALSE(question->explain);
    EXPECT_TRUE(question->target.empty() && question->now.empty());
}

TEST(StabilityQuestion, ReadsCoalitionsAsSetsOfPartiesOfTheGraph) {
    EXPECT_EQ(ask_coalitions("a+b, c , a + c")->coalitions, (Sets{3, 4, 5}));
    EXPECT_EQ(ask_coalitions("none")->coalitions, Sets{});
    EXPECT_FALSE(ask_coalitions("all")->coalitions);
    EXPECT_TRUE(ask_coalitions("all")->all_coalitions);
}

TEST(StabilityQuestion, RefusesAllThatIsWrongWithCoalitionsAtOnce) {
    EXPECT_EQ(errors(ask_coalitions("a+d,,b+b,other")),
              (std::vector<std::string>{
                  "--coalitions: error: unknown party of the graph 'd'; one of: a, b, c",
                  "--coalitions: error: a coalition without a party; write --coalitions a+b,a+c, "
                  "all or none",
                  "--coalitions: error: party 'b' is named twice in 'b+b'",
                  "--coalitions: error: unknown party of the graph 'other'; one of: a, b, c"}));
}

TEST(StabilityQuestion, NamesStates) {
    Arguments arguments;
    arguments.explain = "2";
    arguments.target = "1";
    arguments.now = "2";
    const auto question = ask(arguments);
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->explain);
    EXPECT_EQ(question->explain_state, "2");
    EXPECT_EQ(question->target, "1");
    EXPECT_EQ(question->now, "2");
}

TEST(StabilityQuestion, ExplainsEveryStateWhereNoneIsNamed) {
    Arguments arguments;
    arguments.explain = "";
    const auto question = ask(arguments);
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->explain);
    EXPECT_TRUE(question->explain_state.empty());
}

TEST(StabilityQuestion, RefusesATargetWithoutAState) {
    Arguments arguments;
    arguments.target = "";
    arguments.now = "";
    EXPECT_EQ(errors(ask(arguments)).size(), 2U);
}

}  // namespace
}  // namespace irenic::cli
