#include <gtest/gtest.h>

#include "irenic/war/breach.hpp"
#include "irenic/war/lottery.hpp"

namespace irenic::war {
namespace {

UncertainNumber number(const char* text) {
    return UncertainNumber::exact(parse_decimal(text).value().value);
}

/// The war of the two valleys: side g prevails with p, each side by its own belief.
War valleys(const char* belief_g, const char* belief_h) {
    War war;
    war.sides = {PartyId(0), PartyId(1)};
    war.beliefs[0] = WarBelief{number(belief_g), std::nullopt};
    war.beliefs[1] = WarBelief{number(belief_h), std::nullopt};
    war.payoffs[0] = WarPayoff{number("55"), number("-25"), std::nullopt, number("8")};
    war.payoffs[1] = WarPayoff{number("60"), number("-40"), std::nullopt, number("8")};
    return war;
}

TEST(Lottery, GivesTheKnownValues) {
    EXPECT_EQ(lottery_value(valleys("0.5", "0.5"), 0).value().to_string(), "7");
    EXPECT_EQ(lottery_value(valleys("0.5", "0.5"), 1).value().to_string(), "2");
    EXPECT_EQ(lottery_value(valleys("0.8", "0.1"), 0).value().to_string(), "31");
    EXPECT_EQ(lottery_value(valleys("0.8", "0.1"), 1).value().to_string(), "42");
    EXPECT_EQ(lottery_value(valleys("0.7375", "0.1"), 0).value().to_string(), "26");
}

TEST(Lottery, CountsAStalemate) {
    War war = valleys("0.5", "0.5");
    war.beliefs[0]->stalemate = number("0.3");
    EXPECT_FALSE(lottery_value(war, 0).has_value());
    war.payoffs[0]->stalemate = number("10");
    EXPECT_EQ(lottery_value(war, 0).value().to_string(), "17.5");  // 27.5 + 3 - 5 - 8
}

TEST(Lottery, RefusesWhatItCannotValue) {
    War war = valleys("0.5", "0.5");
    war.payoffs[1].reset();
    EXPECT_EQ(lottery_value(war, 1).error().code, ErrorCode::missing);
    war.attrition.emplace();
    EXPECT_EQ(lottery_value(war, 0).error().code, ErrorCode::bad_input);
}

TEST(Breach, GivesTheKnownLosses) {
    EXPECT_NEAR(expected_breach_loss(0.1, 1, 0.95), 0.6551724137931034, 1e-12);
    EXPECT_NEAR(expected_breach_loss(0.1, 20, 0.95), 13.103448275862068, 1e-12);
    EXPECT_NEAR(expected_breach_loss(0.03, 20, 0.95), 7.261146496815285, 1e-12);
    EXPECT_EQ(expected_breach_loss(0, 20, 1), 0);
    EXPECT_EQ(expected_breach_loss(0.2, 20, 1), 20);
}

TEST(Breach, GrowsWithTheHazard) {
    double last = 0;
    for (int step = 1; step <= 100; ++step) {
        const double loss = expected_breach_loss(step / 100.0, 7, 0.9);
        EXPECT_GT(loss, last);
        last = loss;
    }
}

}  // namespace
}  // namespace irenic::war
