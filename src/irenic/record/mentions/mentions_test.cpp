#include "irenic/record/mentions/mentions.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

const Lexicon& lexicon() {
    static const Lexicon built_in = make_lexicon({}).value();
    return built_in;
}

Parse words_of(const std::string& sentence) {
    Parse parse;
    parse.words = split_words(sentence);
    return parse;
}

std::vector<Mention> mentions_of(const std::string& sentence) {
    return Memory().mentions(words_of(sentence), lexicon(), false);
}

Pairs pairs(const std::vector<Mention>& mentions) {
    Pairs found;
    for (const Mention& mention : mentions) {
        found.emplace_back(mention.id, mention.text);
    }
    return found;
}

Pairs in(const std::string& sentence) { return pairs(mentions_of(sentence)); }

/// Whom the last of several sentences speaks of.
Pairs in_last(const std::vector<std::string>& sentences, bool new_paragraph = false) {
    Memory memory;
    std::vector<Mention> found;
    for (const std::string& sentence : sentences) {
        const bool last = &sentence == &sentences.back();
        found = memory.mentions(words_of(sentence), lexicon(), new_paragraph && last);
    }
    return pairs(found);
}

TEST(Mentions, ATitledPersonOfANationIsTheNation) {
    EXPECT_EQ(in("Norwegian Prime Minister Kari Lund flew home."),
              (Pairs{{"norway", "Norwegian Prime Minister Kari Lund"}}));
    EXPECT_EQ(in("Norway's Prime Minister Kari Lund flew home."),
              (Pairs{{"norway", "Norway's Prime Minister Kari Lund"}}));
    EXPECT_EQ(in("U.N. mediator Diego Castell flew home."),
              (Pairs{{"united_nations", "U.N. mediator Diego Castell"}}));
}

TEST(Mentions, AShortNameMeansTheLongerOneBefore) {
    EXPECT_EQ(in_last({"Norwegian Prime Minister Kari Lund spoke.", "Later Lund flew home."}),
              (Pairs{{"norway", "Lund"}}));
    EXPECT_EQ(in_last({"Norwegian Prime Minister Kari Lund spoke.", "Then Mr. Lund left."}),
              (Pairs{{"norway", "Mr. Lund"}}));
    EXPECT_EQ(in_last({"The Valley Freedom Front met.", "The Freedom Front split."}),
              (Pairs{{"valley_freedom_front", "Freedom Front"}}));
}

TEST(Mentions, NationsThatShareARoleShareItsHead) {
    const auto found = mentions_of("On Monday Chilean and Peruvian officials flew home.");
    EXPECT_EQ(pairs(found), (Pairs{{"chile", "Chilean"}, {"peru", "Peruvian officials"}}));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].head, 5U);
    EXPECT_EQ(found[1].head, 5U);
    EXPECT_FALSE(found[0].adjective);
    EXPECT_EQ(in("US and Kenyan envoys met.").front(),
              (std::pair<std::string, std::string>{"usa", "US"}));
}

TEST(Mentions, WhoSpeaksForANationIsIt) {
    for (const std::string phrase :
         {"officials from Mali", "Mali's government", "the government of Mali", "Malian soldiers",
          "Mali's new foreign minister", "an ambassador of the Republic of Mali",
          "leaders of Mali's new government"}) {
        const Pairs found = in("On Monday " + phrase + " welcomed it.");
        ASSERT_FALSE(found.empty()) << phrase;
        EXPECT_EQ(found.front().first, "mali") << phrase;
    }
}

TEST(Mentions, PeopleOfANationWhoDoNotSpeakForItAreSomebodyElse) {
    EXPECT_EQ(in("Colombian rebels left."), (Pairs{{"colombia_rebels", "Colombian rebels"}}));
    EXPECT_EQ(in("Rebels in Colombia left."), (Pairs{{"colombia_rebels", "Rebels in Colombia"}}));
    EXPECT_EQ(in("Kenya's opposition left."), (Pairs{{"kenya_opposition", "Kenya's opposition"}}));
    EXPECT_EQ(in("Iraqi Kurds left."), (Pairs{{"iraq_kurds", "Iraqi Kurds"}}));
    EXPECT_EQ(in("Kenyan rebel leaders left."), (Pairs{{"kenya_rebels", "Kenyan rebel leaders"}}));
}

TEST(Mentions, FightersOfAnArmedGroupAreIt) {
    EXPECT_EQ(in("FARC guerrillas left."), (Pairs{{"farc", "FARC guerrillas"}}));
    EXPECT_EQ(in("Members of the Taliban left."), (Pairs{{"taliban", "Members of the Taliban"}}));
}

TEST(Mentions, ASpokesmanIsForWhomHeSpeaks) {
    EXPECT_EQ(in("A spokesman for the rebels agreed."),
              (Pairs{{"rebels", "spokesman for the rebels"}}));
    EXPECT_EQ(in("A group of Kenyan diplomats agreed."),
              (Pairs{{"kenya", "group of Kenyan diplomats"}}));
}

TEST(Mentions, AnAppositionTellsWhoseAPersonIs) {
    EXPECT_EQ(in_last({"On Monday Rahman, a senior official of the Valley Movement, agreed.",
                       "Later Rahman left."}),
              (Pairs{{"valley_movement", "Rahman"}}));
    EXPECT_EQ(in_last({"The rebels' leader, Tomas Okoro, agreed.", "Later Okoro left."}),
              (Pairs{{"rebels", "Okoro"}}));
    EXPECT_EQ(in_last({"Dr. Lena Hart of the World Bank agreed.", "Later Hart left."}),
              (Pairs{{"world_bank", "Hart"}}));
}

TEST(Mentions, AnAbbreviationInBracketsStandsForTheName) {
    EXPECT_EQ(in("The Valley Freedom Front (VFF) agreed."),
              (Pairs{{"valley_freedom_front", "Valley Freedom Front"}}));
    EXPECT_EQ(in_last({"The Valley Freedom Front (VFF) agreed.", "The VFF left."}),
              (Pairs{{"valley_freedom_front", "VFF"}}));
}

TEST(Mentions, PronounsMeanTheSubjectFirst) {
    EXPECT_EQ(in_last({"President Lund met Senator Hart.", "Then he left."}),
              (Pairs{{"lund", "he"}}));
    EXPECT_EQ(in("Hungary told Kenya it would pay.").back(),
              (std::pair<std::string, std::string>{"hungary", "it"}));
    EXPECT_EQ(in("Kenyan rebels told Hungary they would wait.").back(),
              (std::pair<std::string, std::string>{"kenya_rebels", "they"}));
    EXPECT_EQ(in_last({"President Lund spoke.", "Then his government left."}),
              (Pairs{{"lund", "his government"}}));
}

TEST(Mentions, TheyMayBeTwo) {
    EXPECT_EQ(in_last({"Egypt and Qatar met.", "Then they left."}),
              (Pairs{{"egypt", "they"}, {"qatar", "they"}}));
    EXPECT_EQ(in_last({"Egypt and Qatar met.", "Both countries agreed."}),
              (Pairs{{"egypt", "countries"}, {"qatar", "countries"}}));
    EXPECT_EQ(in_last({"The union met management.", "The two sides agreed."}),
              (Pairs{{"union", "sides"}, {"management", "sides"}}));
}

TEST(Mentions, PronounsDoNotCrossParagraphs) {
    const std::vector<std::string> sentences = {"President Lund spoke.", "Then he left."};
    EXPECT_EQ(in_last(sentences, false).size(), 1U);
    EXPECT_TRUE(in_last(sentences, true).empty());
    EXPECT_EQ(in_last({"President Lund spoke.", "Then Lund left."}, true).size(), 1U);
}

TEST(Mentions, AnEmptyItIsNobody) {
    EXPECT_EQ(in_last({"Hungary agreed.", "Now it is clear that Kenya left."}),
              (Pairs{{"kenya", "Kenya"}}));
}

TEST(Mentions, RolesOfNobodyKnownAreGroups) {
    const auto found = mentions_of("However, protesters met the management.");
    EXPECT_EQ(pairs(found), (Pairs{{"protesters", "protesters"}, {"management", "management"}}));
    EXPECT_EQ(found.front().kind, "group");
}

TEST(Mentions, TheGovernmentIsTheLatest) {
    EXPECT_EQ(in_last({"Hungary agreed.", "The government left."}),
              (Pairs{{"hungary", "government"}}));
    EXPECT_EQ(in_last({"Kenyan rebels agreed.", "The government left."}),
              (Pairs{{"kenya", "government"}}));
    EXPECT_EQ(in_last({"Kenyan rebels agreed.", "The rebels left."}),
              (Pairs{{"kenya_rebels", "rebels"}}));
    EXPECT_EQ(in_last({"Hungary met Hamas.", "The group left."}), (Pairs{{"hamas", "group"}}));
    EXPECT_EQ(in_last({"The Harbour Workers' Union met.", "The union left."}),
              (Pairs{{"harbour_workers_union", "union"}}));
}

TEST(Mentions, PlacesAreMarked) {
    const auto found = mentions_of("The envoys met in Cairo, near Gaza and in Northport.");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_FALSE(found[0].place);
    EXPECT_EQ(found[1].id, "egypt");
    EXPECT_TRUE(found[1].place);
    EXPECT_EQ(found[2].kind, "place");
    EXPECT_EQ(found[3].id, "northport");
    EXPECT_TRUE(found[3].place);
    EXPECT_FALSE(mentions_of("On Monday Cairo agreed.").front().place);
    EXPECT_TRUE(mentions_of("LONDON - The rebels agreed.").front().place);
}

TEST(Mentions, DatesAndSmallWordsAreNobody) {
    EXPECT_TRUE(in("Meanwhile, on Monday 3 January the Christmas talks ended.").empty());
    EXPECT_TRUE(in("However, nothing came of it in May.").empty());
    EXPECT_TRUE(in("They told us who is right.").empty());
    EXPECT_EQ(in("The talks hurt the US and the WHO."),
              (Pairs{{"usa", "US"}, {"world_health_organization", "WHO"}}));
}

TEST(Mentions, AHeadingInCapitalsHoldsOnlyKnownNames) {
    EXPECT_EQ(in("Bitter Winter Looms As Kenya Spurns Final Bargain"), (Pairs{{"kenya", "Kenya"}}));
    EXPECT_EQ(in("On Monday Bitter Winter met Kenya.").size(), 2U);
}

TEST(Mentions, WordsWithHyphensHoldNames) {
    const auto found = mentions_of("The Israeli-Palestinian talks stalled.");
    EXPECT_EQ(pairs(found),
              (Pairs{{"israel", "Israeli-Palestinian"}, {"palestine", "Israeli-Palestinian"}}));
    EXPECT_TRUE(found.front().adjective);
    EXPECT_EQ(in("EU-led forces left."), (Pairs{{"european_union", "EU-led forces"}}));
    EXPECT_TRUE(in("A Kenya-based bank left a Kenya-backed plan.").size() <= 1);
}

TEST(Mentions, OwnersAndAdjectivesAreMarked) {
    const auto owner = mentions_of("Kenya's rejection came late.");
    ASSERT_EQ(pairs(owner), (Pairs{{"kenya", "Kenya"}}));
    EXPECT_TRUE(owner.front().adjective);
    const auto adjective = mentions_of("The Kenyan proposal came late.");
    ASSERT_EQ(pairs(adjective), (Pairs{{"kenya", "Kenyan"}}));
    EXPECT_TRUE(adjective.front().adjective);
    EXPECT_FALSE(mentions_of("The Kenyans left.").front().adjective);
}

TEST(Mentions, UnknownNamesBecomeActors) {
    const auto person = mentions_of("On Monday Abdel bin Salem said no.");
    ASSERT_EQ(person.size(), 1U);
    EXPECT_EQ(person.front().id, "bin_salem");
    EXPECT_EQ(person.front().kind, "person");
    const auto body = mentions_of("Talks with the National Union of Mineworkers failed.");
    ASSERT_EQ(body.size(), 1U);
    EXPECT_EQ(body.front().id, "national_union_of_mineworkers");
    EXPECT_EQ(body.front().kind, "organisation");
    EXPECT_EQ(in("Talks with Rwandan Harvest Front failed."),
              (Pairs{{"rwandan_harvest_front", "Rwandan Harvest Front"}}));
}

TEST(Mentions, TwoPersonsOfOneLastNameAreTwo) {
    EXPECT_EQ(in_last({"President Kari Lund spoke.", "Then President Olav Lund left."}),
              (Pairs{{"olav_lund", "President Olav Lund"}}));
}

TEST(Mentions, ThingsInCapitalsAreNobody) {
    EXPECT_TRUE(in("The sides signed the Harbour Peace Agreement.").empty());
    const auto bridge = mentions_of("They crossed the Silver Bridge.");
    ASSERT_EQ(bridge.size(), 1U);
    EXPECT_EQ(bridge.front().kind, "place");
}

TEST(Mentions, TheParseTellsWhatQualifiesANounAndWhatIsAVerb) {
    Parse parse = words_of("The government offensive forces a rethink.");
    parse.words[3].kind = WordClass::verb;
    Verb forces;
    forces.word = 3;
    parse.verbs = {forces};
    parse.arcs = {{Relation::compound, 2, 1, ""}};
    const auto found = Memory().mentions(parse, lexicon(), false);
    ASSERT_EQ(pairs(found), (Pairs{{"government", "government"}}));
    EXPECT_TRUE(found.front().adjective);
}

TEST(Mentions, TheSubjectIsToldByTheParse) {
    Memory memory;
    Parse parse = words_of("For Hungary nothing changed when Kenya left.");
    parse.arcs = {{Relation::subject, 6, 5, ""}};
    (void)memory.mentions(parse, lexicon(), false);
    EXPECT_EQ(pairs(memory.mentions(words_of("Then it paid."), lexicon(), false)),
              (Pairs{{"kenya", "it"}}));
}

TEST(Mentions, PartiesOfACaseAreKnownInSmallLetters) {
    Lexicon own = lexicon();
    own.actors.add("movement", {"h", "group", KnownActor::How::name});
    const auto found = Memory().mentions(words_of("Officials of the movement left."), own, false);
    EXPECT_EQ(pairs(found), (Pairs{{"h", "Officials of the movement"}}));
}

TEST(Mentions, NoneLiesInsideAnother) {
    for (const std::string sentence :
         {"Israel's prime minister met leaders of Chile's new government in Cairo.",
          "Kenyan President Amos Otieno's envoys told the Harbour Workers' Union they would wait.",
          "Officials of the government of the leader of the rebels of the north of Mali left.",
          "The Tamil, Kurdish and Iraqi Kurdish leaders, Ann Poe, a Kenyan aide, and he met "
          "her."}) {
        const auto found = mentions_of(sentence);
        for (std::size_t at = 1; at < found.size(); ++at) {
            const bool same = found[at].first == found[at - 1].first;
            EXPECT_TRUE(found[at].first > found[at - 1].last || same) << sentence;
            EXPECT_LE(found[at].first, found[at].last);
            EXPECT_FALSE(found[at].id.empty());
        }
    }
}

/// As in, with the kinds of some words told.
Pairs with_nouns(const std::string& sentence, const std::vector<std::string>& nouns) {
    Parse parse = words_of(sentence);
    for (Word& word : parse.words) {
        const bool noun = std::find(nouns.begin(), nouns.end(), word.text) != nouns.end();
        word.kind = noun ? WordClass::noun : word.kind;
    }
    return pairs(Memory().mentions(parse, lexicon(), false));
}

TEST(Mentions, UnionsOfDifferentPeopleAreDifferent) {
    EXPECT_EQ(in("The nurses' union met the doctors' union."),
              (Pairs{{"nurses_union", "nurses' union"}, {"doctors_union", "doctors' union"}}));
    EXPECT_EQ(in("The women's group left.").front().first, "women_group");
    EXPECT_EQ(in("The teachers union left.").front().first, "teachers_union");
    EXPECT_EQ(in_last({"The nurses' union met the doctors' union.", "The union left."}),
              (Pairs{{"doctors_union", "union"}}));
}

TEST(Mentions, OccupationsAreActorsOfTheirOwn) {
    EXPECT_EQ(in("However, dockworkers met pilots, fishermen and workers."),
              (Pairs{{"dockworkers", "dockworkers"},
                     {"pilots", "pilots"},
                     {"fishermen", "fishermen"},
                     {"fishermen", "workers"}}));
    EXPECT_EQ(in("The employees met the airline.").front().first, "workers");
    EXPECT_EQ(in("The airline met the oil company."),
              (Pairs{{"airline", "airline"}, {"oil_company", "oil company"}}));
    EXPECT_EQ(in("A nurse left."), (Pairs{{"nurses", "nurse"}}));
    EXPECT_EQ(mentions_of("The dockworkers left.").front().kind, "group");
}

TEST(Mentions, NounsBeforeARoleTellWhichOne) {
    EXPECT_EQ(with_nouns("A port authority met oil producers.", {"port", "oil"}),
              (Pairs{{"port_authority", "port authority"}, {"oil_producers", "oil producers"}}));
    EXPECT_EQ(with_nouns("Last week unions met an interim authority.", {"week", "interim"}),
              (Pairs{{"union", "unions"}, {"government", "authority"}}));
    EXPECT_EQ(in("The striking workers left."), (Pairs{{"workers", "workers"}}));
}

TEST(Mentions, BareTitlesAreOfAStateOnlyWhereThatIsPlain) {
    const std::vector<std::string> start = {"Hungary agreed.", "Kenya agreed."};
    EXPECT_EQ(in_last({start[0], start[1], "The cabinet left."}), (Pairs{{"kenya", "cabinet"}}));
    EXPECT_EQ(in_last({start[0], start[1], "Rain fell.", "Rain fell.", "The cabinet left."}),
              (Pairs{{"government", "cabinet"}}));
    EXPECT_EQ(in_last({start[0], "Rain fell.", "Rain fell.", "Rain fell.", "The minister left."}),
              (Pairs{{"hungary", "minister"}}));
    EXPECT_EQ(in_last({"The government of Kenya met.", start[0], "Rain fell.", "Rain fell.",
                       "Rain fell.", "The government left."}),
              (Pairs{{"government", "government"}}));
}

TEST(Mentions, BothSidesAreTwoOrNobody) {
    EXPECT_TRUE(in_last({"Kenya agreed.", "Both sides left."}).empty());
    EXPECT_TRUE(in_last({"Kenya agreed.", "Both governments left."}).empty());
    EXPECT_EQ(in_last({"Egypt met Qatar.", "Kenya agreed.", "The two sides left."}),
              (Pairs{{"egypt", "sides"}, {"qatar", "sides"}}));
}

TEST(Mentions, DecomposedLettersAreTheSameName) {
    const std::string name = "Tu\u0308rkiye";
    EXPECT_EQ(in("On Monday " + name + " agreed."), (Pairs{{"turkey", name}}));
    EXPECT_EQ(id_from("E\u0301lyse\u0301e"), "elysee");
}

TEST(Mentions, NothingIsFoundInNothing) {
    EXPECT_TRUE(in("").empty());
    EXPECT_TRUE(in("... 12, 13 - ('s) ' of").empty());
}

TEST(Mentions, EverybodyMetIsListedOnceInOrder) {
    Memory memory;
    (void)memory.mentions(words_of("Hungarian officials met Ann Poe in Gaza."), lexicon(), false);
    (void)memory.mentions(words_of("Then Hungary told Dame Ann Mary Poe no."), lexicon(), false);
    const std::vector<ActorMet> actors = memory.actors();
    ASSERT_EQ(actors.size(), 3U);
    EXPECT_EQ(actors[0], (ActorMet{"hungary", "Hungary", "state", 2}));
    EXPECT_EQ(actors[1].name, "Ann Poe");
    EXPECT_EQ(actors[2], (ActorMet{"poe", "Ann Mary Poe", "person", 1}));
}

TEST(IdFrom, KeepsLettersAndDigits) {
    EXPECT_EQ(id_from("Al-Shabaab"), "al_shabaab");
    EXPECT_EQ(id_from("Workers' Union of 1968"), "workers_union_of_1968");
    EXPECT_EQ(id_from("U.N."), "un");
    EXPECT_EQ(id_from(" --A  b-- "), "a_b");
}

TEST(IdFrom, WritesOtherLettersInPlainOnes) {
    EXPECT_EQ(id_from("Élysée Ødegård"), "elysee_odegard");
    EXPECT_EQ(id_from("Москва"), "moskva");
}

TEST(IdFrom, IsAlwaysAnId) {
    EXPECT_EQ(id_from(std::string(100, 'x')).size(), 64U);
    EXPECT_EQ(id_from(std::string(63, 'x') + " y"), std::string(63, 'x'));
    EXPECT_FALSE(id_from("").empty());
    EXPECT_NE(id_from("NULL"), "null");
}

}  // namespace
}  // namespace irenic::record
