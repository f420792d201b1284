#include "irenic/war/attrition.hpp"

#include <gtest/gtest.h>

#include "irenic/war/side_value.hpp"

namespace irenic::war {
namespace {

UncertainNumber number(const char* text) {
    return UncertainNumber::exact(parse_decimal(text).value().value);
}

/// Between 0 and 4, from 2; a stake of 1.
Battles battles(double up, double down) {
    Battles war;
    war.positions = 4;
    war.start = 2;
    war.up = up;
    war.down = down;
    return war;
}

TEST(Attrition, IsOverAtOnceAtEitherEnd) {
    Battles war = battles(0.5, 0.5);
    war.cost = 3;
    war.at_top = 7;
    war.at_bottom = -2;
    for (const auto& [start, value] : {std::pair(0, -2.0), std::pair(4, 7.0)}) {
        war.start = start;
        war.periods = 10;
        EXPECT_EQ(value_by_recursion(war), value);
        EXPECT_EQ(value_in_closed_form(war), value);
        EXPECT_EQ(course_of(war)->periods, 0);
    }
}

TEST(Attrition, FollowsTheCertainPath) {
    Battles war = battles(1, 0);
    war.cost = 0.25;
    EXPECT_DOUBLE_EQ(value_in_closed_form(war).value(), 0.5);
    war.discount = 0.5;
    EXPECT_DOUBLE_EQ(value_in_closed_form(war).value(), 0.25 - 0.25 - 0.125);
    war.up = 0;
    war.down = 1;
    EXPECT_DOUBLE_EQ(value_in_closed_form(war).value(), -0.375);
    war.at_bottom = 8;
    EXPECT_DOUBLE_EQ(value_in_closed_form(war).value(), 1.625);
}

TEST(Attrition, IsFairAtEvenChances) {
    const auto course = course_of(battles(0.5, 0.5));
    EXPECT_DOUBLE_EQ(course->top, 0.5);
    EXPECT_DOUBLE_EQ(course->periods, 4);
    EXPECT_DOUBLE_EQ(course_of(battles(0.25, 0.25))->periods, 8);
    EXPECT_DOUBLE_EQ(course_of(battles(0.5, 0))->periods, 4);
}

TEST(Attrition, HasNoEndWhereItNeverMoves) {
    Battles war = battles(0, 0);
    EXPECT_EQ(value_in_closed_form(war), 0);
    EXPECT_FALSE(course_of(war).has_value());
    war.cost = 0.5;
    EXPECT_EQ(value_in_closed_form(war), std::nullopt);
    war.discount = 0.75;
    EXPECT_EQ(value_in_closed_form(war), -2);
    war.periods = 1;
    EXPECT_EQ(value_by_recursion(war), -0.5 + 0.75 * 0.5);
}

TEST(Attrition, TakesAVeryLongLine) {
    Battles war = battles(0.9, 0.1);
    war.positions = 100'000;
    war.start = 50'000;
    war.cost = 1e-6;
    EXPECT_NEAR(value_in_closed_form(war).value(), 1 - 1e-6 * 50'000 / 0.8, 1e-12);
    std::swap(war.up, war.down);
    EXPECT_NEAR(value_in_closed_form(war).value(), -1e-6 * 50'000 / 0.8, 1e-12);
    war.discount = 0.5;
    EXPECT_NEAR(value_in_closed_form(war).value(), -2e-6, 1e-18);
}

War between_two_sides() {
    War war;
    war.beliefs = {WarBelief{number("0.6"), number("0.1")}, WarBelief{number("0.5"), std::nullopt}};
    war.payoffs = {WarPayoff{number("55"), number("-25"), std::nullopt, number("8")},
                   WarPayoff{number("60"), number("-40"), std::nullopt, number("8")}};
    war.attrition = Attrition{4, 1, 6, number("0.95"), {number("3"), std::nullopt}};
    return war;
}

TEST(BattlesOf, SeesTheWarAsEachSideDoes) {
    const War war = between_two_sides();
    const Battles first = battles_of(war, 0, center_of(*war.beliefs[0])).value();
    EXPECT_EQ(first.positions, 4);
    EXPECT_EQ(first.start, 1);
    EXPECT_EQ(first.periods, 6);
    EXPECT_EQ(first.discount, 0.95);
    EXPECT_EQ(first.up, 0.6);
    EXPECT_DOUBLE_EQ(first.down, 0.3);
    EXPECT_EQ(first.cost, 3);
    EXPECT_EQ(first.at_top, 55);
    EXPECT_EQ(first.at_bottom, -25);
    const Battles second = battles_of(war, 1, center_of(*war.beliefs[1])).value();
    EXPECT_EQ(second.up, 0.5);
    EXPECT_EQ(second.down, 0.5);
    EXPECT_EQ(second.cost, 0);
    EXPECT_EQ(second.at_top, -40);
    EXPECT_EQ(second.at_bottom, 60);
}

TEST(AttritionValue, IsTheValueOfASide) {
    War war = between_two_sides();
    war.attrition->periods = 1;
    // 0.95 (0.6 * 15 - 0.1 * 5 - 0.3 * 25) - 3
    EXPECT_EQ(side_value(war, 0).value().to_string(), "-2.05");
    // 0.95 (0.5 * 10 + 0.5 * 60): a quarter of the way from 60 to -40 is 35
    EXPECT_EQ(side_value(war, 1).value().to_string(), "33.25");
}

TEST(AttritionValue, NeedsPayoffsAndAnEnd) {
    War war = between_two_sides();
    war.beliefs[0]->prevail = number("0");
    war.beliefs[0]->stalemate = number("1");
    war.attrition->periods.reset();
    EXPECT_EQ(side_value(war, 0).value(), Decimal(-60));
    war.attrition->discount.reset();
    EXPECT_EQ(side_value(war, 0).error().where, "war.attrition");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::bad_input);
    war.attrition->cost[0].reset();
    EXPECT_EQ(side_value(war, 0).value(), Decimal(0));
    war.payoffs[0].reset();
    EXPECT_EQ(side_value(war, 0).error().where, "war.payoffs");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::missing);
}

TEST(AttritionValue, RefusesWhatIsTooLargeToHold) {
    War war = between_two_sides();
    war.payoffs[0]->prevail = number("5000000000");
    war.payoffs[0]->fail = number("5000000000");
    war.attrition->periods.reset();
    war.attrition->discount.reset();
    EXPECT_EQ(side_value(war, 0).error().where, "war.attrition");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::bad_input);
}

}  // namespace
}  // namespace irenic::war
