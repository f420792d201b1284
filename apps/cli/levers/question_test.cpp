#include "cli/levers/question.hpp"

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

Checked<levers::Question> ask(const char* package, const char* offers = "") {
    const auto file = format::parse_case(std::string(R"(
irenic: 1
parties: {g: {}, h: {}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}}
)") + offers,
                                         "case.yaml");
    Arguments arguments;
    if (package != nullptr) {
        arguments.package = package;
    }
    return read_levers_question(arguments, file->negotiation);
}

constexpr auto two_offers =
    "offers: [{id: first, by: g, package: {aid: more}}, {id: second, by: h, package: {truce: "
    "none}}]";

std::string error(const Checked<levers::Question>& question) {
    return question ? "" : to_string(question.error().front());
}

TEST(LeversQuestion, IsAboutTheZoneWithoutAPackage) {
    const auto question = ask(nullptr);
    ASSERT_TRUE(question);
    EXPECT_FALSE(question->package);
}

TEST(LeversQuestion, MayLeaveIssuesAsTheyAreNow) {
    const auto question = ask("{aid: more}");
    ASSERT_TRUE(question) << error(question);
    ASSERT_EQ(question->package->choices.size(), 1U);
    EXPECT_EQ(question->package->choices[0].second.at(), 1U);
    EXPECT_TRUE(ask("{}"));
}

TEST(LeversQuestion, FindsAnOfferByItsId) {
    const auto question = ask("second", two_offers);
    ASSERT_TRUE(question) << error(question);
    EXPECT_EQ(question->package->choices.front().first.at(), 0U);
}

TEST(LeversQuestion, SaysWhatIsWrong) {
    EXPECT_EQ(error(ask("secnd", two_offers)),
              "--package: error: no offer on record is called 'secnd'; did you mean 'second'?");
    EXPECT_EQ(error(ask("second")),
              "--package: error: no offer on record is called 'second'; write --package "
              "'{issue: option, ...}'");
    EXPECT_EQ(error(ask("{ad: more}")),
              "--package: error: unknown issue 'ad'; did you mean 'aid'?");
    for (const char* package : {"", "[none]", "{truce: none", "{aid: [low]}"}) {
        EXPECT_FALSE(ask(package)) << package;
    }
}

}  // namespace
}  // namespace irenic::cli
