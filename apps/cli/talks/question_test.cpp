#include "cli/talks/question.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../tests/support/temporary_folder.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

Negotiation a_case() {
    return format::parse_case(
               "irenic: 1\nparties: {g: {}, h: {}, q: {role: mediator}, r: {role: mediator}}\n"
               "issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}}\n"
               "offers: [{id: first, by: g, package: {aid: more}}, "
               "{id: second, by: h, package: {truce: permanent, aid: low}}]\n",
               "case.yaml")
        .value()
        .negotiation;
}

std::vector<std::string> errors_of(const Arguments& arguments) {
    const auto question = read_talks_question(arguments, a_case());
    std::vector<std::string> errors;
    if (!question) {
        for (const Error& error : question.error()) {
            errors.push_back(to_string(error));
        }
    }
    return errors;
}

using Texts = std::vector<std::string>;

talks::Question question_of(const Arguments& arguments) {
    return read_talks_question(arguments, a_case()).value();
}

/// What a command line of `irenic talks` asks.
Arguments asked(std::vector<std::string> words) {
    words.insert(words.begin(), {"talks", "case.yaml"});
    return std::get<Arguments>(parse_arguments(words));
}

TEST(TalksQuestion, HasDefaultsWithoutOptions) {
    const talks::Question question = question_of(Arguments());
    const talks::NextQuestion standard;
    EXPECT_EQ(question.next.samples, standard.samples);
    EXPECT_EQ(question.next.seed, standard.seed);
    EXPECT_EQ(question.next.changes, standard.changes);
    EXPECT_EQ(question.next.texts, standard.texts);
    EXPECT_EQ(question.next.ahead, standard.ahead);
    EXPECT_EQ(question.next.discount, standard.discount);
    EXPECT_EQ(question.next.tactical, standard.tactical);
    EXPECT_FALSE(question.next.from);
    EXPECT_FALSE(question.next.mediator);
    EXPECT_FALSE(question.next.blind);
    EXPECT_FALSE(question.play);
    EXPECT_FALSE(question.sessions);
    EXPECT_TRUE(question.marks.empty());
    EXPECT_TRUE(question.discounts.empty());
}

TEST(TalksQuestion, TakesOverItsOptions) {
    const talks::Question question = question_of(
        asked({"--samples", "12", "--seed", "3", "--changes", "4", "--texts", "2", "--ahead", "5",
               "--tactical", "0.2", "--mediator", "r", "--blind", "6", "--sessions", "7"}));
    EXPECT_EQ(question.next.samples, 12U);
    EXPECT_EQ(question.next.seed, 3U);
    EXPECT_EQ(question.next.changes, 4U);
    EXPECT_EQ(question.next.texts, 2U);
    EXPECT_EQ(question.next.ahead, 5U);
    EXPECT_EQ(question.next.tactical, parse_decimal("0.2")->value);
    EXPECT_EQ(question.next.mediator, PartyId(3));
    EXPECT_EQ(question.next.blind, 6U);
    EXPECT_EQ(question.sessions, 7U);
    ASSERT_TRUE(question.play);
    EXPECT_EQ(question.play->seed, 3U);
}

TEST(TalksQuestion, StartsFromAnOfferOrAPackage) {
    const Package expected{{{IssueId(0), OptionId(1)}}};
    EXPECT_EQ(question_of(asked({"--from", "second"})).next.from->choices.size(), 2U);
    EXPECT_TRUE(question_of(asked({"--from", "{truce: permanent}"})).next.from == expected);
    EXPECT_EQ(errors_of(asked({"--from", "secnd"})),
              Texts{"--from: error: no offer on record is called 'secnd'; did you mean 'second'?"});
    EXPECT_EQ(errors_of(asked({"--from", "{truce: lasting}"})),
              Texts{"--from: error: unknown option 'lasting' of issue 'truce'; one of: none, "
                    "permanent"});
}

TEST(TalksQuestion, ReadsOneDiscountForAllOrByParty) {
    EXPECT_EQ(question_of(asked({"--discount", "0.8"})).next.discount, parse_decimal("0.8")->value);
    const talks::Question question = question_of(asked({"--discount", "g=0.9, h = 0"}));
    EXPECT_EQ(question.next.discount, talks::NextQuestion().discount);
    EXPECT_EQ(question.discounts,
              (std::vector<std::pair<PartyId, Decimal>>{{PartyId(0), parse_decimal("0.9")->value},
                                                        {PartyId(1), Decimal()}}));
}

TEST(TalksQuestion, RefusesDiscountsThatMakeNoSense) {
    const auto errors = [](const char* discount) {
        return errors_of(asked({"--discount", discount}));
    };
    EXPECT_EQ(errors("0"), Texts{"--discount: error: 0 would leave nothing to a later round; a "
                                 "share above 0"});
    EXPECT_EQ(errors("gg=0.9"), Texts{"--discount: error: unknown party 'gg'; one of: g, h, q, r"});
    EXPECT_EQ(errors("g=0.9,g=0.8"), Texts{"--discount: error: party 'g' has two discounts"});
    EXPECT_EQ(errors("g=2"), Texts{"--discount: error: takes a share from 0 to 1, not '2'; one in "
                                   "ten is --discount 0.1"});
    EXPECT_EQ(errors("0.9,h=x").size(), 1U);
}

TEST(TalksQuestion, AMediatorIsOneOfTheCase) {
    const Arguments arguments = asked({"--mediator", "g"});
    EXPECT_EQ(errors_of(arguments),
              Texts{"--mediator: error: no mediator of the case is called 'g'; one of: q, r"});
    const Negotiation nobody;
    const auto question = read_talks_question(arguments, nobody);
    ASSERT_FALSE(question);
    EXPECT_EQ(to_string(question.error().front()),
              "--mediator: error: no mediator of the case is called 'g'; the case has no mediator");
}

TEST(TalksQuestion, OptionsOfATournamentGoWithIt) {
    const Arguments arguments =
        asked({"--strategies", "micro", "--resume", "file", "--shard", "1/2"});
    EXPECT_EQ(errors_of(arguments), (Texts{"--strategies: error: goes with --tournament",
                                           "--resume: error: goes with --tournament",
                                           "--shard: error: goes with --tournament"}));
}

TEST(TalksQuestion, OptionsGoWithWhatTheyAreOf) {
    EXPECT_EQ(errors_of(asked({"--cap", "3", "--round-days", "2"})),
              (Texts{"--cap: error: goes with --protocol single_text",
                     "--round-days: error: goes with --deadline"}));
    EXPECT_TRUE(errors_of(asked({"--cap", "3", "--protocol", "single_text"})).empty());
}

TEST(TalksQuestion, TellsEveryError) {
    const Arguments arguments = asked({"--from", "third", "--tactical", "often", "--discount", "2",
                                       "--mediator", "x", "--protocol", "chess", "--shard", "1/2"});
    EXPECT_EQ(errors_of(arguments).size(), 6U);
}

class TalksMarks : public testing::Test {
protected:
    void mark(const std::string& name, const std::string& text) {
        arguments_.marks.push_back(folder_.write(name, text));
    }

    test_support::Folder folder_;
    Arguments arguments_;
};

TEST_F(TalksMarks, AreReadFromTheirFiles) {
    arguments_.blind = 3;
    mark("g.json", R"({"party": "g", "sheet": "S", "accepts": [1, 3]})");
    mark("h.json", R"({"party": "h", "sheet": "S", "accepts": []})");
    const talks::Question question = question_of(arguments_);
    ASSERT_EQ(question.marks.size(), 2U);
    EXPECT_EQ(question.marks[0].party, "g");
    EXPECT_EQ(question.marks[0].sheet, "S");
    EXPECT_EQ(question.marks[0].accepts, (std::vector<std::size_t>{1, 3}));
    EXPECT_TRUE(question.marks[1].accepts.empty());
}

TEST_F(TalksMarks, SayNothingWithoutASheet) {
    mark("g.json", R"({"party": "g", "sheet": "S", "accepts": [1]})");
    EXPECT_EQ(errors_of(arguments_),
              Texts{"--marks: error: says nothing without --blind; give --blind N and all else as "
                    "when the sheet was made"});
}

TEST_F(TalksMarks, NameEveryFileThatCannotBeRead) {
    arguments_.blind = 3;
    mark("g.json", "{\"party\":");
    mark("h.json", R"({"party": "h", "secret": 1})");
    mark("large.json", std::string((std::size_t{64} << 10) + 1, ' '));
    arguments_.marks.push_back(folder_.file("missing.json"));
    const auto errors = errors_of(arguments_);
    ASSERT_EQ(errors.size(), 4U);
    for (std::size_t file = 0; file < 4; ++file) {
        EXPECT_TRUE(errors[file].starts_with(arguments_.marks[file])) << errors[file];
    }
    EXPECT_NE(errors[2].find("larger than 64 KiB"), std::string::npos);
}

TEST_F(TalksMarks, AreNeverQuotedInErrors) {
    arguments_.blind = 3;
    mark("g.json", R"({"party": "g", "sheet": "S", "accepts": [1 3]})");
    mark("h.json", R"({"party": "h", "sheet": "S", "accepts": [1], "3": true})");
    for (const std::string& error : errors_of(arguments_)) {
        const std::string what = error.substr(error.find(" error: "));
        EXPECT_EQ(what.find('3'), std::string::npos) << error;
    }
}

}  // namespace
}  // namespace irenic::cli
