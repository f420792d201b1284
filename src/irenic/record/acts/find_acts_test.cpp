#include "irenic/record/acts/find_acts.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/reader.hpp"

namespace irenic::record {
namespace {

using test_support::expect_acts;
using test_support::ids_of;
using test_support::line_of;
using test_support::read_all;
using test_support::read_text;

/// The acts of a sentence of its own.
std::vector<Act> acts_of(const std::string& sentence) { return read_text(sentence).acts; }

/// The only act of a sentence.
Act act_of(const std::string& sentence) {
    const std::vector<Act> acts = acts_of(sentence);
    EXPECT_EQ(acts.size(), 1U) << sentence;
    return acts.empty() ? Act{} : acts.front();
}

TEST(FindActs, OfActivesArePartedIntoWhoDoesThemAndToWhom) {
    expect_acts({
        {"Norway rejected the plan.", {"reject 127 happened: norway > -"}},
        {"Peru bombed Chile.", {"force 183 happened: peru > chile"}},
        {"Chile accused Peru of breaking the truce.",
         {"accuse 1123 happened: chile > peru; truce"}},
        {"Chile and Peru agreed to meet.", {"meet 036 happened: chile peru > -"}},
        {"Norway hosted talks between Chile and Peru.",
         {"mediate 045 happened: norway > chile peru"}},
        {"Chile made a counter-offer to Peru.", {"counter 037 happened: chile > peru"}},
    });
}

TEST(FindActs, OfPassivesHaveAllAgentsBehindBy) {
    expect_acts({
        {"The plan was rejected by Norway and Kenya.", {"reject 127 happened: norway kenya > -"}},
        {"The hostages were released by Chile and Peru.",
         {"deliver 0841 happened: chile peru > captives; captives.release"}},
        {"The talks were mediated by Egypt and Qatar.", {"mediate 045 happened: egypt qatar > -"}},
    });
}

TEST(FindActs, OfNounsBelongToThoseBehindByOrWhoOwnThem) {
    expect_acts({
        {"The rejection by Malian officials came on Monday.", {"reject 120 happened: mali > -"}},
        {"The rejection of the truce by officials of Mali came on Monday.",
         {"reject 1246 happened: mali > -; truce"}},
        {"Kenya's rejection of the truce came on Monday.",
         {"reject 1246 happened: kenya > -; truce"}},
        {"Norway's mediation between Chile and Peru failed.",
         {"mediate 045 happened: norway > chile peru"}},
        {"The mediation between Chile and Peru by Norway failed.",
         {"mediate 045 happened: norway > chile peru"}},
        {"A meeting between Chile and Peru was held on Monday.",
         {"meet 040 happened: chile peru > -"}},
    });
}

TEST(FindActs, NeedSomebody) {
    expect_acts({{"The talks were long.", {}}, {"It rained.", {}}, {"They must leave.", {}}});
}

TEST(FindActs, AreNotTheContentOfAnother) {
    expect_acts({
        {"Chile refused to release the hostages.",
         {"reject 1243 happened: chile > captives; captives.release"}},
        {"Chile asked Norway to stop its attacks on Peru.",
         {"appeal 0256 happened: chile > norway; truce"}},
        {"Chile demanded that Peru release the hostages.",
         {"demand 1053 happened: chile > peru; captives.release"}},
        {"Chile proposed that Peru release all prisoners.",
         {"propose 0353 happened: chile > peru; prisoners.release=all"}},
        {"Chile rejected calls for aid.", {"reject 122 happened: chile > -; aid.level"}},
        {"Chile's demand for a ceasefire was rejected by Peru.",
         {"reject 1246 happened: peru > chile; truce"}},
    });
}

TEST(FindActs, InReportsAreOfThoseReportedAboutAndNameTheSpeaker) {
    const Act that = act_of("Norway said Chile had rejected the truce.");
    EXPECT_EQ(line_of(that), "reject 1246 happened: chile > -; truce");
    EXPECT_EQ(that.speaker, "norway");
    const Act by = act_of("According to Norway, Chile rejected the truce.");
    EXPECT_EQ(line_of(by), "reject 1246 happened: chile > -; truce");
    EXPECT_EQ(by.speaker, "norway");
    const Act itself = act_of("Chile said that it had rejected the truce.");
    EXPECT_EQ(itself.actors, (std::vector<Participant>{{"chile", "Chile"}}));
    EXPECT_EQ(itself.speaker, "");
    EXPECT_EQ(act_of("Chile rejected the truce.").speaker, "");
}

TEST(FindActs, KeepQuotedWordsWithTheirSpeaker) {
    const Act act = act_of("“We will never release them,” said Chile's president.");
    EXPECT_EQ(act.quote, (Quotation{"We will never release them,", "chile"}));
    EXPECT_EQ(act.text, "We will never release them,” said Chile's president");
    EXPECT_EQ(act.actors, (std::vector<Participant>{{"chile", "Chile's president"}}));
    EXPECT_EQ(act_of("Chile rejected the truce.").quote, std::nullopt);
}

TEST(FindActs, TurnedByNotAreRejections) {
    expect_acts({
        {"Chile did not accept the plan.", {"reject 127 happened: chile > -"}},
        {"Chile never agreed to the truce.", {"reject 1246 happened: chile > -; truce"}},
        {"Chile has not released the hostages.",
         {"reject 1243 happened: chile > captives; captives.release"}},
        {"Chile would not withdraw its troops.",
         {"reject 1246 expected: chile > -; forces.withdrawal"}},
        {"Peru did not attack Chile.", {}},
    });
}

TEST(FindActs, ThatSomebodyDeniesAreDenied) {
    expect_acts({
        {"Chile denied attacking Peru.", {"force 190 denied: chile > peru"}},
        {"Chile denied it had bombed Peru.", {"force 183 denied: chile > peru"}},
    });
}

TEST(FindActs, AnnouncedAreAgreementsOrThreats) {
    expect_acts({
        {"Peru will meet Chile on Friday.", {"meet 036 expected: peru > chile"}},
        {"Peru will send aid to Chile.", {"support 033 expected: peru > chile; aid.level"}},
        {"Chile will release all hostages.",
         {"concede 0353 expected: chile > captives; captives.release=all"}},
        {"Chile will attack Peru.", {"threaten 1384 expected: chile > peru"}},
        {"Peru will impose sanctions on Chile.",
         {"threaten 1312 expected: peru > chile; sanctions"}},
        {"Norway is expected to mediate between Chile and Peru.",
         {"mediate 039 expected: norway > chile peru"}},
        {"The army of Chile will storm the town unless Peru surrenders.",
         {"threaten 1384 expected: chile > peru", "concede 0356 expected: peru > -"}},
    });
    EXPECT_EQ(act_of("Peru will meet Chile on Friday.").event, "AGREE");
    EXPECT_EQ(act_of("Chile will attack Peru.").event, "THREATEN");
}

TEST(FindActs, ThatOthersMustDoAreDemandedByTheSpeaker) {
    expect_acts({
        {"Norway said that Chile must withdraw its troops.",
         {"demand 1056 expected: norway > chile; forces.withdrawal"}},
        {"“Peru must stop its attacks,” Chile said.",
         {"demand 1056 expected: chile > peru; truce"}},
        {"Norway's foreign minister said Chile should release all prisoners.",
         {"appeal 0253 expected: norway > chile; prisoners.release=all"}},
        {"Chile must withdraw its troops.", {"demand 1056 expected: chile > -; forces.withdrawal"}},
    });
}

TEST(FindActs, OfRelativeClausesStandForThemselves) {
    expect_acts({
        {"Talks, mediated by Egypt and Qatar, are expected in Cairo.",
         {"mediate 039 expected: egypt qatar > -"}},
        {"Kenya met officials of Norway, which rejected the truce.",
         {"meet 040 happened: kenya > norway; truce", "reject 1246 happened: norway > -; truce"}},
    });
}

TEST(FindActs, OfSideClausesAreLessSureAndOfConditionsLeast) {
    const auto after = acts_of("Norway condemned Chile after Peru rejected the truce.");
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(ids_of(after[0].actors), "norway");
    EXPECT_EQ(line_of(after[1]), "reject 1246 happened: peru > -; truce");
    const auto when = acts_of("Norway will impose sanctions on Chile if Peru rejects the truce.");
    ASSERT_EQ(when.size(), 2U);
    EXPECT_EQ(line_of(when[0]), "threaten 1312 expected: norway > chile; sanctions");
    EXPECT_EQ(line_of(when[1]), "reject 1246 expected: peru > -; truce");
    EXPECT_LT(after[1].confidence, after[0].confidence);
    EXPECT_LT(when[1].confidence, after[1].confidence);
    EXPECT_LT(after[1].confidence, act_of("Peru rejected the truce.").confidence);
}

TEST(FindActs, StandOnce) {
    expect_acts({
        {"Chile condemned Peru, and condemned Peru again.", {"accuse 111 happened: chile > peru"}},
        {"Chile condemned Peru and Peru condemned Chile.",
         {"accuse 111 happened: chile > peru", "accuse 111 happened: peru > chile"}},
    });
}

TEST(FindActs, ThatArePartsOfAnOfferAreFoldedIntoIt) {
    expect_acts({
        {"Chile's proposal includes a ceasefire and the release of prisoners.",
         {"propose 0356 happened: chile > prisoners; truce; prisoners.release"}},
        {"Chile offered Peru a truce and sent aid.",
         {"propose 0356 happened: chile > peru; truce; aid.level"}},
    });
    EXPECT_EQ(act_of("Chile offered Peru a truce and sent aid.").text,
              "Chile offered Peru a truce and sent aid");
}

TEST(FindActs, ThatAnOfferSpeaksOfAreProposedByWhoMadeTheLast) {
    const auto acts =
        acts_of("Chile offered Peru a truce. The proposed deal aims to free the hostages.");
    ASSERT_EQ(acts.size(), 2U);
    EXPECT_EQ(line_of(acts[1]), "propose 0353 happened: chile > captives; captives.release");
    EXPECT_EQ(acts[1].actors, (std::vector<Participant>{{"chile", "deal"}}));
    expect_acts({
        {"Chile offered Peru a truce. The plan includes a truce and more aid.",
         {"propose 0356 happened: chile > peru; truce",
          "propose 0356 happened: chile > -; truce; aid.level=more"}},
        {"The plan includes a truce and more aid.", {}},
        {"Chile offered Peru a truce. The plan also calls for peace.",
         {"propose 0356 happened: chile > peru; truce"}},
    });
}

TEST(FindActs, ShowForAPronounTheWordsItStandsForInTheSentence) {
    const auto acts = acts_of("Chile met Peru; it rejected the truce.");
    ASSERT_EQ(acts.size(), 2U);
    EXPECT_EQ(acts[1].actors, (std::vector<Participant>{{"chile", "Chile"}}));
    const auto two = acts_of("Chile met Peru. It rejected the truce.");
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(two[1].actors, (std::vector<Participant>{{"chile", "It"}}));
}

TEST(FindActs, HaveTheirDateElseThatOfTheDocument) {
    const auto dated = [](const std::string& text) {
        const auto acts = read_all(test_support::plain_document(text, "2031-05-06")).acts;
        return acts.empty() ? "" : acts.front().date;
    };
    EXPECT_EQ(dated("Peru will meet Chile on 9 May."), "2031-05-09");
    EXPECT_EQ(dated("Peru met Chile."), "2031-05-06");
    EXPECT_EQ(act_of("Peru met Chile.").date, "");
}

TEST(FindActs, AreLessSureWithoutAnActorOrARecipient) {
    const double both = act_of("Chile bombed Peru.").confidence;
    const double no_recipient = act_of("Chile carried out the attack.").confidence;
    const double no_actor = act_of("Peru was bombed.").confidence;
    EXPECT_LT(no_recipient, both);
    EXPECT_LT(no_actor, no_recipient);
}

}  // namespace
}  // namespace irenic::record
