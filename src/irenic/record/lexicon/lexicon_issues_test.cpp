#include <map>

#include <gtest/gtest.h>

#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

constexpr const char* zub =
    "[issues]\nzub.level: Level of zub | obligation\nzab: Zab\n"
    "[options]\nzub.level: none = No zub, more = More zub\nzab: low, high\n";

Lexicon with(const std::string& mine, const std::string& yours = "") {
    auto lexicon = make_lexicon({{"mine.txt", mine}, {"yours.txt", yours}});
    EXPECT_TRUE(lexicon) << (lexicon ? "" : to_string(lexicon.error().front()));
    return lexicon ? *lexicon : Lexicon{};
}

Texts errors_of(const std::string& mine) {
    const auto lexicon = make_lexicon({{"mine.txt", zub + mine}});
    Texts errors;
    for (const Error& error : lexicon ? std::vector<Error>{} : lexicon.error()) {
        errors.push_back(error.where + " " + error.what);
    }
    return errors;
}

const KnownIssue* find_issue(const Lexicon& lexicon, const std::string& id) {
    for (const KnownIssue& issue : lexicon.issues) {
        if (issue.id == id) {
            return &issue;
        }
    }
    return nullptr;
}

/// "issue" or "issue option" of all that a phrase tells.
Texts told(const Lexicon& lexicon, const std::string& phrase) {
    Texts told;
    const auto* words = lexicon.issue_words.find(phrase);
    for (const IssueWord& word : words == nullptr ? std::vector<IssueWord>{} : *words) {
        told.push_back(lexicon.issues[word.issue].id + (word.option.empty() ? "" : " ") +
                       word.option);
    }
    return told;
}

TEST(LexiconIssues, HaveLabelsOptionsAndDuties) {
    const Lexicon lexicon = with(zub);
    const KnownIssue* issue = find_issue(lexicon, "zub.level");
    ASSERT_NE(issue, nullptr);
    EXPECT_EQ(issue->label, "Level of zub");
    EXPECT_TRUE(issue->obligation);
    ASSERT_EQ(issue->options.size(), 2U);
    EXPECT_EQ(issue->options[0].id, "none");
    EXPECT_EQ(issue->options[0].label, "No zub");
    const KnownIssue* zab = find_issue(lexicon, "zab");
    ASSERT_NE(zab, nullptr);
    EXPECT_FALSE(zab->obligation);
    EXPECT_EQ(zab->options.at(1).label, "high");
}

TEST(LexiconIssues, AreKnownByWordsInEveryForm) {
    const Lexicon lexicon = with(std::string(zub) +
                                 "[issue words]\n"
                                 "zub.level: zubbery, exchange of zub, to zub the zab\n"
                                 "zub.level more: more zub\n");
    EXPECT_EQ(told(lexicon, "zubberies"), Texts{"zub.level"});
    EXPECT_EQ(told(lexicon, "exchanges of zub"), Texts{"zub.level"});
    EXPECT_EQ(told(lexicon, "zubbing zab"), Texts{"zub.level"});
    EXPECT_EQ(told(lexicon, "zubbed zab"), Texts{"zub.level"});
    EXPECT_EQ(told(lexicon, "more zub"), Texts{"zub.level more"});
}

TEST(LexiconIssues, ShareAPhraseWithinAFileAndLoseItToALaterOne) {
    const std::string words =
        "[issue words]\nzab: zubbing\nzab high: zubbing\nzub.level: zubbing\n";
    EXPECT_EQ(told(with(zub + words), "zubbing"), (Texts{"zab high", "zub.level"}));
    EXPECT_EQ(told(with(zub + words, "[issue words]\ntruce: zubbing\n"), "zubbing"),
              Texts{"truce"});
}

TEST(LexiconIssues, KeepWordsWhoseOptionsAFileReplaces) {
    const Lexicon lexicon =
        with(std::string(zub) + "[issue words]\nzab high: zubbing\n", "[options]\nzab: a, b\n");
    EXPECT_EQ(lexicon.issue_words.find("zubbing")->size(), 1U);
    EXPECT_EQ(find_issue(lexicon, "zab")->options.front().id, "a");
}

TEST(LexiconIssues, MayBeReplaced) {
    const Lexicon lexicon = with("[issues]\ntruce: Silence of the guns\n");
    EXPECT_EQ(find_issue(lexicon, "truce")->label, "Silence of the guns");
    EXPECT_GE(find_issue(lexicon, "truce")->options.size(), 2U);
    EXPECT_EQ(told(lexicon, "ceasefires"), Texts{"truce"});
}

TEST(LexiconIssueErrors, SayAllThatIsWrong) {
    EXPECT_EQ(errors_of("[issues]\na/b: A\nempty: Empty\nzeb: Zeb | duty\n"
                        "[options]\nzib: a, b\nzab: not = Never, a = A, a = B, c d\nzeb: a, b\n"
                        "[issue words]\nzib: zibbing\nzub.level most: zubs\nzab a:\n"),
              (Texts{"mine.txt:3:1 issue 'zab' has fewer than two options",
                     "mine.txt:8:1 'a/b' is no id of an issue",
                     "mine.txt:9:1 issue 'empty' has fewer than two options",
                     "mine.txt:10:12 'duty' is not 'obligation'", "mine.txt:12:1 no issue 'zib'",
                     "mine.txt:13:6 'not' is no id of an option",
                     "mine.txt:13:26 option 'a' stands here twice",
                     "mine.txt:13:33 'c d' is no id of an option", "mine.txt:16:1 no issue 'zib'",
                     "mine.txt:17:1 issue 'zub.level' has no option 'most'",
                     "mine.txt:18:1 field 1 of 'zab a' is missing"}));
}

}  // namespace
}  // namespace irenic::record
