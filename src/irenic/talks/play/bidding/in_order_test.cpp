#include <algorithm>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "../../../../../tests/support/lone_bidder.hpp"

namespace irenic::talks {
namespace {

using test_support::LoneBidder;
using test_support::Random;
using test_support::random_domain;
using test_support::shared_pie;

TEST(Micro, MakesANewOfferForEveryNewOneOfTheOther) {
    LoneBidder alone(shared_pie(10), StrategyKind::micro);
    EXPECT_EQ(alone.offered(0), 10);
    EXPECT_EQ(alone.offered(0), 10);  // nothing heard: it holds
    alone.hear(1, 0);
    EXPECT_EQ(alone.offered(0), 9);
    alone.hear(1, 0);
    EXPECT_EQ(alone.offered(0), 9);
    alone.hear(1, 2);
    alone.hear(1, 1);
    EXPECT_EQ(alone.offered(0), 8);
    EXPECT_EQ(alone.offered(0), 7);
    EXPECT_EQ(alone.offered(1), 7);
}

TEST(Micro, WaitsForNobodyWhoStandsByAnothersOffer) {
    Domain domain = test_support::plain_domain(3, {6});
    domain.points[0][0] = {0, 1, 2, 3, 4, 5};
    LoneBidder alone(domain, StrategyKind::micro);
    const auto package = [&](std::size_t at) { return alone.space.number_of({OptionId(at)}); };
    EXPECT_EQ(alone.offered(0), 5);
    alone.hear(1, 0);
    alone.hear(2, 1);
    EXPECT_EQ(alone.offered(0), 4);
    alone.hear(1, 2);
    EXPECT_EQ(alone.offered(0), 4);
    alone.bidder.hear_taken(2, package(1));
    EXPECT_EQ(alone.offered(0), 3);
    alone.hear(1, 3);
    EXPECT_EQ(alone.offered(0), 2);
    alone.hear(1, 4);
    alone.hear(2, 1);  // it speaks for itself again
    EXPECT_EQ(alone.offered(0), 2);
}

TEST(Micro, CountsWhatItIsToldOf) {
    LoneBidder alone(shared_pie(10), StrategyKind::micro);
    EXPECT_EQ(alone.offered(0), 10);
    alone.bidder.hear_count(1, 1);
    EXPECT_EQ(alone.offered(0), 9);
    alone.hear(1, 3);  // it may be the same
    EXPECT_EQ(alone.offered(0), 9);
    alone.bidder.hear_count(1, 2);
    EXPECT_EQ(alone.offered(0), 8);
    alone.bidder.begin(0);
    EXPECT_EQ(alone.offered(0), 10);
    EXPECT_EQ(alone.offered(0), 10);
}

TEST(Micro, TakesWhatItWouldOfferNext) {
    LoneBidder alone(shared_pie(10), StrategyKind::micro);
    const auto nine = alone.space.number_of({OptionId(std::size_t{9})});
    static_cast<void>(alone.offered(0));
    EXPECT_FALSE(alone.bidder.accepts(nine, 0));
    alone.hear(1, 9);
    EXPECT_TRUE(alone.bidder.accepts(nine, 0));
}

TEST(Micro, StopsAtNoAgreement) {
    Domain domain = shared_pie(10);
    domain.no_agreement[0] = 8;
    LoneBidder alone(domain, StrategyKind::micro);
    for (std::size_t round = 0; round <= 10; ++round) {
        EXPECT_EQ(alone.offered(1), 10 - std::min<Units>(2, static_cast<Units>(round)));
        alone.hear(1, round);
    }
}

/// Whoever heard any other offer so far makes the fewest different ones.
std::size_t fewest(const std::vector<std::set<Space::Number>>& heard) {
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const auto& offers : heard) {
        fewest = offers.empty() ? fewest : std::min(fewest, offers.size());
    }
    return fewest == std::numeric_limits<std::size_t>::max() ? 0 : fewest;
}

TEST(Micro, GoesDownItsOwnOrderOneByOneAndOnlyWhereEveryOtherHasMadeAsMany) {
    Random random(11);
    for (int trial = 0; trial < 100; ++trial) {
        const std::size_t seats = random.size(2, 4);
        const Domain domain = random_domain(random, seats, {3, 3, 4, 2}, 20);
        LoneBidder alone(domain, StrategyKind::micro);
        std::vector<std::set<Space::Number>> heard(seats);
        std::size_t made = 0;
        for (int step = 0; step < 60; ++step) {
            if (random.chance(70)) {
                const std::size_t from = random.size(1, seats - 1);
                const auto offer = alone.space.ranked(from, random.below(8)).value();
                alone.bidder.hear(from, offer);
                heard[from].insert(offer);
                continue;
            }
            const auto next = alone.space.ranked(0, made);
            const bool concedes =
                made == 0 || (made <= fewest(heard) && next &&
                              alone.space.utility(*next, 0) >= domain.no_agreement[0]);
            made += concedes ? 1U : 0U;
            EXPECT_EQ(alone.bidder.offer(0), alone.space.ranked(0, made - 1));
        }
    }
}

}  // namespace
}  // namespace irenic::talks
