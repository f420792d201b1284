#include <gtest/gtest.h>

#include "irenic/base/decimal.hpp"

namespace irenic {
namespace {

Decimal number(const char* text) { return parse_decimal(text)->value; }

TEST(DecimalSums, AreExactWhereTheDigitsFit) {
    EXPECT_EQ(sum(number("0.1"), number("0.2")), number("0.3"));
    EXPECT_EQ(sum(number("0.000000001"), number("-4")), number("-3.999999999"));
    EXPECT_EQ(difference(number("1"), number("0.000000001")), number("0.999999999"));
    EXPECT_EQ(-number("2.5"), number("-2.5"));
}

TEST(DecimalSums, LosePlacesRatherThanDigitsInFront) {
    const Decimal large = Decimal::from_mantissa(4'000'000'000'000'000'000, 0);
    EXPECT_NEAR(sum(large, number("0.25")).to_double(), 4e18, 1);
    EXPECT_EQ(sum(large, -large), Decimal(0));
}

TEST(DecimalSums, GoAPartOfTheWay) {
    EXPECT_EQ(part_of(number("0.8"), number("0.55"), number("0.5")), number("0.675"));
    EXPECT_EQ(part_of(number("0.8"), number("0.55"), Decimal(0)), number("0.8"));
    EXPECT_EQ(part_of(number("0.8"), number("0.55"), Decimal(1)), number("0.55"));
    EXPECT_EQ(part_of(Decimal(0), Decimal(1), number("0.333333333")), number("0.333333333"));
    EXPECT_EQ(part_of(Decimal(1), Decimal(-2), number("0.000000001")), number("0.999999997"));
}

}  // namespace
}  // namespace irenic
