#include "irenic/record/acts/participants.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_scene.hpp"
#include "irenic/record/acts/speakers.hpp"

namespace irenic::record {
namespace {

using test_support::MadeScene;

std::string ids(const Found& found) {
    std::string text;
    for (const Mention* mention : found) {
        text += (text.empty() ? "" : " ") + mention->id;
    }
    return text.empty() ? "-" : text;
}

/// "chile > peru".
std::string roles(const MadeScene& made, std::size_t word) {
    const Scene scene = made.scene();
    const Roles roles = roles_of(scene, word);
    return ids(roles.actors) + " > " + ids(roles.recipients);
}

TEST(Roles, OfAVerbAreItsSubjectAndObject) {
    MadeScene made("Chile attacked Peru");
    made.verb(1);
    made.mention(0, "chile");
    made.mention(2, "peru");
    made.arc(Relation::subject, 1, 0).arc(Relation::object, 1, 2);
    EXPECT_EQ(roles(made, 1), "chile > peru");
    made.parse.verbs[0].passive = true;
    EXPECT_EQ(roles(made, 1), "- > chile");
}

TEST(Roles, OfAPassiveAreThoseBehindByAndTheSubject) {
    MadeScene made("Peru attacked by Chile and Norway");
    made.verb(1).passive = true;
    made.mention(0, "peru");
    made.mention(3, "chile");
    made.mention(5, "norway");
    made.arc(Relation::subject, 1, 0).arc(Relation::oblique, 1, 3, "by");
    made.arc(Relation::oblique, 1, 5, "by");
    EXPECT_EQ(roles(made, 1), "chile norway > peru");
}

TEST(Roles, OfAnInfinitiveAreThoseOfTheVerbAbove) {
    MadeScene made("Chile agreed to attack Peru");
    made.verb(1);
    made.verb(3).finite = false;
    made.mention(0, "chile");
    made.mention(4, "peru");
    made.arc(Relation::subject, 1, 0).arc(Relation::complement, 1, 3, "to");
    made.arc(Relation::object, 3, 4);
    EXPECT_EQ(roles(made, 3), "chile > peru");
    EXPECT_EQ(roles(made, 1), "chile > peru");
}

TEST(Roles, OfWhatSomebodyIsExpectedToDoAreTheirs) {
    MadeScene made("Chile is expected to attack Peru");
    made.verb(2).passive = true;
    made.verb(4).finite = false;
    made.mention(0, "chile");
    made.mention(5, "peru");
    made.arc(Relation::subject, 2, 0).arc(Relation::complement, 2, 4, "to");
    made.arc(Relation::object, 4, 5);
    EXPECT_EQ(roles(made, 4), "chile > peru");
    made.parse.words[2].lower = "forced";
    EXPECT_EQ(roles(made, 4), "- > peru");
}

TEST(Roles, OfAThreatAreThoseOnWhomItDepends) {
    MadeScene made("Chile will fight unless Peru yields");
    made.verb(2);
    made.verb(5);
    made.mention(0, "chile");
    made.mention(4, "peru");
    made.arc(Relation::subject, 2, 0).arc(Relation::subject, 5, 4);
    made.arc(Relation::adverbial, 2, 5, "unless");
    EXPECT_EQ(roles(made, 2), "chile > peru");
    made.parse.arcs[2].label = "while";
    EXPECT_EQ(roles(made, 2), "chile > -");
}

TEST(Roles, TakeTheFirstRecipientsThereAre) {
    //              0     1     2   3    4    5     6  7
    MadeScene made("Chile asked Peru with Mali about Oman there");
    made.verb(1);
    made.mention(0, "chile");
    made.mention(2, "peru");
    made.mention(4, "mali");
    made.mention(6, "oman");
    made.arc(Relation::subject, 1, 0).arc(Relation::oblique, 1, 4, "with");
    made.arc(Relation::oblique, 1, 6, "for");
    EXPECT_EQ(roles(made, 1), "chile > mali");
    made.parse.arcs[1].label = "in";
    EXPECT_EQ(roles(made, 1), "chile > oman");
    made.parse.arcs[2].label = "in";
    EXPECT_EQ(roles(made, 1), "chile > mali oman");
    made.arc(Relation::object, 1, 2);
    EXPECT_EQ(roles(made, 1), "chile > peru");
    made.arc(Relation::object, 1, 0);
    EXPECT_EQ(roles(made, 1), "chile > peru");
}

TEST(Roles, LeavePlacesToTheEnd) {
    MadeScene made("Chile met Peru in Oman");
    made.verb(1);
    made.mention(0, "chile");
    made.mention(2, "peru");
    made.mention(4, "oman").place = true;
    made.arc(Relation::subject, 1, 0).arc(Relation::oblique, 1, 4, "to");
    EXPECT_EQ(roles(made, 1), "chile > oman");
    made.arc(Relation::oblique, 1, 2, "for");
    EXPECT_EQ(roles(made, 1), "chile > peru");
    made.parse.arcs = {{Relation::subject, 1, 0, ""}, {Relation::oblique, 1, 4, "in"}};
    EXPECT_EQ(roles(made, 1), "chile > oman");
}

TEST(Roles, HaveThoseAgainstWhomBeforeOtherPhrases) {
    MadeScene made("Chile voted with Mali against Peru");
    made.verb(1);
    made.mention(0, "chile");
    made.mention(3, "mali");
    made.mention(5, "peru");
    made.arc(Relation::subject, 1, 0).arc(Relation::oblique, 1, 3, "with");
    made.arc(Relation::oblique, 1, 5, "against");
    EXPECT_EQ(roles(made, 1), "chile > peru");
}

TEST(Roles, TakeWhoeverIsToActInTheContent) {
    MadeScene made("Chile wants Peru attacking Mali");
    made.verb(1);
    made.verb(3);
    made.mention(0, "chile");
    made.mention(2, "peru");
    made.mention(4, "mali");
    made.arc(Relation::subject, 1, 0).arc(Relation::complement, 1, 3, "that");
    made.arc(Relation::subject, 3, 2).arc(Relation::object, 3, 4);
    EXPECT_EQ(roles(made, 1), "chile > peru");
}

TEST(Roles, OfAPronounThatMeansTheActorAreOfWhoWasNamedBefore) {
    MadeScene made("Peru watched Chile accuse him");
    made.verb(3);
    made.mention(0, "peru");
    made.mention(2, "chile");
    made.mention(4, "chile").pronoun = true;
    made.arc(Relation::subject, 3, 2).arc(Relation::object, 3, 4);
    EXPECT_EQ(roles(made, 3), "chile > peru");
}

TEST(Roles, OfANounAreItsOwnerAndWhoStandsBehindIt) {
    MadeScene made("Chile attack on Peru by Mali");
    made.mention(0, "chile");
    made.mention(3, "peru");
    made.mention(5, "mali");
    made.arc(Relation::possessor, 1, 0).arc(Relation::attached, 1, 3, "on");
    EXPECT_EQ(roles(made, 1), "chile > peru");
    made.arc(Relation::attached, 1, 5, "by");
    EXPECT_EQ(roles(made, 1), "mali > peru");
}

TEST(Roles, OfANounFindItsDoerBehindWhatIsDone) {
    MadeScene made("Rejection of plans by Mali");
    made.mention(4, "mali");
    made.arc(Relation::attached, 0, 2, "of").arc(Relation::attached, 2, 4, "by");
    EXPECT_EQ(roles(made, 0), "mali > -");
}

TEST(Roles, OfANounAreElseThoseOfTheVerbItHangsOn) {
    MadeScene made("Chile staged attacks");
    made.verb(1);
    made.mention(0, "chile");
    made.arc(Relation::subject, 1, 0).arc(Relation::object, 1, 2);
    EXPECT_EQ(roles(made, 2), "chile > -");
}

TEST(Roles, BetweenTwoActOrAreMediatedBetween) {
    MadeScene made("Oman hosts talks between Chile and Peru");
    made.verb(1);
    made.mention(0, "oman");
    made.mention(4, "chile");
    made.mention(6, "peru");
    made.arc(Relation::subject, 1, 0).arc(Relation::object, 1, 2);
    made.arc(Relation::attached, 2, 4, "between").arc(Relation::attached, 2, 6, "between");
    made.sense(2, "meet");
    EXPECT_EQ(roles(made, 2), "chile peru > -");
    made.sense(2, "mediate");
    EXPECT_EQ(roles(made, 2), "oman > chile peru");
}

TEST(Roles, OutsideTheParseAreGuessedByTheOrderOfWords) {
    MadeScene made("Oman Chile attack Peru Mali");
    made.mention(0, "oman");
    made.mention(1, "chile");
    made.mention(3, "peru");
    made.mention(4, "mali");
    made.parse.words[2].linked = false;
    EXPECT_EQ(roles(made, 2), "chile > peru");
    const Scene scene = made.scene();
    EXPECT_TRUE(roles_of(scene, 2).guessed);
    made.mentions[1].place = true;
    made.mentions[2].adjective = true;
    EXPECT_EQ(roles(made, 2), "oman > mali");
}

TEST(Speakers, AreTheSubjectsOfTheVerbOfSpeechAbove) {
    MadeScene made("Chile said Peru wanted to go");
    made.verb(1);
    made.verb(3);
    made.verb(5).finite = false;
    made.mention(0, "chile");
    made.mention(2, "peru");
    made.sense(1, "say");
    made.arc(Relation::subject, 1, 0).arc(Relation::subject, 3, 2);
    made.arc(Relation::complement, 1, 3, "that").arc(Relation::complement, 3, 5, "to");
    const Scene scene = made.scene();
    EXPECT_EQ(ids(speakers_of(scene, 5)), "chile");
    EXPECT_EQ(ids(speakers_of(scene, 3)), "chile");
    EXPECT_EQ(ids(speakers_of(scene, 1)), "-");
}

TEST(Speakers, AreNamedByAccordingTo) {
    MadeScene made("Peru left according to the Chile Times");
    made.mention(0, "peru");
    made.mention(5, "chile");
    const Scene scene = made.scene();
    EXPECT_EQ(ids(speakers_of(scene, 1)), "chile");
}

TEST(Speakers, AreNoneWhereTheDocumentSpeaks) {
    MadeScene made("Peru left Chile");
    made.verb(1);
    made.mention(0, "peru");
    made.mention(2, "chile");
    made.arc(Relation::subject, 1, 0);
    const Scene scene = made.scene();
    EXPECT_EQ(ids(speakers_of(scene, 1)), "-");
}

}  // namespace
}  // namespace irenic::record
