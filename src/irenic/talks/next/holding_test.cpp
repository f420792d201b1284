#include "irenic/talks/next/holding.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_texts.hpp"

namespace irenic::talks {
namespace {

using test_support::all_texts;
using test_support::exchange;
using test_support::open_talks;
using test_support::position_of;
using test_support::read_case;
using test_support::rows_up_to;
using test_support::same_rows;
using test_support::Talks;

constexpr std::size_t rows = 320;

const std::vector<OptionId> nothing{OptionId(std::size_t{0})};
const std::vector<OptionId> all{OptionId(std::size_t{1})};

struct Asked {
    explicit Asked(const std::string& text, std::size_t looked_at = rows, unsigned threads = 1)
        : talks(open_talks(read_case(text), rows).value()), candidates(all_texts(talks)) {
        Limits limits;
        limits.threads = threads;
        holding = find_holding(*talks.ground, *talks.willingness, 1, candidates, looked_at, limits)
                      .value();
    }

    [[nodiscard]] const std::optional<forecast::RowSet>& holds(
        const std::vector<OptionId>& options) const {
        return holding.holds[position_of(candidates, options)];
    }
    [[nodiscard]] forecast::RowSet up_to(int points) const {
        return rows_up_to(*talks.willingness, points);
    }

    Talks talks;
    Candidates candidates;
    Holding holding;
};

TEST(Holding, IsWhereNobodyGainsByStoppingMidway) {
    const Asked asked(exchange());
    EXPECT_TRUE(same_rows(*asked.holds(all), asked.up_to(5)));
    const auto& share = asked.holding.share[position_of(asked.candidates, all)];
    EXPECT_NEAR(share->share, 0.5, 0.02);
    EXPECT_TRUE(share->se.has_value());
    EXPECT_FALSE(asked.holding.cut_short);
}

TEST(Holding, OfATextThatCallsForNothingIsWhereNobodyPrefersWar) {
    const Asked asked(exchange());
    EXPECT_TRUE(same_rows(*asked.holds(nothing), asked.up_to(8)));
    const auto order = asked.holding.order_of[position_of(asked.candidates, nothing)];
    EXPECT_TRUE(asked.holding.orders[order.value()].steps.empty());
}

TEST(Holding, CountsGuaranteesThatStandButNotAtTheStart) {
    const Asked asked(exchange("  guarantees: {p1: {amount: 2}}\n"));
    EXPECT_TRUE(same_rows(*asked.holds(all), asked.up_to(7)));
    EXPECT_TRUE(same_rows(*asked.holds(nothing), asked.up_to(8)));
}

TEST(Holding, KeepsAPeaceValueThatIsGivenForEveryText) {
    const Asked asked(exchange("  peace: {p1: 9}\n"));
    EXPECT_TRUE(same_rows(*asked.holds(all), asked.up_to(7)));
    EXPECT_TRUE(same_rows(*asked.holds(nothing), asked.up_to(9)));
}

TEST(Holding, IsNotToldWhereNoOrderDeliversEverythingInTime) {
    const Asked asked(exchange("", "", ", deadline: 1, after: [b]"));
    EXPECT_FALSE(asked.holds(all).has_value());
    EXPECT_FALSE(asked.holding.share[position_of(asked.candidates, all)].has_value());
    EXPECT_FALSE(asked.holding.order_of[position_of(asked.candidates, all)].has_value());
    EXPECT_TRUE(asked.holds(nothing).has_value());
    EXPECT_FALSE(asked.holding.cut_short);
}

TEST(Holding, LooksAtTheFirstVersionsOnly) {
    const Asked asked(exchange(), 100);
    EXPECT_EQ(asked.holding.looked_at, 100U);
    forecast::RowSet first = asked.up_to(5);
    for (std::size_t row = 100; row < rows; ++row) {
        first.words()[row / 64] &= ~(std::uint64_t{1} << (row % 64));
    }
    EXPECT_TRUE(same_rows(*asked.holds(all), first));
    EXPECT_EQ(Asked(exchange(), 100'000).holding.looked_at, rows);
}

TEST(Holding, LeavesOutVersionsThatTheRecordSpeaksAgainst) {
    const Asked asked(exchange("", "offers: [{id: first, by: p1, package: {i0: o0}}]\n"));
    EXPECT_LT(asked.talks.willingness->counting().count(), rows);
    forecast::RowSet both = asked.up_to(5);
    EXPECT_EQ(asked.holds(all)->count(), both.count());
    EXPECT_NEAR(asked.holding.share[position_of(asked.candidates, all)]->share, 5.0 / 8, 0.02);
}

TEST(Holding, DoesNotDependOnTheNumberOfThreads) {
    const Asked one(exchange());
    const Asked three(exchange(), rows, 3);
    for (std::size_t text = 0; text < one.candidates.texts.size(); ++text) {
        EXPECT_TRUE(same_rows(*one.holding.holds[text], *three.holding.holds[text]));
        EXPECT_EQ(one.holding.share[text]->share, three.holding.share[text]->share);
    }
}

TEST(Holding, LeavesTextsUntoldWhereALimitCameFirst) {
    const Talks talks = open_talks(read_case(exchange()), rows).value();
    const std::atomic<bool> asked_to_stop = true;
    Limits limits;
    limits.stop = Stop(1000, &asked_to_stop);
    const auto holding =
        find_holding(*talks.ground, *talks.willingness, 1, all_texts(talks), rows, limits);
    ASSERT_TRUE(holding);
    EXPECT_TRUE(holding->cut_short);
    EXPECT_FALSE(holding->holds[0].has_value());
}

TEST(Holding, SaysWhyItCannotBeTold) {
    EXPECT_FALSE(why_not_holding(read_case(exchange())));
    Negotiation without = read_case(exchange());
    without.phases->follows.clear();
    ASSERT_TRUE(why_not_holding(without));
    EXPECT_NE(why_not_holding(without)->find("follows"), std::string::npos);
}

}  // namespace
}  // namespace irenic::talks
