#include "cli/read/timeline.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "../../../tests/support/some_acts.hpp"
#include "cli/read/found.hpp"

namespace irenic::cli {
namespace {

using test_support::says;

const std::vector<record::Act> acts{some_acts::refusal(), some_acts::meeting()};

record::Timeline moved() {
    return {{{"upland", "water", "half", "2031-05-02", 0}, {"delta_league", "", "", "", 1}},
            {{"upland", "water", 0, 1, "accepts, then rejects", true}}};
}

ReadNames names() { return {some_acts::lexicon(), actors_in(acts, {})}; }

TEST(TimelineText, TellsByPartyAndIssueWhatWasDoneWhen) {
    const std::string text = timeline_text(moved(), acts, names(), false);
    EXPECT_TRUE(says(text, "2 moves from 2 acts"));
    EXPECT_TRUE(says(text, "delta league On no issue named no date meet (expected)"));
    EXPECT_TRUE(says(text,
                     "Upland Share of the water 2031-05-02 reject Half of it -> delta league "
                     "unconfirmed brief:1"));
    EXPECT_LT(text.find("delta league"), text.find("Upland"));
}

TEST(TimelineText, QuotesBothSidesOfAContradiction) {
    const std::string text = timeline_text(moved(), acts, names(), false);
    EXPECT_TRUE(says(text,
                     "Upland, Share of the water: accepts, then rejects, on the same day "
                     "2031-05-02, reject: \"turned down half of the water\" (brief:1) "
                     "no date, meet (expected): \"The delta league waits.\" (brief:2)"));
    EXPECT_TRUE(says(timeline_text({}, {}, names(), false), "Nothing was found"));
}

TEST(TimelineValue, NamesActsByTheirIds) {
    const Value value = timeline_value(moved(), acts, "talks.db");
    EXPECT_EQ(value["record"], Value("talks.db"));
    const auto& moves = *value["moves"].get_if<Value::List>();
    ASSERT_EQ(moves.size(), 2U);
    EXPECT_EQ(moves[0]["id"], Value("0123456789ab-1"));
    EXPECT_EQ(moves[0]["act"], Value("reject"));
    EXPECT_TRUE(moves[1]["issue"].is_null());
    EXPECT_TRUE(moves[1]["date"].is_null());
    const auto& clash = value["contradictions"].get_if<Value::List>()->front();
    EXPECT_EQ(clash["second"], Value("0123456789ab-2"));
    EXPECT_EQ(clash["same_day"], Value(true));
}

TEST(FoundText, ShowsSentencesWithTheirActs) {
    const Found found{"water", {{"brief", 1, "Half of the\033 water.", {acts[0].id}}}, acts};
    const std::string text = found_text(found, names(), false);
    EXPECT_TRUE(
        says(text, "1 sentence with: water brief, sentence 1 Half of the water. - reject:"));
    EXPECT_FALSE(says(text, "meet"));
    EXPECT_EQ(text.find('\033'), std::string::npos);
    const Value value = found_value(found, "talks.db");
    EXPECT_EQ(value["hits"].get_if<Value::List>()->front()["source"], Value("brief"));
}

TEST(FoundText, SaysThatThereMayBeMore) {
    Found found{"water", std::vector<record::Hit>(most_hits - 1), {}};
    EXPECT_FALSE(says(found_text(found, names(), false), "There may be more"));
    found.hits.emplace_back();
    EXPECT_TRUE(says(found_text(found, names(), false), "There may be more"));
}

}  // namespace
}  // namespace irenic::cli
