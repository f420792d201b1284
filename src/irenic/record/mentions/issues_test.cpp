#include "irenic/record/mentions/issues.hpp"

#include <gtest/gtest.h>

#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

const Lexicon& lexicon() {
    static const Lexicon made = [] {
        auto lexicon = make_lexicon({});
        EXPECT_TRUE(lexicon) << (lexicon ? "" : to_string(lexicon.error().front()));
        return lexicon ? *lexicon : Lexicon{};
    }();
    return made;
}

/// "first-last issue option" of every mention.
Texts found(const std::string& sentence, const Lexicon& lexicon) {
    Parse parse;
    parse.words = split_words(sentence);
    Texts found;
    for (const IssueMention& mention : find_issues(parse, lexicon)) {
        found.push_back(std::to_string(mention.first) + "-" + std::to_string(mention.last) + " " +
                        lexicon.issues[mention.issue].id + (mention.option.empty() ? "" : " ") +
                        mention.option);
    }
    return found;
}

TEST(FindIssues, NamesThemInOrderWithTheirOptions) {
    EXPECT_EQ(found("They want a permanent ceasefire and more aid.", lexicon()),
              (Texts{"3-4 truce permanent", "6-7 aid.level more"}));
    EXPECT_EQ(found("The two clubs met.", lexicon()), Texts{});
}

TEST(FindIssues, TakesTheLongestPhrase) {
    EXPECT_EQ(found("Ceasefire talks resumed", lexicon()), Texts{"0-1 truce"});
    EXPECT_EQ(found("Hostages and prisoners", lexicon()),
              (Texts{"0-0 captives.release", "2-2 prisoners.release"}));
}

TEST(FindIssues, SkipsArticlesAndPossessivesWithinAPhrase) {
    EXPECT_EQ(found("after the release of the captives", lexicon()), Texts{"2-5 captives.release"});
    EXPECT_EQ(found("It withdrew its forces", lexicon()), Texts{"1-3 forces.withdrawal"});
}

TEST(FindIssues, GivesEveryIssueOfAPhrase) {
    EXPECT_EQ(found("a prisoner swap", lexicon()),
              (Texts{"1-2 prisoners.release", "1-2 captives.release"}));
}

TEST(FindIssues, TellsNoOptionThatIsNotThereAnyMore) {
    const auto replaced = make_lexicon({{"mine.txt", "[options]\ntruce: no, yes\n"}});
    ASSERT_TRUE(replaced);
    EXPECT_EQ(found("a permanent ceasefire", *replaced), Texts{"1-2 truce"});
}

}  // namespace
}  // namespace irenic::record
