#include <gtest/gtest.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/record_files.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::record {

using namespace test_support;

namespace {

class Decide : public ::testing::Test {
protected:
    Folder folder_;
    std::string path_ = folder_.file("talks.record");
    Store store_ = open_store(path_);
};

TEST_F(Decide, KeepsAConfirmation) {
    const Reading reading = upland();
    value_of(store_.add(reading));
    const Act confirmed = value_of(store_.decide(reading.acts[0], Decision::confirmed, "Ada"));
    EXPECT_TRUE(confirmed.confirmed);
    EXPECT_EQ(confirmed.confirmed_by, "Ada");
    EXPECT_TRUE(is_time(confirmed.confirmed_on)) << confirmed.confirmed_on;

    Act expected = reading.acts[0];
    expected.confirmed = true;
    expected.confirmed_by = "Ada";
    expected.confirmed_on = confirmed.confirmed_on;
    EXPECT_EQ(confirmed, expected);
    EXPECT_EQ(value_of(store_.acts()), (std::vector<Act>{expected, reading.acts[1]}));
    EXPECT_EQ(value_of(store_.undecided()), (std::vector<Act>{reading.acts[1]}));
}

TEST_F(Decide, KeepsTheCodingBeforeAndAfterAChange) {
    const Reading reading = upland();
    value_of(store_.add(reading));
    Act wish = reading.acts[0];
    wish.source = "elsewhere";
    wish.kind = ActKind::accept;
    wish.actors = {{"coast", "Coast"}};
    wish.recipients.clear();
    wish.issues = {{"aid", "some"}, {"truce", ""}, {"ports", "open"}};
    wish.quote.reset();
    const Act changed = value_of(store_.decide(wish, Decision::changed, "Ben"));
    EXPECT_EQ(changed.source, "upland");
    EXPECT_EQ(changed.kind, ActKind::accept);

    const auto changes = value_of(store_.changes());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].act, wish.id);
    EXPECT_EQ(changes[0].decision, Decision::changed);
    EXPECT_EQ(changes[0].by, "Ben");
    EXPECT_EQ(changes[0].on, changed.confirmed_on);
    EXPECT_EQ(changes[0].before, reading.acts[0]);
    EXPECT_EQ(changes[0].after, changed);
    EXPECT_EQ(value_of(store_.acts())[0], changed);
}

TEST_F(Decide, LeavesDroppedActsOutUntilTheyAreTakenBackIn) {
    const Reading reading = upland();
    value_of(store_.add(reading));
    const Act dropped = value_of(store_.decide(reading.acts[0], Decision::dropped, "Ada"));
    EXPECT_FALSE(dropped.confirmed);
    EXPECT_EQ(dropped.confirmed_by, "Ada");
    EXPECT_EQ(value_of(store_.acts()), (std::vector<Act>{reading.acts[1]}));
    EXPECT_EQ(value_of(store_.undecided()), (std::vector<Act>{reading.acts[1]}));
    EXPECT_TRUE(value_of(store_.find("envoy", 9))[0].acts.empty());

    const Act back = value_of(store_.decide(reading.acts[0], Decision::confirmed, "Ben"));
    EXPECT_EQ(value_of(store_.acts()), (std::vector<Act>{back, reading.acts[1]}));
    const auto changes = value_of(store_.changes());
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].decision, Decision::dropped);
    EXPECT_EQ(changes[1].before, dropped);
    EXPECT_EQ(changes[1].after, back);
}

TEST_F(Decide, DecidesNothingAboutAnActThatIsNotThere) {
    value_of(store_.add(upland()));
    Act act = upland().acts[0];
    act.id = "000000000000-1";
    const auto decided = store_.decide(act, Decision::dropped, "Ada");
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().code, ErrorCode::missing);
    EXPECT_EQ(decided.error().where, path_);
    EXPECT_NE(decided.error().what.find("000000000000-1"), std::string::npos);
    EXPECT_TRUE(value_of(store_.changes()).empty());
    EXPECT_EQ(value_of(store_.undecided()).size(), 2U);
}

TEST_F(Decide, WantsToKnowWhoDecides) {
    value_of(store_.add(upland()));
    const auto decided = store_.decide(upland().acts[0], Decision::confirmed, "");
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().code, ErrorCode::bad_input);
    EXPECT_EQ(value_of(store_.undecided()).size(), 2U);
}

}  // namespace
}  // namespace irenic::record
