// The golden session: Nash's nine goods by concession in turn.

#include <array>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "../support/plain_case.hpp"
#include "../support/talks_room.hpp"
#include "irenic/talks/play/efficient.hpp"

namespace irenic {

using nlohmann::json;
using talks::Outcome;
using talks::Units;
using test_support::golden;
using test_support::TalksRoom;

namespace {

using Vector = std::vector<Units>;

constexpr std::size_t bill = 0;
constexpr std::size_t jack = 1;

/// What each puts forward in a round, and what is conceded at its end where that ends the talks.
struct Round {
    Vector bills;
    Vector jacks;
};

talks::Domain nine_goods() {
    const json table = golden("A1_nash_bill_jack");
    test_support::PlainCase plain;
    for (const auto& good : table["issues_bill"]) {
        plain.points.push_back({{"0", "0"}, {"-" + good[1].dump(), good[2].dump()}});
    }
    for (const auto& good : table["issues_jack"]) {
        plain.points.push_back({{"0", "0"}, {good[1].dump(), "-" + good[2].dump()}});
    }
    plain.disagreement = {"0", "0"};
    const Negotiation negotiation = test_support::read_case(plain);
    return test_support::domain_of(negotiation);
}

talks::Rules zeuthen(std::size_t rounds) {
    talks::Rules rules;
    rules.protocol = talks::Protocol::zeuthen;
    rules.rounds = rounds;
    return rules;
}

TEST(NashBillAndJackAtTheTable, ConcedeTheirWayToTheNashDeal) {
    const std::vector<Round> expected{{{18, 0}, {2, 8}}, {{16, 2}, {2, 8}}, {{16, 2}, {6, 7}},
                                      {{14, 4}, {6, 7}}, {{14, 4}, {8, 6}}, {{14, 4}, {12, 5}}};
    TalksRoom room(nine_goods(), test_support::all_play(2, talks::StrategyKind::hard_liner), 1);
    const Outcome outcome = room.play(zeuthen(100));
    EXPECT_EQ(outcome.end, Outcome::End::agreement);
    EXPECT_EQ(outcome.rounds, expected.size());
    EXPECT_EQ(room.worth(outcome.agreement.value()),
              golden("A1_nash_bill_jack")["zeuthen"].get<Vector>());
    ASSERT_EQ(outcome.trace.size(), 2 * expected.size() + 1);
    for (std::size_t move = 0; move + 1 < outcome.trace.size(); ++move) {
        const talks::Move& made = outcome.trace[move];
        const Round& round = expected[move / 2];
        EXPECT_EQ(made.round, move / 2 + 1);
        EXPECT_EQ(made.by, move % 2);
        EXPECT_EQ(room.worth(made.package), move % 2 == bill ? round.bills : round.jacks);
        EXPECT_EQ(made.accepted_by, move % 2 == bill ? 1U : 2U);
        EXPECT_FALSE(made.agreed);
    }
    const talks::Move& last = outcome.trace.back();
    EXPECT_EQ(last.round, expected.size());
    EXPECT_EQ(last.by, bill);
    EXPECT_EQ(last.accepted_by, 3U);
    EXPECT_TRUE(last.agreed);
    EXPECT_EQ(last.package, outcome.agreement);
}

TEST(NashBillAndJackAtTheTable, NeedAllSixRounds) {
    TalksRoom room(nine_goods(), test_support::all_play(2, talks::StrategyKind::hard_liner), 1);
    EXPECT_EQ(room.play(zeuthen(6)).end, Outcome::End::agreement);
    const Outcome outcome = room.play(zeuthen(5));
    EXPECT_EQ(outcome.end, Outcome::End::deadline);
    EXPECT_EQ(outcome.rounds, 5U);
    EXPECT_FALSE(outcome.agreement);
}

TEST(NashBillAndJackAtTheTable, HaveTheirEfficientPackages) {
    TalksRoom room(nine_goods(), test_support::all_play(2, talks::StrategyKind::hard_liner), 1);
    std::vector<Vector> efficient;
    for (const auto package : talks::efficient_for_two(room.space())) {
        efficient.push_back(room.worth(package));
    }
    EXPECT_EQ(efficient, golden("A1_nash_bill_jack")["pareto"].get<std::vector<Vector>>());
    EXPECT_EQ(efficient.front()[jack], 10);
}

}  // namespace
}  // namespace irenic
