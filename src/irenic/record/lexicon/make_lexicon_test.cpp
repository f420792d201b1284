#include <algorithm>

#include <gtest/gtest.h>

#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

/// The built-in lexicon with files mine.txt, then yours.txt.
Lexicon with(const std::string& mine, const std::string& yours = "") {
    auto lexicon = make_lexicon({{"mine.txt", mine}, {"yours.txt", yours}});
    EXPECT_TRUE(lexicon) << (lexicon ? "" : to_string(lexicon.error().front()));
    return lexicon ? *lexicon : Lexicon{};
}

Texts errors_of(const std::string& mine) {
    const auto lexicon = make_lexicon({{"mine.txt", mine}});
    Texts errors;
    for (const Error& error : lexicon ? std::vector<Error>{} : lexicon.error()) {
        errors.push_back(error.where + " " + error.what);
    }
    return errors;
}

const KnownActor& actor(const Lexicon& lexicon, const std::string& phrase) {
    static const KnownActor nobody;
    const KnownActor* found = lexicon.actors.find(phrase);
    return found == nullptr ? nobody : *found;
}

TEST(Lexicon, KnowsActorsByNameAdjectiveAndSeat) {
    const Lexicon lexicon = with(
        "[actors state]\n"
        "zubro: Zubro, Republic of Zubro | Zubran, Zubrans | the Amber Palace\n"
        "[actors armed_group]\nzlf: Zubro Liberation Front\n"
        "[actors person]\nzed: Zed Zubrowski\n"
        "[actors group]\nzub_farmers: Zubro farmers\n"
        "[actors organisation]\nzub_bank: Bank of Zubro\n");
    EXPECT_EQ(actor(lexicon, "republic of zubro").id, "zubro");
    EXPECT_EQ(actor(lexicon, "zubro").kind, "state");
    EXPECT_EQ(actor(lexicon, "zubro").how, KnownActor::How::name);
    EXPECT_EQ(actor(lexicon, "zubrans").how, KnownActor::How::adjective);
    EXPECT_EQ(actor(lexicon, "amber palace").how, KnownActor::How::seat);
    EXPECT_EQ(actor(lexicon, "amber palace").id, "zubro");
    EXPECT_EQ(actor(lexicon, "zubro liberation front").kind, "armed_group");
    EXPECT_EQ(actor(lexicon, "zed zubrowski").kind, "person");
    EXPECT_EQ(actor(lexicon, "zubro farmers").kind, "group");
    EXPECT_EQ(actor(lexicon, "bank of zubro").kind, "organisation");
    EXPECT_EQ(lexicon.actor_names.at("zubro"), "Zubro");
}

TEST(Lexicon, KnowsRolesAndTitlesInBothNumbers) {
    const Lexicon lexicon = with(
        "[titles]\ntitles: grand vizier, zubdar\n"
        "[roles whole]\nofficials: zubdar\n"
        "[roles part]\nzubels: zubel, zubeloops\n");
    const KnownRole* zubdar = lexicon.roles.find("zubdar");
    ASSERT_NE(zubdar, nullptr);
    EXPECT_EQ(zubdar->id, "officials");
    EXPECT_TRUE(zubdar->speaks_for_whole && zubdar->title && !zubdar->plural);
    EXPECT_TRUE(lexicon.roles.find("grand viziers")->plural);
    EXPECT_TRUE(lexicon.roles.find("grand vizier")->title);
    const KnownRole* zubels = lexicon.roles.find("zubels");
    ASSERT_NE(zubels, nullptr);
    EXPECT_TRUE(!zubels->speaks_for_whole && !zubels->title && zubels->plural);
    EXPECT_TRUE(lexicon.roles.find("zubeloops")->plural);
}

TEST(Lexicon, KnowsPlacesAndWhatNamesNobody) {
    const Lexicon lexicon =
        with("[places]\nplaces: the Zub Valley\n[not actors]\nwords: Zubday, Feast of Zub\n");
    EXPECT_NE(lexicon.places.find("zub valley"), nullptr);
    EXPECT_NE(lexicon.not_actors.find("feast of zub"), nullptr);
}

TEST(Lexicon, KnowsVerbsInEveryForm) {
    const Lexicon lexicon =
        with("[verbs]\nreject: zubble, zink off | zeer\n", "[irregular verbs]\nzink: zank, zunk\n");
    ASSERT_NE(lexicon.verbs.find("zubbled"), nullptr);
    EXPECT_EQ(lexicon.verbs.find("zubbled")->family, "reject");
    EXPECT_TRUE(lexicon.verbs.find("zubbling")->certain);
    EXPECT_FALSE(lexicon.verbs.find("zeers")->certain);
    EXPECT_NE(lexicon.verbs.find("zank off"), nullptr);
    EXPECT_NE(lexicon.verbs.find("zunk off"), nullptr);
    EXPECT_EQ(lexicon.verbs.find("zinked off"), nullptr);
    EXPECT_EQ(lexicon.base_forms.at("zubbled"), "zubble");
    EXPECT_EQ(lexicon.base_forms.at("zunk off"), "zink off");
    EXPECT_EQ(lexicon.base_forms.at("zunk"), "zink");
}

TEST(Lexicon, LeavesAVerbItsOwnBase) {
    const Lexicon lexicon =
        with("[irregular verbs]\nzay: zaid\nzie: zay, zain\n[verbs]\nreject: zie\n");
    EXPECT_EQ(lexicon.base_forms.at("zay"), "zay");
    EXPECT_EQ(lexicon.base_forms.at("zain"), "zie");
}

TEST(Lexicon, KnowsNounsAndUncertainOnes) {
    const Lexicon lexicon = with("[nouns]\nreject: zuff, zuffery | zuffle\nmeet: | zurley\n");
    EXPECT_EQ(lexicon.nouns.find("zufferies")->family, "reject");
    EXPECT_TRUE(lexicon.nouns.find("zuff")->certain);
    EXPECT_FALSE(lexicon.nouns.find("zuffles")->certain);
    EXPECT_FALSE(lexicon.nouns.find("zurley")->certain);
}

TEST(Lexicon, KnowsVerbsByTheirObjectsTheLaterFirst) {
    const Lexicon lexicon = with(
        "[verbs with objects]\n"
        "meet: zold, zoard | @meet, Talks\n"
        "mediate: zold | @mediate\n");
    const auto& meanings = lexicon.verbs_with_objects.at("zolding");
    ASSERT_EQ(meanings.size(), 2U);
    EXPECT_EQ(meanings[0].family, "mediate");
    EXPECT_EQ(meanings[1].family, "meet");
    EXPECT_EQ(meanings[1].objects, (Texts{"@meet", "talks"}));
    EXPECT_EQ(lexicon.verbs_with_objects.at("zoarded").size(), 1U);
    EXPECT_EQ(lexicon.base_forms.at("zolds"), "zold");
}

TEST(Lexicon, CodesFamiliesByCameoAndOverridesIt) {
    const Lexicon lexicon = with(
        "[codes]\n"
        "zub: 9901 | reject\n"
        "zub ceasefire: 9901 | - | SUPPORT aid\n"
        "zub plan: - | meet\n"
        "zub talks: - | - | CONSULT\n"
        "zub mood: 99 | position\n",
        "[cameo]\n9901: REJECT | yield\n99:\n");
    const Codes& plain = lexicon.codes.at("zub");
    EXPECT_EQ(plain.cameo, "9901");
    EXPECT_EQ(plain.event, "REJECT");
    EXPECT_EQ(plain.mode, "yield");
    EXPECT_EQ(plain.kind, ActKind::reject);
    const Codes& other = lexicon.codes.at("zub ceasefire");
    EXPECT_EQ(other.cameo, "9901");
    EXPECT_EQ(other.event, "SUPPORT");
    EXPECT_EQ(other.mode, "aid");
    EXPECT_FALSE(other.kind);
    EXPECT_EQ(lexicon.codes.at("zub plan").cameo, "");
    EXPECT_EQ(lexicon.codes.at("zub talks").event, "CONSULT");
    EXPECT_EQ(lexicon.codes.at("zub talks").mode, "");
    EXPECT_EQ(lexicon.codes.at("zub mood").event, "");
}

TEST(Lexicon, LetsLaterEntriesReplaceEarlierOnes) {
    const Lexicon lexicon = with(
        "[actors state]\nzubro: Zubro\nzubra: Zubra\n"
        "[verbs]\nreject: zubble\n[cameo]\n9901: REJECT\n[codes]\nzub: 9901 | reject\n",
        "[actors state]\nzubro: Greater Zubro, Zubra\n"
        "[verbs]\naccept: zubble\n[cameo]\n9901: AGREE\n[codes]\nzub: 9901 | accept\n");
    EXPECT_EQ(lexicon.actor_names.at("zubro"), "Greater Zubro");
    EXPECT_EQ(actor(lexicon, "zubra").id, "zubro");
    EXPECT_EQ(lexicon.verbs.find("zubbles")->family, "accept");
    EXPECT_EQ(lexicon.codes.at("zub").event, "AGREE");
    EXPECT_EQ(lexicon.codes.at("zub").kind, ActKind::accept);
}

TEST(Lexicon, FindsTheLongestPhrase) {
    const Lexicon lexicon =
        with("[nouns]\nmeet: zub\nreject: zub of war\n[actors group]\nzubs: Zub\n");
    std::vector<Word> words;
    for (const std::string word : {"a", "zub", "of", "war"}) {
        words.emplace_back();
        words.back().lower = word;
    }
    const auto found = lexicon.nouns.find(words, 1);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->words, 3U);
    EXPECT_EQ(found->meaning->family, "reject");
    words.pop_back();
    EXPECT_EQ(lexicon.nouns.find(words, 1)->meaning->family, "meet");
    EXPECT_FALSE(lexicon.nouns.find(words, 0));
}

TEST(LexiconErrors, NameUnknownSections) {
    const auto lexicon = make_lexicon({{"mine.txt", "[actors cloud]\nzub: Zub\n"}});
    ASSERT_FALSE(lexicon);
    ASSERT_EQ(lexicon.error().size(), 1U);
    EXPECT_EQ(lexicon.error()[0].where, "mine.txt:1:2");
    EXPECT_NE(lexicon.error()[0].hint.find("[actors state], [actors organisation]"),
              std::string::npos);
}

TEST(LexiconErrors, SayWhichFieldsAreMissingOrTooMany) {
    EXPECT_EQ(
        errors_of("[actors state]\nzub: | Zubran\n  \nzab: A | B | C | D\n"
                  "[roles part]\nzubels: zubel | zab\n[titles]\ntitles:\n[places]\np:\n"
                  "[verbs]\nreject: |\nmeet: a | b | c\n[nouns]\nreject:\n"
                  "[verbs with objects]\nmeet: zold\n[irregular verbs]\nzub: a, b, c\n"
                  "zib:\n[cameo]\n9901: REJECT | yield | x\n[codes]\nzub: -\n"),
        (Texts{"mine.txt:2:1 field 1 of 'zub' is missing", "mine.txt:4:1 too many fields for 'zab'",
               "mine.txt:6:1 too many fields for 'zubels'",
               "mine.txt:8:1 field 1 of 'titles' is missing",
               "mine.txt:10:1 field 1 of 'p' is missing",
               "mine.txt:12:1 field 1 of 'reject' is missing",
               "mine.txt:13:1 too many fields for 'meet'",
               "mine.txt:15:1 field 1 of 'reject' is missing",
               "mine.txt:17:1 field 2 of 'meet' is missing",
               "mine.txt:19:12 more than two forms of an irregular verb",
               "mine.txt:20:1 field 1 of 'zib' is missing",
               "mine.txt:22:1 too many fields for '9901'",
               "mine.txt:24:1 field 2 of 'zub' is missing"}));
}

TEST(LexiconErrors, RefuseCodesThatAreNone) {
    EXPECT_EQ(
        errors_of("[cameo]\n99011: REJECT\nx1: REJECT\n9902: YIELD\n"
                  "[codes]\nzub: 9999 | reject\nzub b c: - | -\nzab: - | rejects\n"
                  "zeb: - | - | Reject\nzob: -, - | -\n"),
        (Texts{
            "mine.txt:2:1 '99011' is no CAMEO code", "mine.txt:3:1 'x1' is no CAMEO code",
            "mine.txt:4:7 'YIELD' is no PLOVER event", "mine.txt:6:6 '9999' is no code of [cameo]",
            "mine.txt:7:1 'zub b c' is no family with a content",
            "mine.txt:8:10 'rejects' is no kind of act",
            "mine.txt:9:14 'Reject' is no PLOVER event", "mine.txt:10:9 one item is meant here"}));
}

TEST(LexiconErrors, RefuseIdsAndPhrasesThatAreNone) {
    EXPECT_EQ(
        errors_of("[actors state]\nzub ro: Zubro\nz: ( )\n[verbs]\nr: " +
                  std::string("a b c d e f g h i j k l m\n") +
                  "[verbs with objects]\nmeet: zold | @\n"),
        (Texts{"mine.txt:2:1 'zub ro' is no id", "mine.txt:5:4 more than twelve words in a phrase",
               "mine.txt:7:14 no family behind @"}));
}

TEST(LexiconErrors, BoundThePairsOfVerbsAndObjects) {
    std::string many = "zub0";
    for (int number = 1; number < 600; ++number) {
        many += ", zub" + std::to_string(number);
    }
    EXPECT_EQ(errors_of("[verbs with objects]\nmeet: " + many + " | " + many + "\n"),
              Texts{"mine.txt:2:1 too many verbs with too many objects"});
}

TEST(LexiconErrors, StandTogetherForAllFiles) {
    const auto lexicon = make_lexicon({{"a.txt", "x: y\n"}, {"b.txt", "[nonsense]\n"}});
    ASSERT_FALSE(lexicon);
    ASSERT_EQ(lexicon.error().size(), 2U);
    EXPECT_EQ(lexicon.error()[0].where, "a.txt:1:1");
    EXPECT_EQ(lexicon.error()[1].where, "b.txt:1:2");
}

}  // namespace
}  // namespace irenic::record
