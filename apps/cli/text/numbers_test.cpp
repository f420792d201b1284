#include "cli/text/numbers.hpp"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

Decimal number(const std::string& text) { return parse_decimal(text)->value; }

TEST(Numbers, AreShownWithTwoPlaces) {
    EXPECT_EQ(shown(number("12")), "12");
    EXPECT_EQ(shown(number("12.345")), "12.35");
    EXPECT_EQ(shown(number("-0.5")), "-0.5");
    EXPECT_EQ(shown(0.63499), "0.63");
    EXPECT_EQ(shown(850.0), "850");
}

TEST(Numbers, NearZeroKeepTwoDigits) {
    EXPECT_EQ(shown(number("0.001234")), "0.0012");
    EXPECT_EQ(shown(number("-0.000000001")), "-0.000000001");
    EXPECT_EQ(shown(1e-12), "1e-12");
    EXPECT_EQ(shown(0.0), "0");
}

TEST(Numbers, RoundToTheSideAskedFor) {
    EXPECT_EQ(shown(number("0.7375"), Rounding::down), "0.73");
    EXPECT_EQ(shown(number("0.7375"), Rounding::up), "0.74");
    EXPECT_EQ(shown(number("-0.7375"), Rounding::down), "-0.74");
    EXPECT_EQ(shown(number("-0.7375"), Rounding::up), "-0.73");
}

TEST(Numbers, CarrySigns) {
    EXPECT_EQ(signed_number(number("17")), "+17");
    EXPECT_EQ(signed_number(number("0")), "0");
    EXPECT_EQ(signed_number(-2.5), "-2.5");
}

TEST(Numbers, BeyondDecimalsHaveAnExponent) { EXPECT_EQ(shown(1.5e30), "1.5e+30"); }

TEST(Numbers, AreSharesOfAHundred) {
    EXPECT_EQ(percent(0.8333333), "83.3 %");
    EXPECT_EQ(percent(-0.1), "-10 %");
    EXPECT_EQ(percent(-0.00001), "0 %");
}

TEST(Numbers, AreSharesRoundedToTheSideAskedFor) {
    EXPECT_EQ(percent(number("0.022556391"), Rounding::down), "2.2 %");
    EXPECT_EQ(percent(number("0.022556391"), Rounding::up), "2.3 %");
    EXPECT_EQ(percent(number("0.000012345"), Rounding::down), "0.0012 %");
    EXPECT_EQ(percent(number("0"), Rounding::down), "0 %");
    EXPECT_EQ(percent(number("1"), Rounding::up), "100 %");
}

TEST(Numbers, CountPoints) {
    EXPECT_EQ(points(number("1")), "1 point");
    EXPECT_EQ(points(number("0.995"), Rounding::down), "0.99 points");
    EXPECT_EQ(points(number("4.994"), Rounding::up), "5 points");
}

TEST(Numbers, CountPackages) {
    EXPECT_EQ(shown_count("243"), "243");
    EXPECT_EQ(shown_count("8748"), "8748");
    EXPECT_EQ(shown_count("1594323"), "1,594,323");
    EXPECT_EQ(shown_count("2153693963075557766310747"), "about 2.15 x 10^24");
    EXPECT_EQ(counted("1", "package"), "1 package");
    EXPECT_EQ(counted("0", "package"), "0 packages");
}

TEST(Numbers, AreSubtractedExactly) {
    EXPECT_EQ(difference(number("0.3"), number("0.1")), number("0.2"));
    EXPECT_EQ(difference(number("1"), number("0.000000001")), number("0.999999999"));
    const Decimal large(std::int64_t{4'000'000'000'000'000'000});
    EXPECT_EQ(difference(large, number("0.5")).to_double(), 4e18);
}

}  // namespace
}  // namespace irenic::cli
