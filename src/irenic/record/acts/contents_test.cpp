#include "irenic/record/acts/contents.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_scene.hpp"

namespace irenic::record {
namespace {

using test_support::MadeScene;

/// "release captives -attack": families in order, of negated ones with a mark.
std::string families(const MadeScene& made, std::size_t word) {
    std::string text;
    for (const Content& content : contents_of(made.scene(), word)) {
        text +=
            (text.empty() ? "" : " ") + std::string(content.negated ? "-" : "") + content.family;
    }
    return text;
}

using Words = std::vector<std::size_t>;

TEST(Contents, OfAVerbAreItsComplementsBeforeItsObjects) {
    //              0     1       2    3  4    5
    MadeScene made("They refused aid to free captives");
    made.verb(1);
    made.verb(4);
    made.sense(1, "reject").sense(2, "aid").sense(4, "release").sense(5, "captives");
    made.arc(Relation::object, 1, 2).arc(Relation::complement, 1, 4, "to");
    made.arc(Relation::object, 4, 5);
    EXPECT_EQ(families(made, 1), "release aid");
    EXPECT_EQ(families(made, 4), "captives");
    EXPECT_EQ(content_words(made.scene(), 1), (Words{4, 5, 2}));
}

TEST(Contents, OfAPassiveAreItsSubject) {
    MadeScene made("Aid was refused");
    made.verb(2).passive = true;
    made.sense(2, "reject").sense(0, "aid").arc(Relation::subject, 2, 0);
    EXPECT_EQ(families(made, 2), "aid");
    made.parse.verbs[0].passive = false;
    EXPECT_EQ(families(made, 2), "");
}

TEST(Contents, StandBehindPrepositionsThatBringThem) {
    MadeScene made("They pushed towards talks");
    made.verb(1);
    made.sense(1, "appeal").sense(3, "meet").arc(Relation::oblique, 1, 3, "towards");
    EXPECT_EQ(families(made, 1), "");
    made.parse.arcs[0].label = "for";
    EXPECT_EQ(families(made, 1), "meet");
}

TEST(Contents, StandBehindThePrepositionOfTheVerbItself) {
    MadeScene made("They pushed towards talks");
    made.verb(1);
    made.sense(1, "appeal").sense(3, "meet").arc(Relation::oblique, 1, 3, "towards");
    Scene scene = made.scene();
    scene.senses[1]->preposition = "towards";
    ASSERT_EQ(contents_of(scene, 1).size(), 1U);
    EXPECT_EQ(contents_of(scene, 1)[0].family, "meet");
}

TEST(Contents, GoThroughWordsThatOnlyCarryThem) {
    //              0    1      2    3     4  5
    MadeScene made("They agreed that would try leaving");
    made.verb(1);
    made.verb(4);
    made.verb(5);
    made.sense(1, "agree").sense(4, "try").sense(5, "withdraw");
    made.arc(Relation::complement, 1, 4, "that").arc(Relation::complement, 4, 5, "ing");
    EXPECT_EQ(families(made, 1), "withdraw");
}

TEST(Contents, GoThroughVerbsOfNoFamily) {
    MadeScene made("They agreed to begin leaving");
    made.verb(1);
    made.verb(3);
    made.verb(4);
    made.sense(1, "agree").sense(4, "withdraw");
    made.arc(Relation::complement, 1, 3, "to").arc(Relation::complement, 3, 4, "ing");
    EXPECT_EQ(families(made, 1), "withdraw");
}

TEST(Contents, OfARequestComeBeforeTheRequest) {
    MadeScene made("They rejected calls for aid");
    made.verb(1);
    made.sense(1, "reject").sense(2, "appeal").sense(4, "aid");
    made.arc(Relation::object, 1, 2).arc(Relation::attached, 2, 4, "for");
    EXPECT_EQ(families(made, 1), "aid appeal");
    EXPECT_EQ(families(made, 2), "aid");
}

TEST(Contents, OfStoppingStandBehindIt) {
    MadeScene made("They agreed to stop attacks");
    made.verb(1);
    made.verb(3);
    made.sense(1, "agree").sense(3, "stop").sense(4, "attack");
    made.arc(Relation::complement, 1, 3, "to").arc(Relation::object, 3, 4);
    EXPECT_EQ(families(made, 1), "stop attack");
}

TEST(Contents, TellOfNegation) {
    MadeScene made("They agreed not to attack");
    made.verb(1);
    made.verb(4).negated = true;
    made.sense(1, "agree").sense(4, "attack").arc(Relation::complement, 1, 4, "to");
    EXPECT_EQ(families(made, 1), "-attack");
}

TEST(Contents, OfANounAreAttachedToItOrListedByItsVerb) {
    MadeScene made("The offer of aid includes talks");
    made.verb(4);
    made.sense(1, "plan").sense(3, "aid").sense(5, "meet");
    made.arc(Relation::attached, 1, 3, "of").arc(Relation::subject, 4, 1);
    made.arc(Relation::object, 4, 5);
    EXPECT_EQ(families(made, 1), "aid meet");
    made.sense(4, "host");
    EXPECT_EQ(families(made, 1), "aid");
}

TEST(Contents, AreNotWhatAnActBesideTheVerbSays) {
    MadeScene made("They signed praising aid");
    made.verb(1);
    made.verb(2);
    made.sense(1, "sign").sense(3, "aid");
    made.arc(Relation::adverbial, 1, 2, "ing").arc(Relation::object, 2, 3);
    EXPECT_EQ(families(made, 1), "aid");
    made.sense(2, "praise");
    EXPECT_EQ(families(made, 1), "");
}

TEST(Contents, OfAWordOutsideTheParseStandBehindItUpToAMark) {
    MadeScene made("They reject aid now, talks");
    made.parse.words[1].linked = false;
    made.parse.words[4].kind = WordClass::punctuation;
    made.sense(1, "reject").sense(2, "aid").sense(5, "meet");
    EXPECT_EQ(families(made, 1), "aid");
}

TEST(Contents, EndWhereArcsRunInACircle) {
    MadeScene made("They ask them to ask");
    made.verb(1);
    made.verb(4);
    made.sense(1, "appeal").sense(4, "appeal");
    made.arc(Relation::complement, 1, 4).arc(Relation::complement, 4, 1);
    EXPECT_EQ(families(made, 1), "appeal");
}

TEST(CarriesOnly, HoldsOfSpeechAndTrying) {
    EXPECT_TRUE(carries_only("say"));
    EXPECT_TRUE(carries_only("try"));
    EXPECT_FALSE(carries_only("appeal"));
}

}  // namespace
}  // namespace irenic::record
