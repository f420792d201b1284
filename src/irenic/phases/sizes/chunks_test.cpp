#include "irenic/phases/sizes/chunks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/golden.hpp"
#include "../../../../tests/support/random.hpp"

namespace irenic::phases {
namespace {

using test_support::golden;
using test_support::Random;

/// What it takes that the party neither keeps its part of a phase nor leaves after one.
double replayed_need(const std::vector<double>& sizes, double ratio) {
    double need = 0;
    double future = 0;
    for (std::size_t phase = sizes.size(); phase-- > 0;) {
        need = std::max({need, -future, sizes[phase] - future});
        future += (ratio - 1) * sizes[phase];
    }
    return need;
}

double sum_of(const std::vector<double>& sizes) {
    return std::accumulate(sizes.begin(), sizes.end(), 0.0);
}

TEST(Chunks, GoldenShrinkingPhases) {
    const auto expected = golden("phases").at("C7_rho1_n3");
    const auto phases = shrinking_phases(7, 2, 3);
    ASSERT_TRUE(phases);
    EXPECT_NEAR(phases->guarantee, expected.at("g").get<double>(), 1e-12);
    for (std::size_t phase = 0; phase < 3; ++phase) {
        EXPECT_NEAR(phases->sizes[phase], expected.at("sizes")[phase].get<double>(), 1e-12);
    }
}

TEST(Chunks, GoldenShareOfTheTotal) {
    for (const auto& [key, ratio] : {std::pair{"ratio_1p5", 1.5}, {"ratio_2", 2.0}}) {
        std::size_t phases = 0;
        const auto shares = golden("phases").at(key);
        for (const auto& share : shares) {
            const auto shrinking = shrinking_phases(1, ratio, ++phases);
            ASSERT_TRUE(shrinking);
            EXPECT_NEAR(shrinking->guarantee, share.get<double>(), 5e-5) << key << ' ' << phases;
        }
        EXPECT_EQ(phases, 6u);
    }
    EXPECT_NEAR(shrinking_phases(1, 1.5, 10)->guarantee, 0.0088, 5e-5);
    EXPECT_NEAR(shrinking_phases(1, 2, 10)->guarantee, 0.0010, 5e-5);
    for (const std::size_t phases : {1u, 2u, 3u, 4u, 5u, 6u, 8u, 10u}) {
        EXPECT_DOUBLE_EQ(equal_phases(1, 1.5, phases), 1 / static_cast<double>(phases));
    }
}

TEST(Chunks, EqualPhasesNeedWhatAReplayNeeds) {
    for (const double ratio : {0.0, 0.25, 0.5, 0.9, 0.99, 1.0, 1.01, 1.5, 2.0, 5.0}) {
        for (std::size_t phases = 1; phases <= 30; ++phases) {
            const std::vector<double> sizes(phases, 12 / static_cast<double>(phases));
            EXPECT_NEAR(equal_phases(12, ratio, phases), replayed_need(sizes, ratio), 1e-9);
        }
    }
    EXPECT_DOUBLE_EQ(equal_phases(0, 0.5, 3), 0);
}

// What the whole exchange loses stays, however fine the phases.
TEST(Chunks, PhasesCannotRepairALoss) {
    EXPECT_NEAR(equal_phases(10, 0.7, 1'000'000), 3, 1e-4);
    EXPECT_GE(equal_phases(10, 0.7, 1'000'000), 3);
    EXPECT_NEAR(equal_phases(10, 1, 1'000'000), 0, 1e-4);
}

TEST(Chunks, ShrinkingPhasesBindEverywhere) {
    for (const double ratio : {1.0, 1.0 + 1e-12, 1.001, 1.2, 1.5, 2.0, 7.0}) {
        for (std::size_t phases = 1; phases <= 12; ++phases) {
            const auto shrinking = shrinking_phases(7, ratio, phases);
            ASSERT_TRUE(shrinking);
            ASSERT_EQ(shrinking->sizes.size(), phases);
            EXPECT_NEAR(sum_of(shrinking->sizes), 7, 1e-9);
            EXPECT_NEAR(replayed_need(shrinking->sizes, ratio), shrinking->guarantee, 1e-9);
            double future = 0;
            for (std::size_t phase = phases; phase-- > 0;) {
                EXPECT_NEAR(shrinking->sizes[phase], shrinking->guarantee + future, 1e-9);
                future += (ratio - 1) * shrinking->sizes[phase];
            }
        }
    }
}

TEST(Chunks, NoOtherSizesNeedLess) {
    Random random(41);
    for (int round = 0; round < 2000; ++round) {
        const double ratio = 1 + static_cast<double>(random.between(0, 30)) / 20;
        std::vector<double> sizes;
        for (std::size_t phases = random.size(1, 6); phases > 0; --phases) {
            sizes.push_back(static_cast<double>(random.between(1, 100)));
        }
        const auto best = shrinking_phases(sum_of(sizes), ratio, sizes.size());
        ASSERT_TRUE(best);
        EXPECT_GE(replayed_need(sizes, ratio), best->guarantee - 1e-9);
        EXPECT_GE(equal_phases(sum_of(sizes), ratio, sizes.size()), best->guarantee - 1e-9);
    }
}

TEST(Chunks, ManyPhasesStayFinite) {
    const auto phases = shrinking_phases(7, 2, 5000);
    ASSERT_TRUE(phases);
    EXPECT_NEAR(phases->sizes[0], 3.5, 1e-12);
    EXPECT_NEAR(sum_of(phases->sizes), 7, 1e-9);
    EXPECT_GE(phases->guarantee, 0);
    const auto nearly_equal = shrinking_phases(7, std::nextafter(1.0, 2.0), 1000);
    ASSERT_TRUE(nearly_equal);
    EXPECT_NEAR(nearly_equal->guarantee, 0.007, 1e-12);
}

TEST(Chunks, RefusesWhatShrinkingPhasesCannotHold) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    for (const auto& [total, ratio] : {std::pair{7.0, 0.99},
                                       {7.0, nan},
                                       {7.0, infinite},
                                       {0.0, 2.0},
                                       {-1.0, 2.0},
                                       {nan, 2.0},
                                       {infinite, 2.0}}) {
        const auto phases = shrinking_phases(total, ratio, 3);
        ASSERT_FALSE(phases);
        EXPECT_EQ(phases.error().code, ErrorCode::bad_input);
    }
    EXPECT_FALSE(shrinking_phases(7, 2, 0));
}

TEST(Chunks, GoldenGradualism) {
    const auto expected = golden("gradualism");
    const auto gradual = gradual_exchange(expected.at("v"), expected.at("k"), expected.at("d"));
    ASSERT_TRUE(gradual);
    EXPECT_NEAR(gradual->ratio, expected.at("ratio").get<double>(), 1e-12);
    EXPECT_NEAR(gradual->total_over_first, expected.at("total_over_first").get<double>(), 1e-12);
}

/// Levels that only rise, the first step 1: from period t on, (v - k) x each period for ever.
double worth_of_going_on(const Gradual& gradual, double value, double cost, double discount,
                         int period) {
    double worth = 0;
    for (int later = 3000; later >= 0; --later) {
        const double level =
            gradual.total_over_first * (1 - std::pow(gradual.ratio, period + later));
        worth = (value - cost) * level + discount * worth;
    }
    return worth;
}

TEST(Chunks, GradualStepsLeaveNothingToGainByStopping) {
    const double value = 2;
    const double cost = 1;
    const double discount = 0.9;
    const auto gradual = gradual_exchange(value, cost, discount);
    ASSERT_TRUE(gradual);
    const std::vector<double> expected = {20.0, 21.0 + 1.0 / 9, 21.0 + 59.0 / 81};
    double before = 0;
    double step = 1;
    for (int period = 1; period <= 3; ++period) {
        const double level = before + step;
        // The other side still raises its level; one's own stays where it was.
        const double stopping = (value * level - cost * before) / (1 - discount);
        EXPECT_NEAR(stopping, expected[static_cast<std::size_t>(period - 1)], 1e-9);
        EXPECT_NEAR(worth_of_going_on(*gradual, value, cost, discount, period), stopping, 1e-9);
        before = level;
        step *= gradual->ratio;
    }
}

TEST(Chunks, RefusesAnExchangeThatDoesNotHoldItselfUp) {
    EXPECT_FALSE(gradual_exchange(1, 1, 0.9));
    EXPECT_FALSE(gradual_exchange(1, 0.9, 0.9));
    EXPECT_TRUE(gradual_exchange(1, 0.89, 0.9));
    EXPECT_FALSE(gradual_exchange(0, 1, 0.9));
    EXPECT_FALSE(gradual_exchange(-2, 1, 0.9));
    EXPECT_FALSE(gradual_exchange(2, -1, 0.9));
    EXPECT_FALSE(gradual_exchange(2, 1, 0));
    EXPECT_FALSE(gradual_exchange(2, 1, 1.1));
    EXPECT_FALSE(gradual_exchange(2, std::nan(""), 0.9));
    EXPECT_EQ(gradual_exchange(1, 1, 1).error().code, ErrorCode::bad_input);
}

TEST(Chunks, GoldenDetection) {
    const auto expected = golden("verification");
    for (const auto& [detect, guarantee] : expected.at("q").items()) {
        const auto needed = guarantee_under_detection(expected.at("c"), expected.at("future"),
                                                      std::stod(detect), 0);
        ASSERT_TRUE(needed);
        EXPECT_NEAR(*needed, guarantee.get<double>(), 1e-12) << detect;
    }
    EXPECT_NEAR(*guarantee_under_detection(4, 3, 0.8, 0.1), 2.714, 5e-4);
    EXPECT_DOUBLE_EQ(*guarantee_under_detection(4, 30, 0.8, 0.1), 0);
}

TEST(Chunks, RefusesDetectionThatTellsNothing) {
    for (const auto& [detect, alarm] : {std::pair{0.5, 0.5},
                                        {0.4, 0.5},
                                        {0.0, 0.0},
                                        {1.1, 0.0},
                                        {0.5, -0.1},
                                        {std::nan(""), 0.0}}) {
        const auto needed = guarantee_under_detection(4, 3, detect, alarm);
        ASSERT_FALSE(needed);
        EXPECT_EQ(needed.error().code, ErrorCode::bad_input);
    }
}

}  // namespace
}  // namespace irenic::phases
