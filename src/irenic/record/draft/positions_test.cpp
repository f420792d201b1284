#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"

namespace irenic::record {
namespace {

using test_support::a_refusal;
using test_support::made_of;
using test_support::MadeActs;

TEST(DraftPositions, KeepTheWordsAsTheyStand) {
    MadeActs acts = a_refusal();
    auto& threat = acts.add(ActKind::threaten, {"coast"}, {"coast", "upland"}, {{"ports", "shut"}});
    threat.text = "“the ports will close”";
    threat.date = "2031-05-06";
    threat.tense = ActTense::expected;
    threat.confirmed = true;
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.positions.size(), 1U);
    Position expected;
    expected.party = PartyId(1);
    expected.kind = PositionKind::intention;
    expected.issue = IssueId(1);
    expected.option = OptionId(0);
    expected.about = PartyId(0);
    expected.stance = "threaten (expected)";
    expected.quote = "“the ports will close”";
    expected.date = "2031-05-06";
    expected.source = "brief";
    expected.line = 1;
    expected.confirmed = true;
    EXPECT_EQ(made.positions[0], expected);
}

TEST(DraftPositions, TellTheLineInCodePoints) {
    const std::string text = "Überfälle am Fluß\n\n“Niet”, сказал посол.\nEnd.";
    MadeActs acts = a_refusal();
    for (const std::size_t start : {0U, 16U, 17U, 18U, 19U, 39U, 40U, 41U, 400U}) {
        acts.add(ActKind::accuse, {"coast"}, {"upland"}).start = start;
    }
    std::vector<int> lines;
    for (const Position& position : made_of(acts, text).positions) {
        lines.push_back(position.line.value_or(0));
    }
    EXPECT_EQ(lines, (std::vector<int>{1, 1, 1, 2, 3, 3, 3, 4, 4}));
}

TEST(DraftPositions, AreOfTheKindThatTheActIs) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::state_belief, {"coast"});
    acts.add(ActKind::commitment_concern, {"coast"});
    acts.add(ActKind::position, {"coast"}, {}, {{"ports", ""}});
    acts.add(ActKind::position, {"coast"}, {}, {{"governance.interim", ""}});
    acts.add(ActKind::position, {"coast"});
    acts.add(ActKind::breach, {"coast"});
    acts.add(ActKind::accuse, {"coast"});
    acts.add(ActKind::concede, {"coast"}, {}, {{"ports", ""}});
    std::vector<PositionKind> kinds;
    for (const Position& position : made_of(acts).positions) {
        kinds.push_back(position.kind);
    }
    EXPECT_EQ(kinds,
              (std::vector{PositionKind::belief, PositionKind::concern, PositionKind::issue,
                           PositionKind::end_state, PositionKind::end_state,
                           PositionKind::intention, PositionKind::process, PositionKind::issue}));
}

TEST(DraftPositions, ToldTwiceInTheSameWordsOfOnePlaceStandOnce) {
    MadeActs acts = a_refusal();
    for (int times = 0; times < 3; ++times) {
        acts.add(ActKind::accuse, {"coast"}, {"upland"}).text = "broke its word";
    }
    acts.add(ActKind::accuse, {"upland"}, {"coast"}).text = "broke its word";
    acts.add(ActKind::threaten, {"coast"}, {"upland"}).text = "broke its word";
    EXPECT_EQ(made_of(acts).positions.size(), 3U);
}

TEST(DraftPositions, TakenTogetherAreOfEachPartyOnce) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::accuse, {"coast", "coast", "upland", "nobody"}, {"ridge"});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.positions.size(), 3U);
    EXPECT_EQ(made.positions[0].party, PartyId(1));
    EXPECT_EQ(made.positions[1].party, PartyId(0));
}

}  // namespace
}  // namespace irenic::record
