#include "irenic/record/acts/coding.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_scene.hpp"

namespace irenic::record {
namespace {

using test_support::MadeScene;

/// A few codes, not those of the lexicon.
void add_codes(MadeScene& made) {
    made.code("aid", {"01", "AID", "", ActKind::deliver})
        .code("attack", {"02", "ASSAULT", "", ActKind::force})
        .code("agree", {"03", "AGREE", "", ActKind::accept})
        .code("agree aid", {"031", "AGREE", "aid", ActKind::support})
        .code("reject", {"04", "REJECT", "", ActKind::reject})
        .code("reject aid", {"041", "REJECT", "aid", ActKind::reject})
        .code("threaten", {"05", "THREATEN", "", ActKind::threaten})
        .code("threaten attack", {"051", "THREATEN", "violence", ActKind::threaten})
        .code("demand", {"06", "REQUEST", "", ActKind::demand})
        .code("demand aid", {"061", "REQUEST", "aid", ActKind::demand})
        .code("appeal aid", {"071", "REQUEST", "aid", ActKind::appeal})
        .code("fear", {"08", "", "", ActKind::commitment_concern})
        .code("fear attack", {"081", "", "", ActKind::commitment_concern})
        .code("ceasefire", {"09", "RETREAT", "ceasefire", ActKind::deliver})
        .code("agree reject", {"033", "AGREE", "", ActKind::reject})
        .code("agree accept", {"034", "AGREE", "", ActKind::accept})
        .code("agree ceasefire", {"032", "AGREE", "", ActKind::concede})
        .code("propose", {"10", "AGREE", "", ActKind::propose})
        .code("propose aid", {"101", "AGREE", "", ActKind::propose})
        .code("plan", {"11", "AGREE", "", std::nullopt})
        .code("say", {"12", "", "", ActKind::position});
}

/// "They <verb> aid": a verb of a family with an object of another.
MadeScene verb_with_object(const std::string& family, const std::string& object) {
    MadeScene made("They did things");
    made.verb(1);
    made.sense(1, family).sense(2, object).arc(Relation::object, 1, 2);
    made.arc(Relation::subject, 1, 0);
    add_codes(made);
    return made;
}

/// "They agreed never to <verb>".
MadeScene agreed_not_to(const std::string& family) {
    MadeScene made("They agreed never to act");
    made.verb(1);
    made.verb(4).negated = true;
    made.sense(1, "agree").sense(4, family).arc(Relation::complement, 1, 4, "to");
    add_codes(made);
    return made;
}

/// "041 happened", or "none".
std::string code_at(const MadeScene& made, std::size_t word) {
    const auto coding = code_of(made.scene(), word);
    return coding ? coding->codes.cameo + " " + std::string(name_of(coding->tense)) : "none";
}

TEST(CodeOf, TakesTheFamilyWithItsContentElseTheFamilyAlone) {
    EXPECT_EQ(code_at(verb_with_object("reject", "aid"), 1), "041 happened");
    EXPECT_EQ(code_at(verb_with_object("reject", "sport"), 1), "04 happened");
    EXPECT_EQ(code_at(verb_with_object("sport", "aid"), 1), "none");
}

TEST(CodeOf, LeavesOutWordsOfSpeechAndFamiliesWithoutAKind) {
    EXPECT_EQ(code_at(verb_with_object("say", "aid"), 1), "none");
    EXPECT_EQ(code_at(verb_with_object("plan", "aid"), 1), "none");
}

TEST(CodeOf, TurnsWhatIsNotDoneIntoARejectionThatHappened) {
    MadeScene made = verb_with_object("aid", "sport");
    made.parse.verbs[0].negated = true;
    EXPECT_EQ(code_at(made, 1), "041 happened");
    made = verb_with_object("agree", "aid");
    made.parse.verbs[0].negated = true;
    EXPECT_EQ(code_at(made, 1), "041 happened");
}

TEST(CodeOf, LeavesOutWhatHurtsAndIsNotDone) {
    MadeScene made = verb_with_object("attack", "aid");
    EXPECT_EQ(code_at(made, 1), "02 happened");
    made.parse.verbs[0].negated = true;
    EXPECT_EQ(code_at(made, 1), "none");
}

TEST(CodeOf, TurnsWhatWillBeDoneIntoAnAgreementOrAThreat) {
    MadeScene made = verb_with_object("aid", "sport");
    made.parse.verbs[0].tense = Tense::future;
    EXPECT_EQ(code_at(made, 1), "031 expected");
    made = verb_with_object("attack", "sport");
    made.parse.verbs[0].tense = Tense::future;
    EXPECT_EQ(code_at(made, 1), "051 expected");
    made = verb_with_object("reject", "aid");
    made.parse.verbs[0].tense = Tense::future;
    EXPECT_EQ(code_at(made, 1), "041 expected");
}

TEST(CodeOf, TurnsMustAndShouldIntoADemandAndAnAppeal) {
    MadeScene made = verb_with_object("aid", "sport");
    made.parse.verbs[0].modal = "must";
    EXPECT_EQ(code_at(made, 1), "061 expected");
    made.parse.verbs[0].modal = "should";
    EXPECT_EQ(code_at(made, 1), "071 expected");
}

TEST(CodeOf, TakesADutyFromTheContentOfAVerbOfNoFamily) {
    MadeScene made("They must see aid");
    made.verb(2).modal = "must";
    made.sense(3, "aid").arc(Relation::object, 2, 3);
    add_codes(made);
    EXPECT_EQ(code_at(made, 2), "061 expected");
    made.parse.verbs[0].modal = "";
    EXPECT_EQ(code_at(made, 2), "none");
}

TEST(CodeOf, TakesStoppedOrForswornAttacksForATruce) {
    MadeScene made("They agreed to stop attacks");
    made.verb(1);
    made.verb(3).finite = false;
    made.sense(1, "agree").sense(3, "stop").sense(4, "attack");
    made.arc(Relation::complement, 1, 3, "to").arc(Relation::object, 3, 4);
    add_codes(made);
    EXPECT_EQ(code_at(made, 1), "032 happened");
    EXPECT_EQ(code_at(verb_with_object("stop", "attack"), 1), "09 happened");
    EXPECT_EQ(code_at(agreed_not_to("attack"), 1), "032 happened");
}

TEST(CodeOf, TurnsContentsThatAreNotDone) {
    EXPECT_EQ(code_at(agreed_not_to("aid"), 1), "033 happened");
    EXPECT_EQ(code_at(agreed_not_to("reject"), 1), "034 happened");
    EXPECT_EQ(code_at(agreed_not_to("sport"), 1), "03 happened");
}

TEST(CodeOf, LooksBehindAFearForWhatIsFeared) {
    MadeScene made("They fear that attacks");
    made.verb(1);
    made.sense(1, "fear").sense(3, "attack");
    add_codes(made);
    EXPECT_EQ(code_at(made, 1), "081 happened");
}

TEST(CodeOf, TakesAPlanThatListsItsPartsForAnOffer) {
    MadeScene made("The plan includes aid");
    made.verb(2);
    made.sense(1, "plan").sense(3, "aid");
    made.arc(Relation::subject, 2, 1).arc(Relation::object, 2, 3);
    add_codes(made);
    EXPECT_EQ(code_at(made, 1), "101 happened");
    made.parse.words[2].lower = "failed";
    EXPECT_EQ(code_at(made, 1), "none");
}

TEST(CodeOf, IsLessSureOfUncertainWordsNounsAndTurns) {
    const auto sure = [](const MadeScene& made, bool certain, std::size_t word = 1) {
        Scene scene = made.scene();
        scene.senses[word]->certain = certain;
        const auto coding = code_of(scene, word);
        return coding ? coding->sureness : 0;
    };
    MadeScene made = verb_with_object("reject", "aid");
    EXPECT_EQ(sure(made, true), 1);
    EXPECT_LT(sure(made, false), 1);
    EXPECT_GT(sure(made, false), 0);
    EXPECT_LT(sure(verb_with_object("reject", "sport"), true), 1);
    EXPECT_EQ(sure(verb_with_object("reject", "sport"), false), 0);
    MadeScene turned = verb_with_object("aid", "sport");
    const double alone = sure(turned, true);
    turned.parse.verbs[0].tense = Tense::future;
    EXPECT_LT(sure(turned, true), 1);
    MadeScene noun("The aid");
    noun.sense(1, "aid");
    add_codes(noun);
    EXPECT_LT(sure(noun, true), alone);
}

TEST(TenseAt, FollowsTheVerbsAbove) {
    //              0    1      2  3     4      5
    MadeScene made("They agreed to begin deploying troops");
    made.verb(1);
    made.verb(3).finite = false;
    made.verb(4).finite = false;
    made.arc(Relation::complement, 1, 3, "to").arc(Relation::complement, 3, 4, "ing");
    made.arc(Relation::object, 4, 5);
    EXPECT_EQ(tense_at(made.scene(), 1), ActTense::happened);
    EXPECT_EQ(tense_at(made.scene(), 4), ActTense::expected);
    EXPECT_EQ(tense_at(made.scene(), 5), ActTense::expected);
    made.parse.words[1].lower = "began";
    EXPECT_EQ(tense_at(made.scene(), 4), ActTense::happened);
    made.parse.verbs[0].negated = true;
    EXPECT_EQ(tense_at(made.scene(), 5), ActTense::denied);
    made.parse.verbs[0].modal = "may";
    EXPECT_EQ(tense_at(made.scene(), 5), ActTense::expected);
    made.parse.verbs[0].modal = "";
    made.parse.verbs[0].conditional = true;
    EXPECT_EQ(tense_at(made.scene(), 5), ActTense::expected);
}

TEST(TenseAt, TakesWhatSomebodyDeniesForDenied) {
    MadeScene made("They denied that they attacked");
    made.verb(1);
    made.verb(4);
    made.arc(Relation::complement, 1, 4, "that");
    EXPECT_EQ(tense_at(made.scene(), 4), ActTense::denied);
    EXPECT_EQ(tense_at(made.scene(), 1), ActTense::happened);
    made.parse.verbs[1].finite = false;
    EXPECT_EQ(tense_at(made.scene(), 4), ActTense::denied);
    made.parse.words[1].lower = "said";
    EXPECT_EQ(tense_at(made.scene(), 4), ActTense::happened);
}

TEST(TenseAt, EndsWhereArcsRunInACircle) {
    MadeScene made("They ask them to ask");
    made.verb(1).finite = false;
    made.verb(4).finite = false;
    made.arc(Relation::complement, 1, 4).arc(Relation::complement, 4, 1);
    EXPECT_EQ(tense_at(made.scene(), 4), ActTense::happened);
}

}  // namespace
}  // namespace irenic::record
