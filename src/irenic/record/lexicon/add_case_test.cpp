#include <gtest/gtest.h>

#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

Lexicon with(const Negotiation& negotiation) {
    auto lexicon =
        make_lexicon({{"mine.txt",
                       "[actors state]\nzubro: Zubro, Republic of Zubro | Zubran | Amber Palace\n"
                       "[actors armed_group]\nzlf: Zub Front\n"
                       "[issues]\nzub.level: Level of zub | obligation\n"
                       "[options]\nzub.level: none = No zub at all, more = More zub\n"
                       "[issue words]\nzub.level: zubbery\nzub.level more: extra zub\n"
                       "zub.level none: zubless\ntruce: zubbery\n"}});
    EXPECT_TRUE(lexicon) << (lexicon ? "" : to_string(lexicon.error().front()));
    Lexicon made = lexicon ? *lexicon : Lexicon{};
    add_case(made, negotiation);
    return made;
}

Negotiation parties(const std::vector<std::pair<std::string, std::string>>& ids_and_names) {
    Negotiation negotiation;
    for (const auto& [id, name] : ids_and_names) {
        Party party;
        party.id = id;
        party.name = name;
        negotiation.parties.push_back(party);
    }
    return negotiation;
}

Issue issue(std::string id, std::string label, std::vector<Option> options,
            std::string vocabulary = {}) {
    Issue issue;
    issue.id = std::move(id);
    issue.label = std::move(label);
    issue.options = std::move(options);
    issue.vocabulary = std::move(vocabulary);
    return issue;
}

Negotiation issues(std::vector<Issue> issues) {
    Negotiation negotiation;
    negotiation.issues = std::move(issues);
    return negotiation;
}

std::string actor(const Lexicon& lexicon, const std::string& phrase) {
    const KnownActor* found = lexicon.actors.find(phrase);
    return found == nullptr ? "" : found->id + " " + found->kind;
}

Texts told(const Lexicon& lexicon, const std::string& phrase) {
    Texts told;
    const auto* words = lexicon.issue_words.find(phrase);
    for (const IssueWord& word : words == nullptr ? std::vector<IssueWord>{} : *words) {
        told.push_back(lexicon.issues[word.issue].id + (word.option.empty() ? "" : " ") +
                       word.option);
    }
    return told;
}

TEST(AddCase, MakesPartiesActors) {
    const Lexicon lexicon = with(parties({{"h", "Reed Movement"}, {"reed_wing", "Reed Wing"}}));
    EXPECT_EQ(actor(lexicon, "reed movement"), "h group");
    EXPECT_EQ(actor(lexicon, "reed wing"), "reed_wing group");
    EXPECT_EQ(actor(lexicon, "h"), "");
    EXPECT_EQ(lexicon.actor_names.at("h"), "Reed Movement");
}

TEST(AddCase, LetsAPartyTakeOverAKnownActorByNameOrId) {
    const Lexicon lexicon =
        with(parties({{"g", "Zubro"}, {"zlf", "Front of the north"}, {"other", "Zubro"}}));
    EXPECT_EQ(actor(lexicon, "republic of zubro"), "g state");
    EXPECT_EQ(actor(lexicon, "zubran"), "g state");
    EXPECT_EQ(actor(lexicon, "amber palace"), "g state");
    EXPECT_EQ(lexicon.actors.find("zubran")->how, KnownActor::How::adjective);
    EXPECT_EQ(actor(lexicon, "zub front"), "zlf armed_group");
    EXPECT_EQ(actor(lexicon, "front of the north"), "zlf armed_group");
}

TEST(AddCase, MakesIssuesAndOptionsWords) {
    const Lexicon lexicon = with(issues(
        {issue("river_use", "Use of the river",
               {{"as_now", "As now"}, {"shared", "Shared"}, {"turn_by_turn", "turn_by_turn"}})}));
    EXPECT_EQ(told(lexicon, "river use"), Texts{"river_use"});
    EXPECT_EQ(told(lexicon, "uses of river"), Texts{"river_use"});
    EXPECT_EQ(told(lexicon, "turn by turn"), Texts{"river_use turn_by_turn"});
    EXPECT_EQ(told(lexicon, "shared use of river"), Texts{"river_use shared"});
    EXPECT_EQ(told(lexicon, "shared"), Texts{});
}

TEST(AddCase, LetsAnIssueTakeOverTheWordsOfItsVocabulary) {
    const Lexicon lexicon = with(issues({issue(
        "z", "Quantity", {{"nothing", "No zub at all"}, {"less", "Less"}, {"more", "Far more"}},
        "zub.level")}));
    EXPECT_EQ(told(lexicon, "zubbery"), (Texts{"z", "truce"}));
    EXPECT_EQ(told(lexicon, "extra zub"), Texts{"z more"});
    EXPECT_EQ(told(lexicon, "zubless"), Texts{"z nothing"});
    EXPECT_EQ(told(lexicon, "quantity"), Texts{"z"});
    for (const KnownIssue& known : lexicon.issues) {
        EXPECT_NE(known.id, "zub.level");
    }
}

TEST(AddCase, TellsNoOptionThatTheIssueOfTheCaseHasNot) {
    const Lexicon lexicon = with(issues({issue("z", "Z", {{"a", "A"}, {"b", "B"}}, "zub.level")}));
    EXPECT_EQ(told(lexicon, "extra zub"), Texts{"z"});
}

TEST(AddCase, TakesOverByTheSameIdToo) {
    const Lexicon lexicon =
        with(issues({issue("zub_level", "Zubbishness", {{"a", "A"}, {"more", "B"}})}));
    EXPECT_EQ(told(lexicon, "extra zub"), Texts{"zub_level more"});
}

TEST(AddCase, SharesAVocabularyBetweenTwoIssues) {
    const Lexicon lexicon =
        with(issues({issue("z1", "First", {{"a", "A"}, {"b", "B"}}, "zub.level"),
                     issue("z2", "Second", {{"a", "A"}, {"more", "B"}}, "zub.level")}));
    EXPECT_EQ(told(lexicon, "extra zub"), (Texts{"z1", "z2 more"}));
}

TEST(AddCase, LeavesOutWhatIsTooLongToBeSaid) {
    const std::string label =
        "a very long label of an issue that nobody would ever write in one go";
    const Lexicon lexicon = with(issues({issue("z", label, {{"a", "A"}, {"b", "B"}})}));
    EXPECT_EQ(lexicon.issues.back().label, label);
    EXPECT_EQ(told(lexicon, label), Texts{});
}

}  // namespace
}  // namespace irenic::record
