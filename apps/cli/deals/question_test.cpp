#include "cli/deals/question.hpp"

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

Checked<deals::Question> ask(const char* weights, const char* from) {
    const auto file = format::parse_case(R"(
irenic: 1
parties: {g: {}, h: {}, q: {role: mediator}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}}
)",
                                         "case.yaml");
    Arguments arguments;
    if (weights != nullptr) {
        arguments.weights = weights;
    }
    if (from != nullptr) {
        arguments.from = from;
    }
    return read_question(arguments, file->negotiation);
}

std::vector<std::string> errors(const Checked<deals::Question>& question) {
    std::vector<std::string> texts;
    if (!question) {
        for (const Error& error : question.error()) {
            texts.push_back(to_string(error));
        }
    }
    return texts;
}

TEST(Question, ReadsWeights) {
    const auto question = ask(" g = 2, h=0.5", nullptr);
    ASSERT_TRUE(question) << errors(question).front();
    ASSERT_EQ(question->weights.size(), 2U);
    EXPECT_EQ(question->weights[1].second.to_string(), "0.5");
}

TEST(Question, ReadsAPackageInAnyOrder) {
    const auto question = ask(nullptr, "{aid: more, truce: \"none\"}");
    ASSERT_TRUE(question) << errors(question).front();
    ASSERT_EQ(question->from->choices.size(), 2U);
    EXPECT_EQ(question->from->choices[0].second.at(), 0U);
    EXPECT_EQ(question->from->choices[1].second.at(), 1U);
}

TEST(Question, NamesEveryError) {
    EXPECT_EQ(errors(ask("x=2,h=-1,q=1", "{tuce: none}")),
              (std::vector<std::string>{
                  "--weights: error: unknown party 'x'; one of: g, h",
                  "--weights: error: '-1' is no weight; a number above 0",
                  "--weights: error: party without a vote 'q'; one of: g, h",
                  "--from: error: unknown issue 'tuce'; did you mean 'truce'?",
                  "--from: error: no option is given for issue 'truce'; one of: none, permanent",
                  "--from: error: no option is given for issue 'aid'; one of: low, more"}));
}

TEST(Question, RefusesWhatIsNoWeightAndNoPackage) {
    EXPECT_EQ(errors(ask("", nullptr)).size(), 1U);
    EXPECT_EQ(errors(ask("g", nullptr)).size(), 1U);
    EXPECT_EQ(errors(ask("g=1,g=2", nullptr)).size(), 1U);
    EXPECT_EQ(errors(ask("g=nan", nullptr)).size(), 1U);
    for (const char* from : {"", "truce", "[none, low]", "{truce: none", "{truce: {none: 1}}",
                             "{truce: none, truce: none, aid: low}"}) {
        EXPECT_FALSE(ask(nullptr, from)) << from;
    }
}

}  // namespace
}  // namespace irenic::cli
