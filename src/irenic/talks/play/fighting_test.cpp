#include "irenic/talks/play/fighting.hpp"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/bidding_domain.hpp"
#include "../../../../tests/support/plain_case.hpp"
#include "irenic/talks/play/battle_values.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::talks {
namespace {

using test_support::plain_domain;
using test_support::Random;
using test_support::read_case;

constexpr int places = 6;

/// Two parties at war; `beliefs` and `attrition` as in a case.
Negotiation at_war(const std::string& beliefs, const std::string& attrition,
                   const std::string& disagreement_of_q = "war") {
    return read_case(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\n"
        "preferences:\n  p: {points: {x: {a: 5}}, disagreement: war}\n"
        "  q: {points: {x: {b: 5}}, disagreement: " +
        disagreement_of_q + "}\nwar: {sides: [p, q], beliefs: " + beliefs +
        ", payoffs: {p: {prevail: 20, fail: -10, cost: 0}, "
        "q: {prevail: 12, fail: -6, cost: 0}}, attrition: " +
        attrition + "}\n");
}

Domain two_seats() {
    Domain domain = plain_domain(2, {2});
    domain.places = places;
    return domain;
}

std::optional<Fighting> fighting_of(const Negotiation& negotiation, std::size_t rounds = 100) {
    return Fighting::of(negotiation, two_seats(), rounds).value();
}

double worth(const Fighting& fighting, std::size_t seat) {
    return two_seats().to_points(fighting.no_agreement(seat).value()).to_double();
}

TEST(Fighting, WhereEveryBattleIsCertainEveryRoundBringsTheEndNearer) {
    auto fighting =
        fighting_of(at_war("{p: 1, q: 1}", "{positions: 4, start: 1, cost: {p: 2, q: 2}}"));
    ASSERT_TRUE(fighting);
    RandomStream stream(1, 1);
    for (int fought = 0; fought < 3; ++fought) {
        EXPECT_EQ(fighting->position(), 1 + fought);
        EXPECT_FALSE(fighting->over());
        EXPECT_EQ(worth(*fighting, 0), 20 - 2 * (3 - fought));
        EXPECT_EQ(worth(*fighting, 1), -6 - 2 * (3 - fought));
        fighting->fight(stream);
    }
    EXPECT_TRUE(fighting->over());
    EXPECT_EQ(worth(*fighting, 0), 20);
    fighting->fight(stream);
    EXPECT_EQ(fighting->position(), 4);
    fighting->begin();
    EXPECT_EQ(fighting->position(), 1);
    EXPECT_EQ(worth(*fighting, 0), 14);
}

TEST(Fighting, AHorizonEndsItWhereItStands) {
    auto fighting = fighting_of(
        at_war("{p: 1, q: 1}", "{positions: 10, start: 5, periods: 2, cost: {p: 1, q: 1}}"));
    RandomStream stream(1, 1);
    EXPECT_EQ(worth(*fighting, 0), -10 + 30 * 0.7 - 2);
    fighting->fight(stream);
    EXPECT_EQ(worth(*fighting, 0), -10 + 30 * 0.7 - 1);
    fighting->fight(stream);
    EXPECT_TRUE(fighting->over());
    fighting->fight(stream);
    EXPECT_EQ(fighting->position(), 7);
    EXPECT_EQ(worth(*fighting, 0), -10 + 30 * 0.7);
}

TEST(Fighting, OnlyWhoseNoAgreementIsWarMoves) {
    const auto one = fighting_of(at_war("{p: 0.5, q: 0.5}", "{positions: 4, start: 2}", "3"));
    ASSERT_TRUE(one);
    EXPECT_TRUE(one->no_agreement(0));
    EXPECT_FALSE(one->no_agreement(1));
    auto lottery = at_war("{p: 0.5, q: 0.5}", "{positions: 4, start: 2}");
    lottery.war->attrition.reset();
    EXPECT_FALSE(fighting_of(lottery));
    auto stated = at_war("{p: 0.5, q: 0.5}", "{positions: 4, start: 2}", "3");
    stated.preferences[0]->disagreement = UncertainNumber::exact(Decimal(1));
    EXPECT_FALSE(fighting_of(stated));
}

std::string random_war(Random& random) {
    const auto share = [&](std::int64_t most) {
        return Decimal::from_mantissa(random.between(0, most), 2).to_string();
    };
    const auto belief = [&] {
        return "{prevail: " + share(60) + ", stalemate: " + share(30) + "}";
    };
    const std::int64_t positions = random.between(1, 6);
    return "war: " + belief() + "|" + belief() + "|{positions: " + std::to_string(positions) +
           ", start: " + std::to_string(random.between(0, positions)) + ", periods: " +
           (random.chance(30) ? "unlimited" : std::to_string(random.between(1, 8))) +
           ", discount: 0.9, cost: {p: " + share(200) + ", q: " + share(200) + "}}";
}

Negotiation random_battles(Random& random) {
    const std::string text = random_war(random).substr(5);
    const auto first = text.find('|');
    const auto second = text.find('|', first + 1);
    return at_war(
        "{p: " + text.substr(0, first) + ", q: " + text.substr(first + 1, second - first - 1) + "}",
        text.substr(second + 1));
}

TEST(Fighting, BeginsWithTheWarsOwnValueOfNoAgreement) {
    Random random(1);
    for (int trial = 0; trial < 300; ++trial) {
        const Negotiation negotiation = random_battles(random);
        const auto fighting = fighting_of(negotiation, random.size(1, 12));
        ASSERT_TRUE(fighting);
        for (std::size_t seat = 0; seat < 2; ++seat) {
            EXPECT_EQ(fighting->no_agreement(seat),
                      war::war_value(negotiation, PartyId(seat))->scaled(places));
        }
    }
}

/// At every position on the way the value is that of a war that begins there, with the periods
/// left.
TEST(Fighting, GoesOnWithTheValueOfTheWarThatIsLeft) {
    Random random(2);
    RandomStream stream(3, 1);
    for (int trial = 0; trial < 200; ++trial) {
        const Negotiation negotiation = random_battles(random);
        auto fighting = fighting_of(negotiation, 10);
        War left = *negotiation.war;
        for (int round = 0; round < 10 && !fighting->over(); ++round) {
            fighting->fight(stream);
            left.attrition->start = fighting->position();
            if (left.attrition->periods) {
                --*left.attrition->periods;
            }
            for (std::size_t seat = 0; seat < 2; ++seat) {
                EXPECT_EQ(fighting->no_agreement(seat),
                          war::side_value(left, seat)->scaled(places));
            }
        }
    }
}

/// The value of a war by all its courses, battle after battle.
double by_courses(const war::Battles& war, int position, int left) {
    if (position == 0) {
        return war.at_bottom;
    }
    if (position == war.positions) {
        return war.at_top;
    }
    if (left == 0) {
        return war.at_bottom + (war.at_top - war.at_bottom) * position / war.positions;
    }
    return war.discount * (war.up * by_courses(war, position + 1, left - 1) +
                           war.down * by_courses(war, position - 1, left - 1) +
                           (1 - war.up - war.down) * by_courses(war, position, left - 1)) -
           war.cost;
}

TEST(BattleValues, AreThoseOfAllCourses) {
    Random random(4);
    for (int trial = 0; trial < 100; ++trial) {
        war::Battles war;
        war.positions = static_cast<int>(random.between(1, 6));
        war.start = static_cast<int>(random.between(0, war.positions));
        war.periods = static_cast<int>(random.between(1, 6));
        war.up = static_cast<double>(random.between(0, 50)) / 100;
        war.down = static_cast<double>(random.between(0, 50)) / 100;
        war.discount = static_cast<double>(random.between(1, 10)) / 10;
        war.cost = static_cast<double>(random.between(0, 20)) / 10;
        const auto rows = battle_values(war, random.size(1, 8));
        for (std::size_t fought = 0; fought < rows.size(); ++fought) {
            for (int position = 0; position <= war.positions; ++position) {
                EXPECT_NEAR(rows[fought][static_cast<std::size_t>(position)],
                            by_courses(war, position, *war.periods - static_cast<int>(fought)),
                            1e-9);
            }
        }
    }
}

TEST(BattleValues, AWarThatBeginsAtItsEndIsOver) {
    war::Battles war;
    war.positions = 3;
    war.up = 0;
    war.down = 0;
    war.cost = 1;
    war.at_bottom = -7;
    EXPECT_EQ(battle_values(war, 5)[0][0], -7);
}

/// Battles end by the middle of both beliefs: here up 0.3, down 0.5, else nothing.
TEST(Fighting, DrawsBattlesByTheMiddleOfBothBeliefs) {
    auto fighting =
        fighting_of(at_war("{p: {prevail: 0.5, stalemate: 0.1}, q: {prevail: 0.1, stalemate: 0.3}}",
                           "{positions: 2, start: 1}"));
    RandomStream stream(5, 1);
    constexpr int wars = 20'000;
    std::array<int, 3> ended{};
    for (int trial = 0; trial < wars; ++trial) {
        fighting->begin();
        fighting->fight(stream);
        ++ended.at(static_cast<std::size_t>(fighting->position()));
    }
    EXPECT_NEAR(ended[2], 0.3 * wars, 330);  // five standard errors
    EXPECT_NEAR(ended[0], 0.5 * wars, 355);
}

TEST(Fighting, DrawsOneNumberABattleEvenOnceItIsOver) {
    auto fighting =
        fighting_of(at_war("{p: 1, q: 1}", "{positions: 2, start: 1, cost: {p: 2, q: 2}}"));
    RandomStream fought(6, 1);
    RandomStream other(6, 1);
    for (int round = 0; round < 5; ++round) {
        fighting->fight(fought);
        static_cast<void>(other.next_unit());
    }
    EXPECT_EQ(fought.next_unit(), other.next_unit());
}

TEST(Fighting, WhatTheWarCannotSayIsAnError) {
    auto negotiation = at_war("{p: 0.5, q: 0.5}", "{positions: 4, start: 2}");
    negotiation.war->payoffs[1].reset();
    const auto fighting = Fighting::of(negotiation, two_seats(), 5);
    ASSERT_FALSE(fighting);
    EXPECT_EQ(fighting.error().code, ErrorCode::missing);
    EXPECT_EQ(fighting.error().where, "war.payoffs.q");
}

}  // namespace
}  // namespace irenic::talks
