#include <algorithm>

#include <gtest/gtest.h>

#include "../../../../../tests/support/lone_bidder.hpp"

namespace irenic::talks {
namespace {

using test_support::LoneBidder;
using test_support::plain_domain;
using test_support::Random;
using test_support::shared_pie;

/// A pie of which three seats want all, none of them caring what the others get.
Domain for_three(std::size_t steps) {
    Domain domain = plain_domain(3, {static_cast<std::uint32_t>(steps + 1)});
    for (std::size_t option = 0; option <= steps; ++option) {
        for (auto& seat : domain.points) {
            seat[0][option] = static_cast<Units>(option);
        }
    }
    return domain;
}

TEST(TitForTat, GivesBackInProportion) {
    LoneBidder alone(shared_pie(120), StrategyKind::tit_for_tat);
    EXPECT_EQ(alone.offered(0), 120);
    alone.hear(1, 20);
    EXPECT_EQ(alone.offered(0), 120);
    alone.hear(1, 40);
    EXPECT_EQ(alone.offered(0), 60);
    alone.hear(1, 50);
    EXPECT_EQ(alone.bidder.demand(0), 48);
    EXPECT_EQ(alone.offered(0), 50);  // of what is worth as much or little more: what it heard
    alone.hear(1, 40);
    EXPECT_EQ(alone.offered(0), 60);
}

TEST(TitForTat, CountsSurplusOverNoAgreement) {
    Domain domain = shared_pie(120);
    domain.no_agreement[0] = 20;
    LoneBidder alone(domain, StrategyKind::tit_for_tat);
    static_cast<void>(alone.offered(0));
    alone.hear(1, 30);
    static_cast<void>(alone.offered(0));
    alone.hear(1, 40);
    EXPECT_EQ(alone.offered(0), 20 + 50);
}

TEST(TitForTat, AnswersAConcessionOnce) {
    LoneBidder alone(shared_pie(120), StrategyKind::tit_for_tat);
    static_cast<void>(alone.offered(0));
    alone.hear(1, 20);
    static_cast<void>(alone.offered(0));
    alone.hear(1, 30);
    alone.hear(1, 40);
    EXPECT_EQ(alone.bidder.demand(0), 60);
    EXPECT_EQ(alone.offered(0), 60);
    EXPECT_EQ(alone.offered(0), 60);
    alone.hear(1, 40);
    EXPECT_EQ(alone.offered(0), 60);
}

TEST(TitForTat, AnswersTheOneThatGaveLeast) {
    LoneBidder alone(for_three(120), StrategyKind::tit_for_tat);
    static_cast<void>(alone.offered(0));
    alone.hear(1, 20);
    alone.hear(2, 20);
    static_cast<void>(alone.offered(0));
    alone.hear(1, 60);
    EXPECT_EQ(alone.bidder.demand(0), 120);
    alone.hear(2, 30);
    EXPECT_EQ(alone.offered(0), 80);
}

TEST(TitForTat, HoldsWhereTheOtherHolds) {
    for (const auto kind : {StrategyKind::tit_for_tat, StrategyKind::hybrid}) {
        LoneBidder alone(shared_pie(120), kind);
        for (int round = 0; round < 10; ++round) {
            EXPECT_EQ(alone.offered(0), 120);
            alone.hear(1, 20);
        }
    }
}

TEST(RandomTitForTat, GivesBackAsMuchGiveOrTakeATwentiethOfItsRange) {
    Units least = 1'000;
    Units most = 0;
    LoneBidder alone(shared_pie(1'000), StrategyKind::random_tit_for_tat);
    for (int trial = 0; trial < 2'000; ++trial) {
        alone.bidder.begin(0);
        EXPECT_EQ(alone.offered(0), 1'000);
        alone.hear(1, 100);
        const Units held = alone.offered(0);
        EXPECT_EQ(held, 1'000);
        alone.hear(1, 400);
        const Units demand = alone.offered(0);
        least = std::min(least, demand);
        most = std::max(most, demand);
    }
    EXPECT_GE(least, 650);
    EXPECT_LE(least, 653);
    EXPECT_LE(most, 750);
    EXPECT_GE(most, 748);
}

TEST(Hybrid, IsHalfwayBetweenTimeAndAnswer) {
    LoneBidder alone(shared_pie(120), StrategyKind::hybrid);
    EXPECT_EQ(alone.offered(0), 120);
    alone.hear(1, 20);
    EXPECT_EQ(alone.offered(0.5), (60 + 120) / 2);
    alone.hear(1, 40);
    EXPECT_EQ(alone.bidder.demand(0.5), 53);   // half of 60 and of 45
    EXPECT_EQ(alone.bidder.demand(0.75), 38);  // half of 30 and of 45
}

}  // namespace
}  // namespace irenic::talks
