#include "irenic/talks/strategies/aspiration.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"
#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;

double between(Random& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random.between(0, 1'000'000)) / 1e6;
}

/// What a party may ask for, and what it asked for last.
struct Range {
    double reservation = 0;
    double best = 0;
    double last = 0;

    [[nodiscard]] bool holds(double demand) const {
        return demand >= reservation && demand <= best;
    }
};

Range random_range(Random& random) {
    const double reservation = between(random, -3, 3);
    const double best = random.chance(10) ? reservation : between(random, reservation, 7);
    return {reservation, best, between(random, reservation, best)};
}

std::vector<double> random_offers(Random& random) {
    std::vector<double> offers(random.size(0, 4));
    std::generate(offers.begin(), offers.end(), [&] { return between(random, -1, 5); });
    return offers;
}

TEST(TimeDependent, StaysBetweenBestAndReservationAndOnlyComesDown) {
    Random random(1);
    for (int trial = 0; trial < 2'000; ++trial) {
        const Range range = random_range(random);
        const double beta = between(random, 0.01, 20);
        double before = time_dependent(range.best, range.reservation, 0, beta);
        EXPECT_EQ(before, range.best);
        for (int step = 1; step <= 50; ++step) {
            const double now = time_dependent(range.best, range.reservation, step / 50.0, beta);
            EXPECT_TRUE(range.holds(now));
            EXPECT_LE(now, before);
            before = now;
        }
        EXPECT_EQ(before, range.reservation);
    }
}

TEST(TimeDependent, IsBestLessTheShareConceded) {
    EXPECT_DOUBLE_EQ(time_dependent(10, 4, 0.5, 1), 7);
    EXPECT_DOUBLE_EQ(time_dependent(10, 4, 0.25, 0.5), 10 - 6 * 0.0625);
    EXPECT_DOUBLE_EQ(time_dependent(2, -2, 0.25, 2), 0);
}

TEST(TimeDependent, SmallerBetaAsksForNoLess) {
    for (int step = 0; step <= 20; ++step) {
        double firmer = 1;
        for (const double beta : {0.05, 0.2, 0.7, 1.0, 2.0, 5.0, 50.0}) {
            const double demand = time_dependent(1, 0, step / 20.0, beta);
            EXPECT_LE(demand, firmer);
            firmer = demand;
        }
    }
}

TEST(TimeDependent, WhatHasNoMeaningIsRefused) {
    EXPECT_THROW(static_cast<void>(conceded_by(-0.1, 1)), ContractViolation);
    EXPECT_THROW(static_cast<void>(conceded_by(1.1, 1)), ContractViolation);
    EXPECT_THROW(static_cast<void>(conceded_by(0.5, 0)), ContractViolation);
    EXPECT_THROW(static_cast<void>(time_dependent(1, 2, 0.5, 1)), ContractViolation);
}

TEST(RelativeTitForTat, AnswersInProportion) {
    EXPECT_DOUBLE_EQ(relative_tit_for_tat(std::array{1.0, 2.0, 2.5}, 10, 20, 1), 8);
    EXPECT_DOUBLE_EQ(relative_tit_for_tat(std::array{2.5, 2.0}, 10, 20, 1), 12.5);
    EXPECT_DOUBLE_EQ(relative_tit_for_tat(std::array{2.0, 2.0}, 10, 20, 1), 10);
}

TEST(RelativeTitForTat, KeepsToItsEnds) {
    EXPECT_EQ(relative_tit_for_tat(std::array{1.0, 5.0}, 10, 20, 4), 4);
    EXPECT_EQ(relative_tit_for_tat(std::array{5.0, 1.0}, 10, 20, 4), 20);
}

TEST(RelativeTitForTat, HoldsWhereThereIsNoProportion) {
    EXPECT_EQ(relative_tit_for_tat({}, 10, 20, 4), 10);
    EXPECT_EQ(relative_tit_for_tat(std::array{3.0}, 10, 20, 4), 10);
    EXPECT_EQ(relative_tit_for_tat(std::array{0.0, 3.0}, 10, 20, 4), 10);
    EXPECT_EQ(relative_tit_for_tat(std::array{-1.0, -2.0}, 10, 20, 4), 10);
}

TEST(RelativeTitForTat, AsksForItsBestWhereEverythingWasTakenBack) {
    EXPECT_EQ(relative_tit_for_tat(std::array{3.0, 0.0}, 10, 20, 4), 20);
}

TEST(RelativeTitForTat, NeverLeavesItsRangeAndGivesOnlyWhereTheOtherGave) {
    Random random(2);
    for (int trial = 0; trial < 20'000; ++trial) {
        Range range = random_range(random);
        const auto offers = random_offers(random);
        EXPECT_TRUE(
            range.holds(relative_tit_for_tat(offers, range.last, range.best, range.reservation)));
        range.last = std::max(range.last, 0.0);
        range.best = std::max(range.best, range.last);
        const double demand =
            relative_tit_for_tat(offers, range.last, range.best, range.reservation);
        if (demand < range.last) {
            EXPECT_GT(offers.back(), offers[offers.size() - 2]);
        }
    }
}

TEST(RandomTitForTat, WithoutSpreadGivesBackWhatItGot) {
    RandomStream random(1, 1);
    EXPECT_DOUBLE_EQ(random_tit_for_tat(std::array{9.0, 1.0, 2.5}, 10, 20, 4, 0, random), 8.5);
    EXPECT_DOUBLE_EQ(random_tit_for_tat(std::array{2.5, 1.0}, 10, 20, 4, 0, random), 11.5);
    EXPECT_DOUBLE_EQ(random_tit_for_tat(std::array{-2.0, 0.0}, 10, 20, 4, 0, random), 8);
}

TEST(RandomTitForTat, SpreadsEvenlyAroundWhatItGot) {
    RandomStream random(2, 1);
    double sum = 0;
    double least = 20;
    double most = 0;
    constexpr int draws = 20'000;
    for (int draw = 0; draw < draws; ++draw) {
        const double demand = random_tit_for_tat(std::array{1.0, 2.0}, 10, 20, 4, 3, random);
        sum += demand;
        least = std::min(least, demand);
        most = std::max(most, demand);
    }
    EXPECT_NEAR(sum / draws, 9, 0.06);  // five standard errors
    EXPECT_GE(least, 6);
    EXPECT_LT(least, 6.01);
    EXPECT_LE(most, 12);
    EXPECT_GT(most, 11.99);
}

TEST(RandomTitForTat, NeverLeavesItsRange) {
    Random random(3);
    RandomStream chance(3, 1);
    for (int trial = 0; trial < 20'000; ++trial) {
        const Range range = random_range(random);
        EXPECT_TRUE(range.holds(random_tit_for_tat(random_offers(random), range.last, range.best,
                                                   range.reservation, 2, chance)));
    }
}

TEST(RandomTitForTat, HoldsBeforeTheSecondOfferAndDrawsAllTheSame) {
    RandomStream asked(4, 1);
    RandomStream other(4, 1);
    EXPECT_EQ(random_tit_for_tat(std::array{3.0}, 10, 20, 4, 5, asked), 10);
    static_cast<void>(other.next_unit());
    EXPECT_EQ(asked.next_unit(), other.next_unit());
}

TEST(Hybrid, LiesBetweenItsTwoDemands) {
    EXPECT_EQ(hybrid(3, 8, 1), 3);
    EXPECT_EQ(hybrid(3, 8, 0), 8);
    EXPECT_DOUBLE_EQ(hybrid(3, 8, 0.6), 5);
    Random random(4);
    for (int trial = 0; trial < 20'000; ++trial) {
        const double of_time = between(random, -2, 5);
        const double of_other = between(random, -2, 5);
        const double demand = hybrid(of_time, of_other, between(random, 0, 1));
        EXPECT_GE(demand, std::min(of_time, of_other));
        EXPECT_LE(demand, std::max(of_time, of_other));
    }
    EXPECT_THROW(static_cast<void>(hybrid(1, 2, 1.5)), ContractViolation);
}

TEST(MayConcede, OnlyWhereItHasMadeNoMoreOffersThanTheOther) {
    EXPECT_TRUE(may_concede(0, 0));
    EXPECT_TRUE(may_concede(2, 3));
    EXPECT_TRUE(may_concede(3, 3));
    EXPECT_FALSE(may_concede(4, 3));
}

TEST(MayConcede, AgainstOneThatStandsStillItMakesOneOfferMore) {
    constexpr std::size_t others = 4;
    std::size_t own = 0;
    for (int round = 0; round < 20; ++round) {
        own += may_concede(own, others) ? 1U : 0U;
    }
    EXPECT_EQ(own, others + 1);
}

}  // namespace
}  // namespace irenic::talks
