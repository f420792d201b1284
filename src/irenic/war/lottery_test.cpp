#include "irenic/war/lottery.hpp"

#include <gtest/gtest.h>

#include "irenic/war/side_value.hpp"

namespace irenic::war {
namespace {

UncertainNumber number(const char* text) {
    return UncertainNumber::exact(parse_decimal(text).value().value);
}

WarPayoff payoff(const char* prevail, const char* fail, const char* cost) {
    return {number(prevail), number(fail), std::nullopt, number(cost)};
}

/// The war of the two valleys: side g prevails with p, each side by its own belief.
War valleys(const char* belief_g, const char* belief_h) {
    War war;
    war.sides = {PartyId(4), PartyId(2)};
    war.beliefs = {WarBelief{number(belief_g), std::nullopt},
                   WarBelief{number(belief_h), std::nullopt}};
    war.payoffs = {payoff("55", "-25", "8"), payoff("60", "-40", "8")};
    return war;
}

std::string value_of(const War& war, std::size_t side) {
    return side_value(war, side).value().to_string();
}

TEST(Lottery, GivesTheKnownValues) {
    EXPECT_EQ(value_of(valleys("0.5", "0.5"), 0), "7");
    EXPECT_EQ(value_of(valleys("0.5", "0.5"), 1), "2");
    EXPECT_EQ(value_of(valleys("0.8", "0.1"), 0), "31");
    EXPECT_EQ(value_of(valleys("0.8", "0.1"), 1), "42");
    EXPECT_EQ(value_of(valleys("0.7375", "0.1"), 0), "26");
}

TEST(Lottery, CountsAStalemate) {
    War war = valleys("0.5", "0.5");
    war.beliefs[0]->stalemate = number("0.3");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::missing);
    war.payoffs[0]->stalemate = number("10");
    EXPECT_EQ(value_of(war, 0), "17.5");  // 27.5 + 3 - 5 - 8
}

TEST(Lottery, TakesAnotherBelief) {
    const War war = valleys("0.5", "0.5");
    EXPECT_EQ(side_value(war, 0, {0.7375, 0}).value().to_string(), "26");
    EXPECT_EQ(lottery_value(war, 1, {2.0 / 12, 0}).value().to_string(), "35.333333333");
}

TEST(Lottery, RoundsOnceFromFractions) {
    War war = valleys("0.5", "0.5");
    war.payoffs[0] = payoff("4000000000.000000001", "0", "0");
    EXPECT_EQ(value_of(war, 0), "2000000000.000000001");
    war.payoffs[0] = payoff("-4000000000.000000001", "0", "0");
    EXPECT_EQ(value_of(war, 0), "-2000000000.000000001");
    war.payoffs[0] = payoff("0", "0", "0.1");
    EXPECT_EQ(value_of(war, 0), "-0.1");
}

TEST(Lottery, RefusesWhatItCannotValue) {
    War war = valleys("0.5", "0.5");
    war.payoffs[0] = payoff("4000000000000000000", "0", "0");
    EXPECT_EQ(side_value(war, 0).error().where, "war.payoffs");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::bad_input);
    war.payoffs[0].reset();
    EXPECT_EQ(side_value(war, 0).error().where, "war.payoffs");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::missing);
    war.beliefs[0].reset();
    EXPECT_EQ(side_value(war, 0).error().where, "war.beliefs");
    EXPECT_EQ(side_value(war, 0).error().code, ErrorCode::missing);
}

TEST(SideOf, FindsTheSideOfAParty) {
    const War war = valleys("0.5", "0.5");
    EXPECT_EQ(side_of(war, PartyId(4)), 0U);
    EXPECT_EQ(side_of(war, PartyId(2)), 1U);
    EXPECT_EQ(side_of(war, PartyId(0)), std::nullopt);
}

TEST(WarValue, NeedsAWarAndASide) {
    Negotiation negotiation;
    for (const char* id : {"a", "b", "h", "c", "g"}) {
        negotiation.parties.emplace_back().id = id;
    }
    EXPECT_EQ(war_value(negotiation, PartyId(4)).error().where, "preferences.g.disagreement");
    negotiation.war = valleys("0.8", "0.1");
    EXPECT_EQ(war_value(negotiation, PartyId(4)).value(), Decimal(31));
    EXPECT_EQ(war_value(negotiation, PartyId(2)).value(), Decimal(42));
    EXPECT_EQ(war_value(negotiation, PartyId(0)).error().where, "war.sides");
    EXPECT_EQ(war_value(negotiation, PartyId(0)).error().code, ErrorCode::missing);
}

TEST(BargainingRange, IsAsWideAsTheCosts) {
    const Shares range = bargaining_range(0.5, 0.1, 0.25);
    EXPECT_DOUBLE_EQ(range.low, 0.4);
    EXPECT_DOUBLE_EQ(range.high, 0.75);
}

}  // namespace
}  // namespace irenic::war
