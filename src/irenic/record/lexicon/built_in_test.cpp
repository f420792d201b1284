#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "irenic/model/issue_vocabulary.hpp"
#include "irenic/record/lexicon/built_in_files.hpp"
#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::record {
namespace {

Lexicon built_in() {
    auto lexicon = make_lexicon({});
    for (const Error& error : lexicon ? std::vector<Error>{} : lexicon.error()) {
        ADD_FAILURE() << to_string(error);
    }
    return lexicon ? *lexicon : Lexicon{};
}

const KnownIssue* find_issue(const Lexicon& lexicon, std::string_view id) {
    const auto at = std::find_if(lexicon.issues.begin(), lexicon.issues.end(),
                                 [&](const KnownIssue& issue) { return issue.id == id; });
    return at == lexicon.issues.end() ? nullptr : &*at;
}

std::set<std::string> issues_of(const Lexicon& lexicon, const std::string& phrase) {
    std::set<std::string> ids;
    const auto* words = lexicon.issue_words.find(phrase);
    for (const IssueWord& word : words == nullptr ? std::vector<IssueWord>{} : *words) {
        ids.insert(lexicon.issues[word.issue].id + (word.option.empty() ? "" : " ") + word.option);
    }
    return ids;
}

using Ids = std::set<std::string>;

TEST(BuiltInLexicon, LoadsWithoutAnError) {
    const Lexicon lexicon = built_in();
    EXPECT_GT(lexicon.actors.size(), 500U);
    EXPECT_GT(lexicon.roles.size(), 100U);
    EXPECT_GT(lexicon.verbs.size(), 1000U);
    EXPECT_GT(lexicon.nouns.size(), 200U);
    EXPECT_GT(lexicon.codes.size(), 100U);
    EXPECT_FALSE(lexicon.verbs_with_objects.empty());
    EXPECT_GT(lexicon.places.size(), 20U);
    EXPECT_GT(lexicon.not_actors.size(), 20U);
}

TEST(BuiltInLexicon, HasFilesInOrderOfName) {
    const auto files = built_in_files();
    EXPECT_TRUE(std::is_sorted(files.begin(), files.end(),
                               [](const auto& a, const auto& b) { return a.name < b.name; }));
}

TEST(BuiltInLexicon, KnowsEveryIssueOfTheVocabulary) {
    Lexicon lexicon = built_in();
    std::map<std::size_t, int> phrases;
    lexicon.issue_words.change_each([&](const std::vector<IssueWord>& words) {
        for (const IssueWord& word : words) {
            ++phrases[word.issue];
        }
    });
    for (const std::string_view id : issue_vocabulary) {
        const KnownIssue* issue = find_issue(lexicon, id);
        ASSERT_NE(issue, nullptr) << id;
        EXPECT_GE(phrases[static_cast<std::size_t>(issue - lexicon.issues.data())], 3) << id;
        EXPECT_GE(issue->options.size(), 2U) << id;
    }
}

TEST(BuiltInLexicon, MarksWhatIsOwedWhateverIsAgreed) {
    const Lexicon lexicon = built_in();
    Ids owed;
    for (const KnownIssue& issue : lexicon.issues) {
        if (issue.obligation) {
            owed.insert(issue.id);
        }
    }
    EXPECT_EQ(owed, (Ids{"captives.release", "remains.return", "aid.level"}));
}

TEST(BuiltInLexicon, TellsIssuesAndOptionsByWords) {
    const Lexicon lexicon = built_in();
    EXPECT_EQ(issues_of(lexicon, "hostages"), Ids{"captives.release"});
    EXPECT_EQ(issues_of(lexicon, "prisoner swap"), (Ids{"captives.release", "prisoners.release"}));
    EXPECT_EQ(issues_of(lexicon, "six-week truce"), Ids{"truce temporary"});
    EXPECT_EQ(issues_of(lexicon, "permanent ceasefires"), Ids{"truce permanent"});
    EXPECT_EQ(issues_of(lexicon, "pause in fighting"), Ids{"truce temporary"});
    EXPECT_EQ(issues_of(lexicon, "ended war"), Ids{"end_of_war"});
    EXPECT_EQ(issues_of(lexicon, "rebuilt infrastructure"), Ids{"reconstruction"});
    EXPECT_EQ(issues_of(lexicon, "independent state"), Ids{"political_horizon statehood"});
    EXPECT_EQ(issues_of(lexicon, "pay rise"), Ids{"wages"});
    EXPECT_EQ(issues_of(lexicon, "cutting emissions"), Ids{"emission_cuts"});
    EXPECT_EQ(issues_of(lexicon, "lifted sanctions"), Ids{"sanctions lift"});
}

TEST(BuiltInLexicon, HasNoFamilyCodedThatNoWordMeans) {
    Lexicon lexicon = built_in();
    std::set<std::string> families;
    lexicon.verbs.change_each([&](const KnownSense& sense) { families.insert(sense.family); });
    lexicon.nouns.change_each([&](const KnownSense& sense) { families.insert(sense.family); });
    for (const auto& [verb, meanings] : lexicon.verbs_with_objects) {
        for (const VerbWithObject& meaning : meanings) {
            families.insert(meaning.family);
        }
    }
    for (const auto& [key, codes] : lexicon.codes) {
        const std::string content = key.substr(key.find(' ') + 1);
        EXPECT_TRUE(families.contains(key.substr(0, key.find(' ')))) << key;
        EXPECT_TRUE(families.contains(content)) << key;
    }
}

}  // namespace
}  // namespace irenic::record
