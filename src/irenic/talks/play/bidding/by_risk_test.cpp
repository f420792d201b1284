#include <optional>

#include <gtest/gtest.h>

#include "../../../../../tests/support/lone_bidder.hpp"

namespace irenic::talks {
namespace {

using test_support::LoneBidder;
using test_support::plain_domain;
using test_support::Random;
using test_support::random_domain;

__extension__ using Wide = __int128;

/// Seven texts, each a step from one party's best to the other's.
Domain seven_texts() {
    Domain domain = plain_domain(2, {7});
    domain.points[0][0] = {18, 16, 14, 12, 8, 6, 2};
    domain.points[1][0] = {0, 2, 4, 5, 6, 7, 8};
    return domain;
}

struct Talk {
    explicit Talk(const Domain& domain)
        : space(Space::open(domain, Limits{}).value()),
          bidders{Bidder(space, 0, {StrategyKind::zeuthen}, stream),
                  Bidder(space, 1, {StrategyKind::zeuthen}, stream)} {}

    /// Plays until one accepts: who, and what. `look` is called with every offer.
    template <class Look>
    std::optional<Space::Number> play(std::size_t turns, const Look& look) {
        std::optional<Space::Number> standing;
        for (std::size_t turn = 0; turn < turns; ++turn) {
            Bidder& mover = bidders[turn % 2];
            if (standing && mover.accepts(*standing, 0)) {
                return standing;
            }
            standing = mover.offer(0);
            look(mover.seat(), *standing);
            bidders[(turn + 1) % 2].hear(mover.seat(), *standing);
        }
        return std::nullopt;
    }

    Space space;
    RandomStream stream{1, 1};
    std::array<Bidder, 2> bidders;
};

TEST(ZeuthenBidder, TwoOfThemComeToTheLargestProduct) {
    Talk talk(seven_texts());
    std::vector<Units> offers;
    const auto agreed = talk.play(40, [&](std::size_t seat, Space::Number offer) {
        offers.push_back(talk.space.utility(offer, seat));
    });
    ASSERT_TRUE(agreed);
    EXPECT_EQ(talk.space.utility(*agreed, 0), 12);
    EXPECT_EQ(talk.space.utility(*agreed, 1), 5);
    EXPECT_EQ(offers[0], 18);
    EXPECT_EQ(offers[1], 8);
    EXPECT_EQ(offers[2], 16);
}

Wide product(const Space& space, Space::Number package) {
    Wide product = 1;
    for (std::size_t seat = 0; seat < 2; ++seat) {
        product *= space.utility(package, seat) - space.domain().no_agreement[seat];
    }
    return product;
}

/// For two, who risks no more is whose offer has no larger product of surpluses.
TEST(ZeuthenBidder, ConcedesTheLeastStepOfItsOrderAndOnlyWhereItRisksNoMore) {
    Random random(21);
    int conceded = 0;
    int held = 0;
    for (int trial = 0; trial < 300; ++trial) {
        Domain domain = random_domain(random, 2, {3, 3, 4, 2}, 20);
        domain.no_agreement = {random.between(0, 12), random.between(0, 12)};
        LoneBidder alone(domain, StrategyKind::zeuthen);
        std::size_t at = 0;
        EXPECT_EQ(alone.bidder.offer(0), alone.space.ranked(0, 0));
        for (int round = 0; round < 6; ++round) {
            const auto heard = alone.space.ranked(1, random.below(6)).value();
            const Units asked = alone.space.utility(heard, 1) - domain.no_agreement[1];
            const Units given = alone.space.utility(heard, 0);
            const Units floor = std::max(given, domain.no_agreement[0]);
            const auto worth = [&](std::size_t place) {
                return alone.space.utility(alone.space.ranked(0, place).value(), 0);
            };
            if (asked <= 0 || worth(at) <= domain.no_agreement[0]) {
                break;
            }
            const auto enough = [&](std::size_t place) {
                return product(alone.space, alone.space.ranked(0, place).value()) >=
                       product(alone.space, heard);
            };
            const auto in_reach = [&](std::size_t place) {
                const auto package = alone.space.ranked(0, place);
                return package && alone.space.utility(*package, 0) >= floor;
            };
            const bool concedes =
                worth(at) > given && product(alone.space, alone.space.ranked(0, at).value()) <=
                                         product(alone.space, heard);
            if (concedes && in_reach(at + 1)) {
                std::size_t next = at + 1;
                while (in_reach(next) && !enough(next)) {
                    ++next;
                }
                at = in_reach(next) ? next : at + 1;
                ++conceded;
            } else {
                ++held;
            }
            alone.bidder.hear(1, heard);
            const auto offer = alone.bidder.offer(0);
            ASSERT_EQ(offer, alone.space.ranked(0, at));
        }
    }
    EXPECT_GT(conceded, 100);
    EXPECT_GT(held, 100);
}

TEST(ZeuthenBidder, TwoOfThemAgreeWhereThereIsAZone) {
    Random random(22);
    int zones = 0;
    for (int trial = 0; trial < 200; ++trial) {
        Domain domain = random_domain(random, 2, {3, 3, 4, 2}, 20);
        domain.no_agreement = {random.between(0, 20), random.between(0, 20)};
        domain.red_lines.assign(2, {});
        Talk talk(domain);
        bool zone = false;
        for (std::size_t place = 0; talk.space.ranked(0, place); ++place) {
            const auto package = *talk.space.ranked(0, place);
            zone = zone || (talk.space.utility(package, 0) >= domain.no_agreement[0] &&
                            talk.space.utility(package, 1) >= domain.no_agreement[1]);
        }
        EXPECT_EQ(talk.play(400, [](std::size_t, Space::Number) {}).has_value(), zone);
        zones += zone ? 1 : 0;
    }
    EXPECT_GT(zones, 50);
}

TEST(ZeuthenBidder, OfThreeTheOneThatRisksLeastConcedes) {
    Domain domain = plain_domain(3, {4});
    domain.points[0][0] = {12, 6, 3, 0};
    domain.points[1][0] = {0, 10, 4, 9};
    domain.points[2][0] = {0, 6, 10, 8};
    LoneBidder alone(domain, StrategyKind::zeuthen);
    EXPECT_EQ(alone.offered(0), 12);
    alone.hear(1, 1);
    alone.hear(2, 2);
    // By the worst of the others' offers it loses 9 of 12; each of them loses all.
    EXPECT_EQ(alone.offered(0), 6);
    // Now it loses 3 of 6, the second 6 of 10, the third 4 of 10: that one is to move.
    EXPECT_EQ(alone.offered(0), 6);
}

TEST(ZeuthenBidder, WaitsForNobodyWhoAsksForNoMoreThanTheOthersLeaveIt) {
    Domain domain = plain_domain(3, {4});
    domain.points[0][0] = {12, 6, 3, 0};
    domain.points[1][0] = {2, 10, 5, 5};
    domain.points[2][0] = {0, 6, 10, 8};
    LoneBidder alone(domain, StrategyKind::zeuthen);
    EXPECT_EQ(alone.offered(0), 12);
    alone.hear(1, 0);  // asks for 2 and is left 2
    alone.hear(2, 2);
    // It loses 9 of 12 by the third's offer, the third all.
    EXPECT_EQ(alone.offered(0), 6);
}

TEST(ZeuthenBidder, WaitsForNobodyWhoHasNoTurn) {
    Domain domain = plain_domain(3, {4});
    domain.points[0][0] = {12, 6, 3, 0};
    domain.points[1][0] = {9, 10, 0, 9};
    domain.points[2][0] = {0, 6, 10, 8};
    LoneBidder alone(domain, StrategyKind::zeuthen);
    EXPECT_EQ(alone.offered(0), 12);
    alone.hear(1, 3);
    alone.hear(2, 3);
    // The third, who asks for 8 and is left nothing, ties with it; it concedes.
    EXPECT_EQ(alone.offered(0), 6);
    // Now it loses all, the third 2 of 8.
    EXPECT_EQ(alone.offered(0), 6);
    alone.bidder.hear_taken(2, alone.space.number_of({OptionId(std::size_t{3})}));
    // Nobody else can move, and the third is left less than it asks for.
    EXPECT_EQ(alone.offered(0), 3);
}

}  // namespace
}  // namespace irenic::talks
