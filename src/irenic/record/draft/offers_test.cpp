#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"
#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

using test_support::a_refusal;
using test_support::answers;
using test_support::brief;
using test_support::draft_of;
using test_support::in_words;
using test_support::made_of;
using test_support::MadeActs;
using test_support::mentions;
using test_support::river_lexicon;

using Strings = std::vector<std::string>;

TEST(DraftOffers, AreMergedFromAdjacentSentencesOfOneDocument) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).sentence = 4;
    acts.add(ActKind::demand, {"upland"}, {"coast"}, {{"ports", "open"}}).sentence = 5;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"aid.level", "more"}}).sentence = 7;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"ports", "open"}}).sentence = 8;
    auto& elsewhere = acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", ""}});
    elsewhere.source = "more";
    elsewhere.sentence = 9;
    const auto draft =
        make_draft(acts.list(), {brief(), {"more", "", "", "", ""}}, {}, river_lexicon());
    const Negotiation& made = draft->negotiation;
    ASSERT_EQ(made.offers.size(), 3U);
    EXPECT_EQ(in_words(made, made.offers[0].package), "river: half, ports: open");
    EXPECT_EQ(in_words(made, made.offers[1].package), "ports: open, aid_level: more");
    EXPECT_EQ(in_words(made, made.offers[2].package), "river: half");
    EXPECT_EQ(made.offers[2].source, "more");
    EXPECT_TRUE(made.positions.empty());
}

TEST(DraftOffers, OfOthersOrOnOtherDaysOrWithOtherOptionsAreNotMerged) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).sentence = 1;
    acts.add(ActKind::propose, {"coast"}, {"upland"}, {{"ports", "open"}}).sentence = 1;
    auto& dated = acts.add(ActKind::propose, {"coast"}, {"upland"}, {{"aid.level", ""}});
    dated.sentence = 2;
    dated.date = "2031-05-01";
    auto& later = acts.add(ActKind::propose, {"coast"}, {"upland"}, {{"aid.level", ""}});
    later.sentence = 2;
    later.date = "2031-05-02";
    auto& other = acts.add(ActKind::propose, {"coast"}, {"upland"}, {{"ports", "open"}});
    other.sentence = 3;
    other.date = "2031-05-02";
    acts.add(ActKind::demand, {"coast"}, {"upland"}, {{"ports", "shut"}}).sentence = 4;
    const Negotiation made = made_of(acts);
    Strings packages;
    for (const Offer& offer : made.offers) {
        packages.push_back(made.party(offer.by).id + " " + in_words(made, offer.package));
    }
    EXPECT_EQ(packages, (Strings{"upland river: half", "coast ports: open, aid_level: more",
                                 "coast ports: open, aid_level: more", "coast ports: shut"}));
    EXPECT_EQ(made.offers[1].date, "2031-05-01");
}

TEST(DraftOffers, OfAnEarlierSentenceThatComesLaterAreNotMerged) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).sentence = 10;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"ports", "open"}}).sentence = 9;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"aid.level", "more"}}).sentence = 3;
    EXPECT_EQ(made_of(acts).offers.size(), 2U);
}

TEST(DraftOffers, KeepTheOptionToldAndNoteTheOneAssumed) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", ""}, {"ports", ""}}).sentence = 1;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).sentence = 2;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", ""}}).sentence = 3;
    const Draft draft = draft_of(acts);
    ASSERT_EQ(draft.negotiation.offers.size(), 1U);
    EXPECT_EQ(in_words(draft.negotiation, draft.negotiation.offers[0].package),
              "river: half, ports: open");
    EXPECT_TRUE(mentions(draft.notes,
                         "offer o1: how far it goes on ports is not told; the least step "
                         "from what is now was assumed"));
    EXPECT_FALSE(mentions(draft.notes, "on river"));
}

TEST(DraftOffers, ThatDoNotTellHowFarTheyGoTakeTheLeastStepFromNow) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", ""}});
    const Draft draft = draft_of(acts);
    EXPECT_EQ(in_words(draft.negotiation, draft.negotiation.offers[0].package), "river: half");
    EXPECT_TRUE(mentions(draft.notes, "offer o1: how far it goes on river is not told"));

    Issue issue = draft.negotiation.issues[0];
    issue.now = OptionId(1);
    EXPECT_EQ(least_step_from_now(issue), OptionId(2));
    issue.now = OptionId(2);
    EXPECT_EQ(least_step_from_now(issue), OptionId(1));
}

TEST(DraftOffers, ComeFromPrincipalsAndMediatorsAlone) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::mediate, {"bay"}, {"upland", "coast"});
    acts.add(ActKind::propose, {"bay"}, {}, {{"river", "half"}});
    acts.add(ActKind::demand, {"bay"}, {}, {{"ports", "open"}});
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"ports", "open"}}).tense = ActTense::denied;
    acts.add(ActKind::propose, {"coast"}, {"upland"});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.offers.size(), 2U);
    EXPECT_EQ(made.party(made.offers[1].by).id, "bay");
    EXPECT_EQ(made.positions.size(), 4U);
}

TEST(DraftOffers, MadeTogetherAreOfTheFirstPrincipalBackedByTheOthers) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::mediate, {"bay"}, {"upland", "coast"});
    acts.add(ActKind::propose, {"bay", "coast", "upland", "coast"}, {}, {{"ports", "open"}});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.offers.size(), 2U);
    EXPECT_EQ(made.party(made.offers[1].by).id, "coast");
    ASSERT_EQ(made.offers[1].backed_by.size(), 2U);
    EXPECT_EQ(made.party(made.offers[1].backed_by[0]).id, "upland");
    EXPECT_EQ(made.party(made.offers[1].backed_by[1]).id, "bay");
}

TEST(DraftCounters, ReplyToTheLastOfferOfWhomTheyAreDirectedAt) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::propose, {"ridge"}, {"coast"}, {{"ports", "open"}});
    acts.add(ActKind::counter, {"coast"}, {"upland"}, {{"river", "none"}});
    acts.add(ActKind::counter, {"coast"}, {}, {{"ports", "shut"}});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.offers.size(), 4U);
    EXPECT_EQ(made.offers[2].reply_to, "o1");
    EXPECT_EQ(made.offers[3].reply_to, "o2");
    EXPECT_EQ(answers(made, made.offers[0]), "coast countered");
    EXPECT_EQ(answers(made, made.offers[1]), "coast countered");
}

TEST(DraftCounters, ReplyNeitherToTheirOwnOffersNorToYoungerOnes) {
    MadeActs acts;
    acts.add(ActKind::propose, {"coast"}, {"upland"}, {{"river", "half"}});
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"ports", "open"}}).date = "2031-05-09";
    acts.add(ActKind::counter, {"coast"}, {"upland"}, {{"river", "none"}}).date = "2031-05-08";
    const Negotiation made = made_of(acts);
    EXPECT_EQ(made.offers[2].reply_to, "");
    EXPECT_EQ(answers(made, made.offers[1]), "");
}

TEST(DraftCounters, ToldWithinAnOfferMakeItAReply) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).sentence = 1;
    acts.add(ActKind::demand, {"coast"}, {"upland"}, {{"ports", "open"}}).sentence = 3;
    acts.add(ActKind::counter, {"coast"}, {"upland"}, {{"river", "none"}}).sentence = 4;
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.offers.size(), 2U);
    EXPECT_EQ(made.offers[1].reply_to, "o1");
}

}  // namespace
}  // namespace irenic::record
