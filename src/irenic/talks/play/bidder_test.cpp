#include "irenic/talks/play/bidder.hpp"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/lone_bidder.hpp"

namespace irenic::talks {
namespace {

using test_support::LoneBidder;
using test_support::plain_domain;
using test_support::Random;
using test_support::random_domain;
using test_support::shared_pie;

const std::vector<StrategyKind> all_kinds{
    StrategyKind::boulware,    StrategyKind::linear,     StrategyKind::conceder,
    StrategyKind::tit_for_tat, StrategyKind::micro,      StrategyKind::random_tit_for_tat,
    StrategyKind::hybrid,      StrategyKind::hard_liner, StrategyKind::random,
    StrategyKind::zeuthen,     StrategyKind::recorded,
};

Domain some_domain(Random& random, std::size_t seats) {
    return random_domain(random, seats, {3, 2, 4, 3, 2}, 9);
}

/// Two or three bidders who take turns; calls `look` with each before and after its turn.
class Turns {
public:
    Turns(const Domain& domain, const std::vector<StrategyKind>& kinds)
        : space(Space::open(domain, Limits{}).value()) {
        streams.reserve(kinds.size());
        for (std::size_t seat = 0; seat < kinds.size(); ++seat) {
            streams.emplace_back(9, seat);
            bidders.emplace_back(space, seat, Strategy{kinds[seat]}, streams.back());
        }
    }

    template <class Look>
    void play(std::size_t rounds, const Look& look) {
        for (std::size_t round = 0; round < rounds; ++round) {
            const double time = static_cast<double>(round) /
                                static_cast<double>(std::max<std::size_t>(rounds, 2) - 1);
            for (Bidder& bidder : bidders) {
                const Units demand = bidder.demand(time);
                const Space::Number offer = bidder.offer(time);
                look(bidder.seat(), demand, offer, time);
                for (Bidder& other : bidders) {
                    if (other.seat() != bidder.seat()) {
                        other.hear(bidder.seat(), offer);
                    }
                }
            }
        }
    }

    Space space;
    std::vector<RandomStream> streams;
    std::vector<Bidder> bidders;
};

TEST(StrategyNames, AreReadBack) {
    std::set<std::string> names;
    for (const StrategyKind kind : all_kinds) {
        EXPECT_EQ(strategy_named(name(kind)), kind);
        names.emplace(name(kind));
    }
    const auto listed = strategy_names();
    EXPECT_EQ(names, std::set<std::string>(listed.begin(), listed.end()));
    EXPECT_FALSE(strategy_named("boulwar"));
}

TEST(Bidder, OffersWhatItAsksForAndNeverBelowNoAgreement) {
    Random random(1);
    for (int trial = 0; trial < 60; ++trial) {
        const std::size_t seats = random.size(2, 3);
        const Domain domain = some_domain(random, seats);
        std::vector<StrategyKind> kinds;
        for (std::size_t seat = 0; seat < seats; ++seat) {
            kinds.push_back(random.one_of(all_kinds));
        }
        Turns turns(domain, kinds);
        turns.play(20, [&](std::size_t seat, Units demand, Space::Number offer, double) {
            const Units worth = turns.space.utility(offer, seat);
            const Units best = turns.space.utility(turns.space.best(seat), seat);
            EXPECT_FALSE(turns.space.crosses_red_line(offer, seat));
            EXPECT_GE(demand, domain.no_agreement[seat]);
            EXPECT_GE(worth, std::min(demand, best)) << name(kinds[seat]);
        });
    }
}

TEST(Bidder, AcceptsWhatMeetsItsDemandAndCrossesNoLineOfItsOwn) {
    Random random(2);
    std::size_t accepted = 0;
    std::size_t crossed = 0;
    for (int trial = 0; trial < 60; ++trial) {
        const Domain domain = some_domain(random, 2);
        Turns turns(domain, {random.one_of(all_kinds), random.one_of(all_kinds)});
        turns.play(8, [&](std::size_t, Units, Space::Number offer, double time) {
            for (Bidder& bidder : turns.bidders) {
                const std::size_t seat = bidder.seat();
                const Units worth = turns.space.utility(offer, seat);
                const bool crosses = turns.space.crosses_red_line(offer, seat);
                const bool accepts = bidder.accepts(offer, time);
                EXPECT_EQ(accepts, !crosses && worth >= bidder.demand(time));
                EXPECT_TRUE(!accepts || worth >= domain.no_agreement[seat]);
                accepted += accepts ? 1U : 0U;
                crossed += crosses ? 1U : 0U;
            }
        });
    }
    EXPECT_GT(accepted, 50);
    EXPECT_GT(crossed, 10);
}

TEST(Bidder, AskingWhetherItAcceptsDoesNotCountAsAnOffer) {
    Random random(3);
    for (const StrategyKind kind : all_kinds) {
        if (kind == StrategyKind::random || kind == StrategyKind::random_tit_for_tat) {
            continue;  // draws may come in between
        }
        const Domain domain = some_domain(random, 2);
        Turns quiet(domain, {kind, StrategyKind::conceder});
        Turns asked(domain, {kind, StrategyKind::conceder});
        std::vector<Space::Number> offers;
        quiet.play(
            10, [&](std::size_t, Units, Space::Number offer, double) { offers.push_back(offer); });
        std::size_t at = 0;
        asked.play(10, [&](std::size_t, Units, Space::Number offer, double time) {
            EXPECT_EQ(offer, offers[at++]) << name(kind);
            static_cast<void>(asked.bidders[0].accepts(offer, time));
            static_cast<void>(asked.bidders[0].demand(time));
        });
    }
}

TEST(Bidder, ASecondSessionIsLikeTheFirst) {
    Random random(4);
    for (const StrategyKind kind : all_kinds) {
        const Domain domain = some_domain(random, 3);
        Turns turns(domain, {kind, StrategyKind::linear, kind});
        std::vector<Space::Number> first;
        turns.play(
            12, [&](std::size_t, Units, Space::Number offer, double) { first.push_back(offer); });
        for (std::size_t seat = 0; seat < 3; ++seat) {
            turns.streams[seat] = RandomStream(9, seat);
            turns.bidders[seat].begin(domain.no_agreement[seat]);
        }
        std::vector<Space::Number> second;
        turns.play(
            12, [&](std::size_t, Units, Space::Number offer, double) { second.push_back(offer); });
        EXPECT_EQ(first, second) << name(kind);
    }
}

TEST(Bidder, FollowsItsValueOfNoAgreement) {
    for (const StrategyKind kind : all_kinds) {
        LoneBidder alone(shared_pie(10), kind);
        for (int round = 0; round < 12; ++round) {
            static_cast<void>(alone.bidder.offer(1));
            alone.hear(1, static_cast<std::size_t>(std::min(round, 10)));
        }
        alone.bidder.set_no_agreement(7);
        EXPECT_GE(alone.bidder.demand(1), 7) << name(kind);
        EXPECT_GE(alone.offered(1), 7) << name(kind);
        EXPECT_FALSE(alone.bidder.accepts(alone.space.number_of({OptionId(std::size_t{6})}), 1));
    }
}

TEST(Bidder, AsksForItsBestWhereEvenThatIsNoBetterThanNoAgreement) {
    for (const StrategyKind kind : all_kinds) {
        Domain domain = shared_pie(10);
        domain.no_agreement[0] = 11;
        LoneBidder alone(domain, kind);
        for (int round = 0; round < 5; ++round) {
            EXPECT_EQ(alone.offered(round / 4.0), 10) << name(kind);
            alone.hear(1, 10);
            EXPECT_FALSE(alone.bidder.accepts(alone.space.best(0), round / 4.0)) << name(kind);
        }
    }
}

TEST(TimeDependentBidder, DemandsNeverRiseAndConcederAsksForNoMoreThanLinearNorThatThanBoulware) {
    Random random(5);
    for (int trial = 0; trial < 40; ++trial) {
        const Domain domain = some_domain(random, 2);
        LoneBidder boulware(domain, StrategyKind::boulware);
        LoneBidder linear(domain, StrategyKind::linear);
        LoneBidder conceder(domain, StrategyKind::conceder);
        Units before = boulware.best();
        const Units least = std::min(domain.no_agreement[0], before);
        EXPECT_EQ(boulware.bidder.demand(0), std::max(before, domain.no_agreement[0]));
        for (int round = 0; round <= 30; ++round) {
            const double time = round / 30.0;
            const Units now = boulware.bidder.demand(time);
            EXPECT_LE(now, std::max(before, domain.no_agreement[0]));
            EXPECT_LE(linear.bidder.demand(time), now);
            EXPECT_LE(conceder.bidder.demand(time), linear.bidder.demand(time));
            EXPECT_GE(conceder.bidder.demand(time), least);
            before = now;
        }
        EXPECT_EQ(boulware.bidder.demand(1), domain.no_agreement[0]);
    }
}

TEST(TimeDependentBidder, AsksForTheKnownSharesOfItsRange) {
    Domain domain = shared_pie(10'000);
    const auto demand = [&](StrategyKind kind, double time) {
        return LoneBidder(domain, kind).bidder.demand(time);
    };
    EXPECT_EQ(demand(StrategyKind::boulware, 0.5), 10'000 - 312);
    EXPECT_EQ(demand(StrategyKind::boulware, 0.8), 10'000 - 3'276);
    EXPECT_EQ(demand(StrategyKind::linear, 0.3), 7'000);
    EXPECT_EQ(demand(StrategyKind::conceder, 0.5), 10'000 - 8'705);
    EXPECT_EQ(demand(StrategyKind::conceder, 0.8), 10'000 - 9'563);
}

TEST(TimeDependentBidder, OffersWhatIsMostLikeTheOthersLastOffer) {
    Domain domain = plain_domain(2, {2, 2, 2});
    for (auto& issue : domain.points[0]) {
        issue = {0, 10};
    }
    LoneBidder alone(domain, StrategyKind::linear);
    const auto package = [](std::size_t a, std::size_t b, std::size_t c) {
        return std::vector{OptionId(a), OptionId(b), OptionId(c)};
    };
    alone.bidder.hear(1, alone.space.number_of(package(0, 1, 1)));
    EXPECT_EQ(alone.space.options(alone.bidder.offer(1.0 / 3)), package(0, 1, 1));
    alone.bidder.hear(1, alone.space.number_of(package(1, 0, 1)));
    EXPECT_EQ(alone.space.options(alone.bidder.offer(1.0 / 3)), package(1, 0, 1));
}

TEST(HardLiner, KeepsItsBestAndTakesNoAgreementsWorthInTheLastRound) {
    Domain domain = shared_pie(10);
    domain.no_agreement[0] = 4;
    LoneBidder alone(domain, StrategyKind::hard_liner);
    const auto four = alone.space.number_of({OptionId(std::size_t{4})});
    for (const double time : {0.0, 0.5, 0.99}) {
        EXPECT_EQ(alone.offered(time), 10);
        EXPECT_FALSE(alone.bidder.accepts(four, time));
        alone.hear(1, 9);
    }
    EXPECT_TRUE(alone.bidder.accepts(four, 1));
    EXPECT_FALSE(alone.bidder.accepts(alone.space.number_of({OptionId(std::size_t{3})}), 1));
}

TEST(RandomBidder, IsEvenAndReproducible) {
    Domain domain = shared_pie(9);
    domain.no_agreement[0] = 5;
    LoneBidder alone(domain, StrategyKind::random);
    LoneBidder again(domain, StrategyKind::random);
    std::map<Units, int> seen;
    constexpr int draws = 20'000;
    for (int draw = 0; draw < draws; ++draw) {
        const Units worth = alone.offered(0.3);
        ++seen[worth];
        EXPECT_EQ(worth, again.offered(0.3));
    }
    ASSERT_EQ(seen.size(), 5);
    EXPECT_EQ(seen.begin()->first, 5);
    for (const auto& [worth, times] : seen) {
        EXPECT_NEAR(times, draws / 5, 300) << worth;  // five standard errors
    }
}

}  // namespace
}  // namespace irenic::talks
