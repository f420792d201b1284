#include "irenic/forecast/inputs/distributions.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

using Shape = UncertainNumber::Shape;

Decimal number(const char* text) { return parse_decimal(text)->value; }

UncertainNumber shaped(Shape shape, const char* low, const char* mid, const char* high,
                       const char* sd = "0") {
    UncertainNumber result;
    result.shape = shape;
    result.low = number(low);
    result.mid = number(mid);
    result.high = number(high);
    result.sd = number(sd);
    return result;
}

const std::vector<UncertainNumber> examples = {
    shaped(Shape::interval, "-2", "0", "7.5"),   shaped(Shape::triangular, "1", "2", "6"),
    shaped(Shape::triangular, "1", "1", "6"),    shaped(Shape::triangular, "1", "6", "6"),
    shaped(Shape::normal, "4", "10", "16", "2"), shaped(Shape::normal, "0", "0.1", "0.4", "0.1"),
};

/// The share of draws of `of` that lie below `value`, from the density by the trapezium rule.
double share_below(const UncertainNumber& of, double value) {
    const double low = of.low.to_double();
    const double mid = of.mid.to_double();
    const double high = of.high.to_double();
    const auto density = [&](double x) {
        if (of.shape == Shape::interval) {
            return 1.0;
        }
        if (of.shape == Shape::normal) {
            const double away = (x - mid) / of.sd.to_double();
            return std::exp(-away * away / 2);
        }
        return x < mid ? (x - low) / (mid - low) : (high - x) / std::max(high - mid, 1e-300);
    };
    const auto area = [&](double to) {
        constexpr int steps = 4'000;
        const double step = (to - low) / steps;
        double sum = 0;
        for (int at = 0; at < steps; ++at) {
            sum += density(low + (at + 0.5) * step);
        }
        return sum * step;
    };
    return area(value) / area(high);
}

TEST(Quantile, IsTheInverseOfTheDistribution) {
    for (const UncertainNumber& example : examples) {
        for (const double unit : {0.001, 0.1, 0.2, 0.35, 0.5, 0.77, 0.999}) {
            EXPECT_NEAR(share_below(example, quantile(example, unit).to_double()), unit, 1e-5);
        }
    }
}

TEST(Quantile, NeverFallsAndStaysBetweenTheEnds) {
    for (const UncertainNumber& example : examples) {
        Decimal before = example.low;
        for (int step = 1; step < 20'000; ++step) {
            const Decimal drawn = quantile(example, step / 20'000.0);
            ASSERT_GE(drawn, before);
            before = drawn;
        }
        EXPECT_LE(before, example.high);
        EXPECT_NEAR(quantile(example, 0x1p-33).to_double(), example.low.to_double(), 1e-3);
        EXPECT_NEAR(quantile(example, 1 - 0x1p-33).to_double(), example.high.to_double(), 1e-3);
    }
}

TEST(Quantile, HasKnownValues) {
    EXPECT_EQ(quantile(shaped(Shape::interval, "-2", "0", "7.5"), 0.25), number("0.375"));
    EXPECT_EQ(quantile(shaped(Shape::triangular, "1", "2", "6"), 0.2), number("2"));
    EXPECT_EQ(quantile(shaped(Shape::triangular, "1", "2", "6"), 0.05), number("1.5"));
    EXPECT_EQ(quantile(shaped(Shape::triangular, "1", "2", "6"), 0.8), number("4"));
    EXPECT_EQ(quantile(shaped(Shape::exact, "0", "3.25", "0"), 0.9), number("3.25"));
}

TEST(Quantile, IsSymmetricWhereTheCutNormalIs) {
    const UncertainNumber normal = shaped(Shape::normal, "4", "10", "16", "2");
    EXPECT_EQ(quantile(normal, 0.5), number("10"));
    for (const double unit : {0.001, 0.03, 0.25, 0.49}) {
        const Decimal both = sum(quantile(normal, unit), quantile(normal, 1 - unit));
        EXPECT_NEAR(both.to_double(), 20, 2e-9);
    }
}

TEST(Quantile, SpreadsWhatIsCutOffOverTheRest) {
    // Half of a normal distribution: its quantile at 1/2 is that of the whole at 3/4.
    const UncertainNumber half = shaped(Shape::normal, "0", "0", "100", "1");
    EXPECT_EQ(quantile(half, 0.5), number("0.67448975"));
}

TEST(Quantile, IsTheOnePlaceOfWhatCannotVary) {
    EXPECT_EQ(quantile(shaped(Shape::interval, "5", "0", "5"), 0.3), number("5"));
    EXPECT_EQ(quantile(shaped(Shape::triangular, "5", "5", "5"), 0.3), number("5"));
    EXPECT_EQ(quantile(shaped(Shape::normal, "5", "5", "5", "0"), 0.3), number("5"));
    EXPECT_EQ(quantile(shaped(Shape::normal, "0", "5", "0", "0"), 0.3), number("5"));
}

TEST(Quantile, ChecksThatANormalNumberHasEnds) {
    EXPECT_THROW((void)quantile(shaped(Shape::normal, "0", "5", "0", "1"), 0.3), ContractViolation);
}

TEST(Quantile, ReachesNumbersTooLargeForNinePlaces) {
    const UncertainNumber large =
        shaped(Shape::interval, "-4000000000000000000", "0", "4000000000000000000");
    EXPECT_NEAR(quantile(large, 0.75).to_double(), 2e18, 1e3);
    EXPECT_NEAR(quantile(large, 0.5).to_double(), 0, 1e-9);
}

TEST(NormalPlace, HasKnownValuesAndAnInverse) {
    EXPECT_DOUBLE_EQ(normal_place(0), 0.5);
    EXPECT_NEAR(normal_place(1.959963984540054), 0.975, 1e-15);
    EXPECT_NEAR(normal_quantile(0.025), -1.959963984540054, 1e-13);
    for (double value = -6; value <= 6; value += 0.37) {
        // A place near 1 has few digits left to tell values apart.
        EXPECT_NEAR(normal_quantile(normal_place(value)), value, value > 3 ? 1e-7 : 1e-11);
    }
}

TEST(NormalPlace, StaysBetweenNoughtAndOne) {
    for (const double value : {-1e3, -40.0, 9.5, 1e3}) {
        EXPECT_GT(normal_place(value), 0);
        EXPECT_LT(normal_place(value), 1);
        EXPECT_TRUE(std::isfinite(normal_quantile(normal_place(value))));
    }
}

}  // namespace
}  // namespace irenic::forecast
