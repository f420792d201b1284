#include "irenic/stability/changes/rank_places.hpp"

#include <gtest/gtest.h>

namespace irenic::stability {
namespace {

using Ranks = std::vector<Rank>;

// States 0 and 1 share the worst tier, 2 and 3 the next; 4 is best.
const Ranks ranking{0, 0, 1, 1, 2};

TEST(RankPlaces, CountWhatChangesOnTheWay) {
    const RankPlaces places(ranking);
    EXPECT_EQ(places.changed(0, gap_above(0)), 1U);
    EXPECT_EQ(places.changed(0, in_tier(1)), 3U);
    EXPECT_EQ(places.changed(0, gap_above(1)), 3U);
    EXPECT_EQ(places.changed(0, gap_above(2)), 4U);
    EXPECT_EQ(places.changed(4, in_tier(1)), 2U);
    EXPECT_EQ(places.changed(4, gap_below(0)), 4U);
    EXPECT_EQ(places.changed(3, gap_below(1)), 1U);
}

TEST(RankPlaces, NameWhatIsJoinedOrPassedLast) {
    const RankPlaces places(ranking);
    EXPECT_EQ(places.shift(0, in_tier(1)), (Shift{0, true, true, 2, 3}));
    EXPECT_EQ(places.shift(0, gap_above(0)), (Shift{0, true, false, 1, 1}));
    EXPECT_EQ(places.shift(4, gap_below(1)), (Shift{4, false, false, 2, 2}));
    EXPECT_EQ(places.shift(3, gap_below(1)), (Shift{3, false, false, 2, 1}));
}

TEST(RankPlaces, KnowWhoIsTied) {
    const RankPlaces places(ranking);
    EXPECT_TRUE(places.is_tied(1));
    EXPECT_FALSE(places.is_tied(4));
}

TEST(Shift, GivesARankingWithoutGaps) {
    EXPECT_EQ(shifted(ranking, {4, false, true, 0, 4}), (Ranks{0, 0, 1, 1, 0}));
    EXPECT_EQ(shifted(ranking, {4, false, false, 2, 2}), (Ranks{0, 0, 2, 2, 1}));
    EXPECT_EQ(shifted(ranking, {0, true, false, 4, 4}), (Ranks{3, 0, 1, 1, 2}));
    EXPECT_EQ(shifted(ranking, {2, true, false, 3, 1}), (Ranks{0, 0, 2, 1, 3}));
}

}  // namespace
}  // namespace irenic::stability
