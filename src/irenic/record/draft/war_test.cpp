#include <array>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::record {
namespace {

using test_support::a_refusal;
using test_support::draft_of;
using test_support::made_of;
using test_support::MadeActs;
using test_support::mentions;

MadeActs with_a_victory_told(int times) {
    MadeActs acts = a_refusal();
    for (int time = 0; time < times; ++time) {
        acts.add(ActKind::state_belief, {"upland"}, {"coast"}).text = "we will prevail";
    }
    return acts;
}

TEST(DraftWar, HoldsTheSameWideBeliefForBothSides) {
    const Negotiation made = made_of(with_a_victory_told(1));
    ASSERT_TRUE(made.war.has_value());
    EXPECT_EQ(made.war->sides, (std::array{PartyId(0), PartyId(1)}));
    ASSERT_TRUE(made.war->beliefs[0].has_value());
    EXPECT_EQ(made.war->beliefs[0]->prevail.low, Decimal::from_mantissa(1, 1));
    EXPECT_EQ(made.war->beliefs[0]->prevail.high, Decimal::from_mantissa(9, 1));
    EXPECT_EQ(made.war->beliefs[0], made.war->beliefs[1]);
    EXPECT_FALSE(made.war->payoffs[0].has_value());
}

TEST(DraftWar, IsTheSameHoweverOftenOneSideClaimsVictory) {
    const auto once = made_of(with_a_victory_told(1)).war;
    for (const int times : {2, 5, 40}) {
        EXPECT_EQ(made_of(with_a_victory_told(times)).war, once) << times;
    }
}

TEST(DraftWar, IsThereWhereForceWasUsedBetweenTheMainParties) {
    MadeActs acts = a_refusal();
    EXPECT_FALSE(made_of(acts).war.has_value());
    acts.add(ActKind::meet, {"ridge"}, {"coast"});
    acts.add(ActKind::force, {"ridge"}, {"coast"});
    acts.add(ActKind::force, {"coast"}, {"upland"}).tense = ActTense::denied;
    acts.add(ActKind::state_belief, {"ridge"});
    acts.add(ActKind::force, {"upland"}, {"ridge"});
    EXPECT_FALSE(made_of(acts).war.has_value());
    acts.add(ActKind::force, {"coast"}, {"upland"});
    ASSERT_TRUE(made_of(acts).war.has_value());
}

TEST(DraftWar, IsBetweenTheMainPartiesThoughThereAreMorePrincipals) {
    MadeActs acts;
    acts.add(ActKind::propose, {"ridge"}, {"coast"}, {{"river", "half"}});
    acts.add(ActKind::force, {"coast"}, {"upland"});
    acts.add(ActKind::accuse, {"upland"}, {"coast"});
    const Negotiation made = made_of(acts);
    ASSERT_TRUE(made.war.has_value());
    EXPECT_EQ(made.party(made.war->sides[0]).id, "coast");
    EXPECT_EQ(made.party(made.war->sides[1]).id, "upland");
}

TEST(DraftRisks, AreOneForEachSideThatFearsABreach) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::commitment_concern, {"coast"}, {"upland"});
    acts.add(ActKind::commitment_concern, {"coast"});
    acts.add(ActKind::commitment_concern, {"upland"}, {"upland"});
    acts.add(ActKind::commitment_concern, {"upland"}, {"coast"}).tense = ActTense::denied;
    acts.add(ActKind::commitment_concern, {"strangers"}, {"coast"});
    const Draft draft = draft_of(acts);
    const auto& risks = draft.negotiation.risks;
    ASSERT_EQ(risks.size(), 2U);
    EXPECT_EQ(risks[0].id, "not_kept_1");
    EXPECT_EQ(risks[0].name, "coast fears that upland will not keep a deal");
    EXPECT_EQ(risks[0].borne_by, PartyId(1));
    EXPECT_EQ(risks[0].from, PartyId(0));
    EXPECT_EQ(risks[1].borne_by, PartyId(0));
    EXPECT_EQ(risks[1].from, PartyId(1));
    EXPECT_EQ(risks[0].hazard, risks[1].hazard);
    EXPECT_EQ(risks[0].loss, risks[1].loss);
    EXPECT_EQ(risks[0].discount, risks[1].discount);
    EXPECT_TRUE(mentions(draft.notes, "risks.not_kept_2"));
}

TEST(DraftRisks, OfAPrincipalThatIsNotMainAreFromNobodyUnlessItSaysWhom) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::concede, {"ridge"}, {"coast"});
    acts.add(ActKind::commitment_concern, {"ridge"});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.risks.size(), 1U);
    EXPECT_EQ(made.risks[0].from, std::nullopt);
    EXPECT_EQ(made.risks[0].name, "ridge fears that a deal will not be kept");
}

TEST(DraftNumbers, HaveNoSource) {
    MadeActs acts = with_a_victory_told(1);
    acts.add(ActKind::commitment_concern, {"coast"}, {"upland"});
    acts.add(ActKind::concede, {"ridge"}, {"coast"}, {{"ports", ""}});
    const NumberCount numbers = count_numbers(made_of(acts));
    EXPECT_EQ(numbers.assumed, 15U);
    EXPECT_EQ(numbers.sourced, 0U);
}

}  // namespace
}  // namespace irenic::record
