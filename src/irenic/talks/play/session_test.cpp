#include "irenic/talks/play/session.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "../../../../tests/support/random_domain.hpp"
#include "../../../../tests/support/talks_room.hpp"

namespace irenic::talks {
namespace {

using test_support::all_play;
using test_support::TalksRoom;

Strategy strategy(StrategyKind kind) { return all_play(1, kind).front(); }

Rules rules_of(Protocol protocol, std::size_t rounds) {
    Rules rules;
    rules.protocol = protocol;
    rules.rounds = rounds;
    return rules;
}

/// One issue; `points` by option, by party. No agreement is worth 0.
Domain one_issue(const std::vector<test_support::PlainCase::Row>& points) {
    test_support::PlainCase plain;
    plain.points = {points};
    plain.disagreement.assign(points.front().size(), "0");
    return test_support::domain_of(test_support::read_case(plain));
}

Domain pie() {
    return one_issue({{"40", "0"}, {"30", "10"}, {"20", "20"}, {"10", "30"}, {"0", "40"}});
}

TEST(Protocols, AreFoundByTheirNames) {
    EXPECT_EQ(protocol_names().size(), 5U);
    for (const std::string& text : protocol_names()) {
        EXPECT_EQ(name(protocol_named(text).value()), text);
    }
    EXPECT_FALSE(protocol_named("auction"));
}

TEST(AlternatingOffers, GoToWhoeverHasNotTakenTheStandingOffer) {
    // p1 takes anything, p2 holds out to the end: p1 stands by what p0 offered and is passed over.
    const Domain domain = one_issue({{"2", "1", "0"}, {"0", "1", "2"}});
    TalksRoom room(domain,
                   {strategy(StrategyKind::hard_liner), strategy(StrategyKind::random),
                    strategy(StrategyKind::hard_liner)},
                   1);
    const Outcome outcome = room.play(rules_of(Protocol::alternating_offers, 2));
    ASSERT_EQ(outcome.trace.size(), 3U);
    EXPECT_EQ(outcome.trace[0].by, 0U);
    EXPECT_EQ(outcome.trace[0].accepted_by, 0b011U);
    EXPECT_EQ(outcome.trace[1].by, 2U);
    EXPECT_EQ(outcome.trace[1].accepted_by, 0b110U);
    EXPECT_EQ(outcome.trace[2].round, 2U);
    EXPECT_EQ(outcome.trace[2].by, 0U);
    EXPECT_TRUE(outcome.trace[2].agreed);
    EXPECT_EQ(outcome.end, Outcome::End::agreement);
}

/// Each of the first three options is the best for one seat; the last suits all.
Domain three_and_a_middle() {
    return one_issue({{"20", "1", "2"},
                      {"2", "20", "1"},
                      {"1", "2", "20"},
                      {"16", "0", "16"},
                      {"15", "14", "13"}});
}

class ThreeSeats : public testing::TestWithParam<std::tuple<StrategyKind, Protocol>> {};

TEST_P(ThreeSeats, WhoAnswerTheOthersComeToWhatSuitsAll) {
    const auto [kind, protocol] = GetParam();
    TalksRoom room(three_and_a_middle(), all_play(3, kind), 1);
    const Outcome outcome = room.play(rules_of(protocol, 60));
    ASSERT_EQ(outcome.end, Outcome::End::agreement);
    EXPECT_EQ(room.worth(outcome.agreement.value()), (std::vector<Units>{15, 14, 13}));
}

INSTANTIATE_TEST_SUITE_P(
    ByStrategy, ThreeSeats,
    testing::Values(std::tuple(StrategyKind::micro, Protocol::alternating_offers),
                    std::tuple(StrategyKind::micro, Protocol::simultaneous_offers),
                    std::tuple(StrategyKind::micro, Protocol::mediator_pool),
                    std::tuple(StrategyKind::zeuthen, Protocol::alternating_offers),
                    std::tuple(StrategyKind::zeuthen, Protocol::simultaneous_offers)),
    [](const auto& tested) {
        return std::string(name(std::get<0>(tested.param))) + "_" +
               std::string(name(std::get<1>(tested.param)));
    });

/// Points drawn; some package leaves every seat three fifths of its best at least.
std::optional<Domain> with_a_good_middle(test_support::Random& random, std::size_t seats) {
    const Domain domain = test_support::random_domain(random, {3, 4, 3, 2}, seats, 40, 0);
    std::vector<Units> best;
    const auto packages = test_support::all_allowed(domain);
    for (std::size_t seat = 0; seat < seats; ++seat) {
        best.push_back(domain.utility(seat, test_support::all_offerable(domain, seat).front()));
    }
    for (const auto& package : packages) {
        std::size_t suits = 0;
        for (std::size_t seat = 0; seat < seats; ++seat) {
            suits += domain.utility(seat, package) * 5 >= best[seat] * 3 ? 1U : 0U;
        }
        if (suits == seats) {
            return domain;
        }
    }
    return std::nullopt;
}

TEST_P(ThreeSeats, OrMoreAgreeWhereSomePackageSuitsAllWell) {
    const auto [kind, protocol] = GetParam();
    test_support::Random random(31);
    int agreed = 0;
    int sessions = 0;
    while (sessions < 40) {
        const std::size_t seats = random.size(3, 4);
        if (const auto domain = with_a_good_middle(random, seats)) {
            TalksRoom room(*domain, all_play(seats, kind), 1);
            const Outcome outcome = room.play(rules_of(protocol, 300), false);
            agreed += outcome.end == Outcome::End::agreement ? 1 : 0;
            ++sessions;
        }
    }
    EXPECT_GE(agreed, 38);
}

TEST(SimultaneousOffers, EndWithTheOneThatLeavesTheWorstOffMost) {
    // In the only round hard-liners take anything; p1's offer leaves p0 a quarter, p0's leaves p1
    // a third.
    TalksRoom room(one_issue({{"4", "1"}, {"1", "3"}}), all_play(2, StrategyKind::hard_liner), 1);
    const Outcome outcome = room.play(rules_of(Protocol::simultaneous_offers, 1));
    EXPECT_EQ(room.worth(outcome.agreement.value()), (std::vector<Units>{4, 1}));
    EXPECT_EQ(outcome.trace.size(), 2U);
    // A third for p1 comes second where p1's own offer leaves p0 half.
    TalksRoom other(one_issue({{"4", "1"}, {"2", "3"}}), all_play(2, StrategyKind::hard_liner), 1);
    const Outcome second = other.play(rules_of(Protocol::simultaneous_offers, 1));
    EXPECT_EQ(other.worth(second.agreement.value()), (std::vector<Units>{2, 3}));
}

TEST(SimultaneousOffers, EndWithTheFirstSeatsWhereBothLeaveAsMuch) {
    TalksRoom room(one_issue({{"4", "1"}, {"1", "4"}}), all_play(2, StrategyKind::hard_liner), 1);
    const Outcome outcome = room.play(rules_of(Protocol::simultaneous_offers, 1));
    EXPECT_EQ(room.worth(outcome.agreement.value()), (std::vector<Units>{4, 1}));
}

TEST(MediatorsPool, ReturnsToAnEarlierTextOnceDemandsHaveComeDown) {
    TalksRoom room(pie(), {strategy(StrategyKind::conceder), strategy(StrategyKind::boulware)}, 1);
    const Outcome outcome = room.play(rules_of(Protocol::mediator_pool, 40));
    ASSERT_EQ(outcome.end, Outcome::End::agreement);
    std::vector<Space::Number> put;
    for (const Move& move : outcome.trace) {
        put.push_back(move.package);
    }
    const auto first = std::find(put.begin(), put.end(), outcome.agreement);
    ASSERT_NE(first, put.end() - 1) << "it was refused before";
    EXPECT_TRUE(std::any_of(first, put.end(), [&](Space::Number other) { return other != *first; }))
        << "and others were put in between";
}

TEST(MediatorsPool, HoldsNoTextThatTheMediatorMayNotPut) {
    Rules rules = rules_of(Protocol::mediator_pool, 30);
    for (const std::size_t option : {0U, 1U, 2U, 4U}) {
        rules.mediators_lines.push_back({{{IssueId(0), {OptionId(option)}}}});
    }
    TalksRoom room(pie(), all_play(2, StrategyKind::linear), 1);
    const Outcome outcome = room.play(rules);
    for (const Move& move : outcome.trace) {
        EXPECT_EQ(room.worth(move.package), (std::vector<Units>{10, 30}));
    }
    EXPECT_EQ(outcome.end, Outcome::End::agreement);
}

TEST(SingleText, IsRefusedByWhomItLeavesBelowNoAgreement) {
    // As it is now suits p0 alone, and no change suits both.
    TalksRoom room(one_issue({{"4", "-1"}, {"1", "3"}}), all_play(2, StrategyKind::random), 1);
    Rules rules = rules_of(Protocol::single_text, 20);
    const Outcome outcome = room.play(rules);
    EXPECT_EQ(outcome.end, Outcome::End::deadline);
    ASSERT_EQ(outcome.trace.size(), 1U);
    EXPECT_EQ(outcome.trace[0].round, 20U);
    EXPECT_EQ(outcome.trace[0].accepted_by, 0b01U);
}

class Breakdown : public testing::TestWithParam<Protocol> {};

TEST_P(Breakdown, ComesAsOftenAsItsChanceAfterEveryRoundButTheLast) {
    constexpr int sessions = 4000;
    Rules rules = rules_of(GetParam(), 4);
    rules.breakdown = 0.3;
    TalksRoom room(pie(), all_play(2, StrategyKind::hard_liner), 5);
    int broken_down = 0;
    int at_once = 0;
    for (int session = 0; session < sessions; ++session) {
        const Outcome outcome = room.play(rules, false);
        broken_down += outcome.end == Outcome::End::breakdown ? 1 : 0;
        at_once += outcome.end == Outcome::End::breakdown && outcome.rounds == 1 ? 1 : 0;
    }
    EXPECT_NEAR(broken_down, sessions * (1 - 0.7 * 0.7 * 0.7), 120);  // four deviations
    EXPECT_NEAR(at_once, sessions * 0.3, 116);
}

INSTANTIATE_TEST_SUITE_P(ByProtocol, Breakdown,
                         testing::Values(Protocol::alternating_offers, Protocol::single_text,
                                         Protocol::mediator_pool, Protocol::simultaneous_offers),
                         [](const auto& tested) { return std::string(name(tested.param)); });

TEST(Battles, MoveWhatNoAgreementIsWorthAtTheEnd) {
    // Wins three in four; agreement is out of reach, for nothing is worth as much as war to p0.
    const Negotiation negotiation = test_support::read_case(
        "irenic: 1\nparties: {p0: {}, p1: {}}\nissues: {i0: {options: [o0, o1]}}\n"
        "preferences:\n"
        "  p0: {points: {i0: {o0: -100, o1: -90}}, disagreement: war}\n"
        "  p1: {points: {i0: {o0: 1, o1: 2}}, disagreement: 0}\n"
        "war:\n  sides: [p0, p1]\n  beliefs: {p0: 0.75, p1: 0.75}\n  payoffs:\n"
        "    p0: {prevail: 10, fail: 0, stalemate: 0}\n"
        "    p1: {prevail: 10, fail: 0, stalemate: 0}\n"
        "  attrition: {positions: 4, start: 2, cost: {p0: 0, p1: 0}}\n");
    const Domain domain = test_support::domain_of(negotiation);
    Rules rules = rules_of(Protocol::alternating_offers, 30);
    rules.battles = true;
    auto fighting = Fighting::of(negotiation, domain, rules.rounds);
    ASSERT_TRUE(fighting && *fighting);
    TalksRoom room(domain, all_play(2, StrategyKind::linear), 3, **fighting);
    int won = 0;
    for (int session = 0; session < 400; ++session) {
        const Outcome outcome = room.play(rules, false);
        ASSERT_EQ(outcome.end, Outcome::End::deadline);
        EXPECT_EQ(outcome.no_agreement[1], 0);
        won += domain.to_points(outcome.no_agreement[0]) == Decimal(10) ? 1 : 0;
    }
    EXPECT_NEAR(won, 400 * 0.9, 30);  // two battles ahead of two: 1 in 1 + (1/3)^2
    rules.battles = false;
    EXPECT_EQ(room.play(rules).no_agreement, domain.no_agreement);
}

TEST(Sessions, RefuseConcessionInTurnOfThree) {
    TalksRoom room(one_issue({{"2", "1", "0"}, {"0", "1", "2"}}), all_play(3, StrategyKind::linear),
                   1);
    EXPECT_THROW(room.play(rules_of(Protocol::zeuthen, 5)), ContractViolation);
    EXPECT_THROW(room.play(rules_of(Protocol::alternating_offers, 0)), ContractViolation);
}

}  // namespace
}  // namespace irenic::talks
