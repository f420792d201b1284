#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"

namespace irenic::record {
namespace {

using test_support::a_refusal;
using test_support::answers;
using test_support::made_of;
using test_support::MadeActs;

TEST(DraftAnswers, AreFoundThoughNewsTellsTheRejectionFirst) {
    MadeActs acts;
    auto& refusal = acts.add(ActKind::reject, {"coast"}, {"upland"}, {{"river", ""}});
    refusal.date = "2031-05-06";
    refusal.text = "turned it down";
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).date = "2031-05-03";
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.offers.size(), 1U);
    ASSERT_EQ(made.offers[0].answers.size(), 1U);
    EXPECT_EQ(made.offers[0].answers[0], (OfferAnswer{PartyId(0), AnswerKind::rejected,
                                                      "2031-05-06", "turned it down", "brief"}));
    EXPECT_TRUE(made.positions.empty());
}

TEST(DraftAnswers, AreTheLastWordOfEachByDate) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::accept, {"coast"}, {"upland"}, {{"river", ""}}).date = "2031-05-06";
    acts.add(ActKind::reject, {"coast"}, {"upland"}, {{"river", ""}}).date = "2031-05-04";
    acts.add(ActKind::reject, {"ridge"}, {"upland"}, {{"river", ""}}).date = "2031-05-04";
    acts.add(ActKind::accept, {"ridge"}, {"upland"}, {{"river", ""}});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "coast accepted, ridge accepted");
}

TEST(DraftAnswers, ToldAgainKeepTheirFirstWordsUnlessOfALaterDay) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::reject, {"coast"}, {}, {{"river", ""}}).text = "turned it down";
    acts.add(ActKind::reject, {"coast"}, {}, {{"river", ""}}).text = "that refusal";
    acts.add(ActKind::accept, {"ridge"}, {}, {{"river", ""}}).date = "2031-05-01";
    acts.add(ActKind::accept, {"ridge"}, {}, {{"river", ""}}).date = "2031-05-05";
    acts.add(ActKind::reject, {"ridge"}, {}, {{"river", ""}}).date = "2031-05-03";
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "coast rejected, ridge accepted");
    EXPECT_EQ(made.offers[0].answers[0].quote, "turned it down");
    EXPECT_EQ(made.offers[0].answers[1].date, "2031-05-05");
}

TEST(DraftAnswers, GoToTheLastOfferThatWasThereByThen) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "none"}}).date = "2031-05-01";
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).date = "2031-05-03";
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "all"}}).date = "2031-05-05";
    acts.add(ActKind::reject, {"coast"}, {}, {{"river", ""}}).date = "2031-05-04";
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "");
    EXPECT_EQ(answers(made, made.offers[1]), "coast rejected");
    EXPECT_EQ(answers(made, made.offers[2]), "");
}

TEST(DraftAnswers, GoToTheFirstOfferWhereAllAreYounger) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "none"}}).date = "2031-05-05";
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).date = "2031-05-06";
    acts.add(ActKind::reject, {"coast"}, {}, {{"river", ""}}).date = "2031-05-04";
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "coast rejected");
    EXPECT_EQ(answers(made, made.offers[1]), "");
}

TEST(DraftAnswers, PreferTheOfferOfWhomTheyAreDirectedAt) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "none"}});
    acts.add(ActKind::propose, {"ridge"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::reject, {"coast"}, {"upland"}, {{"river", ""}});
    acts.add(ActKind::accept, {"coast"}, {"ridge"});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "coast rejected");
    EXPECT_EQ(answers(made, made.offers[1]), "coast accepted");
}

TEST(DraftAnswers, OnOtherIssuesOrDeniedOrToOnesOwnOfferArePositions) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::reject, {"coast"}, {"upland"}, {{"ports", ""}});
    acts.add(ActKind::accept, {"coast"}, {"upland"}, {{"river", ""}}).tense = ActTense::denied;
    acts.add(ActKind::reject, {"upland"}, {}, {{"river", ""}});
    acts.add(ActKind::accept, {"coast"});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "");
    EXPECT_EQ(made.positions.size(), 4U);
}

TEST(DraftAnswers, GivenTogetherAreOfEach) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::reject, {"coast", "ridge", "upland"}, {}, {{"river", ""}});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "coast rejected, ridge rejected");
}

TEST(DraftAnswers, OfPrincipalsAloneCount) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::mediate, {"bay"}, {"upland", "coast"});
    acts.add(ActKind::reject, {"bay"}, {"upland"}, {{"river", ""}});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(answers(made, made.offers[0]), "coast rejected");
}

TEST(DraftRounds, AreTalksToComeWithTheirMediatorsEachOnce) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::mediate, {"bay"}, {"upland", "coast"});
    for (int times = 0; times < 2; ++times) {
        auto& round = acts.add(ActKind::meet, {"bay", "upland"}, {"bay", "coast"});
        round.tense = ActTense::expected;
        round.date = "2031-05-09";
    }
    acts.add(ActKind::meet, {"strangers"}).tense = ActTense::expected;
    acts.add(ActKind::meet, {"coast"}, {"upland"});
    acts.add(ActKind::appeal, {"coast"}, {"upland"}).tense = ActTense::expected;
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.rounds.size(), 2U);
    EXPECT_EQ(made.rounds[0], (Round{"2031-05-09", "", {PartyId(2)}, "expected"}));
    EXPECT_EQ(made.rounds[1], (Round{"", "", {}, "expected"}));
    EXPECT_EQ(made.positions.size(), 3U);
}

}  // namespace
}  // namespace irenic::record
