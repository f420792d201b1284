#include "irenic/talks/next/leverage.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_texts.hpp"
#include "irenic/talks/next/each_version.hpp"
#include "irenic/talks/next/holding.hpp"

namespace irenic::talks {
namespace {

using test_support::all_texts;
using test_support::exchange;
using test_support::open_talks;
using test_support::position_of;
using test_support::read_case;
using test_support::rows_up_to;
using test_support::Talks;

constexpr std::size_t rows = 640;

struct Asked {
    explicit Asked(const std::string& levers, bool with_order = true, unsigned threads = 1)
        : talks(open_talks(read_case(exchange("", levers)), rows).value()) {
        const Candidates candidates = all_texts(talks);
        const std::size_t text = position_of(candidates, {OptionId(std::size_t{1})});
        Limits limits;
        limits.threads = threads;
        std::optional<CarryingOrder> order;
        if (with_order) {
            const auto holding =
                find_holding(*talks.ground, *talks.willingness, 1, candidates, rows, limits)
                    .value();
            order = holding.orders[holding.order_of[text].value()];
        }
        found = find_leverage(*talks.ground, *talks.willingness, 1, candidates.texts[text], order,
                              looked_at, limits)
                    .value();
    }

    /// The share of the versions looked at in which p1's value of no agreement is at most so much.
    [[nodiscard]] double up_to(int points) const {
        return share_among(*talks.willingness, rows_up_to(*talks.willingness, points),
                           counting_among_first(*talks.willingness, looked_at))
            ->share;
    }

    static constexpr std::size_t looked_at = 500;
    Talks talks;
    LeverageFound found;
};

TEST(Leverage, OfAGuaranteeIsHowOftenTheTextHoldsWithItAndOnceItLapses) {
    const Asked asked(
        "levers: {g: {owner: m, withdrawable: true, effects: [{party: p1, guarantee: 2}]}}\n");
    ASSERT_EQ(asked.found.levers.size(), 1U);
    const Leverage& lever = asked.found.levers[0];
    EXPECT_EQ(lever.lever, 0U);
    EXPECT_TRUE(lever.withdrawable);
    EXPECT_EQ(lever.hold->share, asked.up_to(7));
    EXPECT_EQ(lever.hold_without->share, asked.up_to(5));
    EXPECT_EQ(lever.accept.share, 1);
    EXPECT_EQ(lever.accept_without.share, 1);
    EXPECT_EQ(asked.found.rows, Asked::looked_at);
    EXPECT_FALSE(asked.found.cut_short);
}

TEST(Leverage, OfPointsMovesBothShares) {
    const Asked asked("levers: {f: {owner: m, effects: [{party: p1, points: -4}]}}\n");
    ASSERT_EQ(asked.found.levers.size(), 1U);
    const Leverage& lever = asked.found.levers[0];
    EXPECT_FALSE(lever.withdrawable);
    EXPECT_EQ(lever.accept.share, asked.up_to(6));
    EXPECT_EQ(lever.accept_without.share, 1);
    EXPECT_EQ(lever.hold->share, asked.up_to(1));
    EXPECT_EQ(lever.hold_without->share, asked.up_to(5));
}

TEST(Leverage, LeavesOutLeversWithoutAnOwnerAndThoseThatMoveNothing) {
    const Asked asked(
        "levers:\n"
        "  nobodys: {effects: [{party: p1, points: -4}]}\n"
        "  idle: {owner: m, effects: [{party: p0, guarantee: 2}]}\n"
        "  moving: {owner: m, effects: [{party: p0, points: -4}]}\n");
    ASSERT_EQ(asked.found.levers.size(), 1U);
    EXPECT_EQ(asked.found.levers[0].lever, 2U);
    EXPECT_EQ(asked.found.levers[0].accept.share, 0);
    EXPECT_EQ(asked.found.levers[0].hold->share, 0);
}

TEST(Leverage, SaysNothingOfHoldingWithoutAnOrder) {
    const Asked asked(
        "levers: {g: {owner: m, effects: [{party: p1, guarantee: 2}]},"
        " f: {owner: m, effects: [{party: p1, points: -4}]}}\n",
        false);
    ASSERT_EQ(asked.found.levers.size(), 1U);
    EXPECT_EQ(asked.found.levers[0].lever, 1U);
    EXPECT_FALSE(asked.found.levers[0].hold.has_value());
    EXPECT_FALSE(asked.found.levers[0].hold_without.has_value());
}

TEST(Leverage, DoesNotDependOnTheNumberOfThreads) {
    const std::string levers =
        "levers: {g: {owner: m, effects: [{party: p1, guarantee: {is: [0, 4]}}]}}\n";
    const Asked one(levers);
    const Asked three(levers, true, 3);
    ASSERT_EQ(one.found.levers.size(), 1U);
    ASSERT_EQ(three.found.levers.size(), 1U);
    EXPECT_EQ(one.found.levers[0].hold->share, three.found.levers[0].hold->share);
    EXPECT_EQ(one.found.levers[0].hold->se, three.found.levers[0].hold->se);
    EXPECT_GT(one.found.levers[0].hold->share, one.up_to(5));
    EXPECT_LT(one.found.levers[0].hold->share, one.up_to(9));
}

TEST(Leverage, StopsAtALimitWithWhatItHas) {
    const Talks talks = open_talks(read_case(exchange("",
                                                      "levers: {f: {owner: m, effects: [{party: p1,"
                                                      " points: -4}]}}\n")),
                                   rows)
                            .value();
    const std::atomic<bool> asked_to_stop = true;
    Limits limits;
    limits.stop = Stop(1000, &asked_to_stop);
    const auto found = find_leverage(*talks.ground, *talks.willingness, 1,
                                     all_texts(talks).texts[0], {}, rows, limits);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->cut_short);
    EXPECT_EQ(found->rows, 0U);
    EXPECT_TRUE(found->levers.empty());
}

}  // namespace
}  // namespace irenic::talks
