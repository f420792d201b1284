#include "irenic/talks/exact/division.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"
#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

using Shares = std::vector<double>;
using test_support::Random;

Shares random_discounts(Random& random) {
    Shares discounts(random.size(2, 6));
    for (double& discount : discounts) {
        discount = static_cast<double>(random.between(0, 99)) / 100;
    }
    return discounts;
}

/// Shares in the first of `rounds` rounds, a stake of 1 lost after the last.
Shares in_finite_play(const Shares& discounts, std::size_t rounds) {
    Shares shares(discounts.size(), 0);
    for (std::size_t round = rounds; round-- > 0;) {
        double others = 0;
        const std::size_t proposer = round % discounts.size();
        for (std::size_t party = 0; party < discounts.size(); ++party) {
            shares[party] *= discounts[party];
            others += party == proposer ? 0 : shares[party];
        }
        shares[proposer] = 1 - others;
    }
    return shares;
}

TEST(FirstShare, IsTheSameWhetherTheFirstOffersOrIsMadeIndifferent) {
    for (const double first : {0.0, 0.3, 0.9, 1.0}) {
        for (const double second : {0.0, 0.5, 0.99}) {
            const double when_other_offers = 1 - first_share(second, first).value();
            EXPECT_NEAR(first * first_share(first, second).value(), when_other_offers, 1e-12);
        }
    }
}

TEST(FirstShare, IsAllAgainstWhoCannotWait) {
    EXPECT_EQ(first_share(0.4, 0), 1);
    EXPECT_EQ(first_share(1, 0.4), 1);
    EXPECT_EQ(first_share(0.4, 1), 0);
}

TEST(FirstShare, IsOpenWhereBothCanWait) { EXPECT_FALSE(first_share(1, 1)); }

TEST(FirstShare, RefusesWhatIsNoDiscount) {
    EXPECT_THROW((void)first_share(1.1, 0.5), ContractViolation);
    EXPECT_THROW((void)first_share(0.5, -0.1), ContractViolation);
}

TEST(LimitWeight, IsTheFirstShareOfVeryShortRounds) {
    for (const double first : {0.2, 0.9, 1.0}) {
        for (const double second : {0.5, 0.8}) {
            const double length = 1e-8;
            const auto share = first_share(std::pow(first, length), std::pow(second, length));
            EXPECT_NEAR(limit_weight(first, second).value(), share.value(), 1e-7);
        }
    }
}

TEST(LimitWeight, FavoursWhoCanWait) {
    EXPECT_EQ(limit_weight(1, 0.5), 1);
    EXPECT_EQ(limit_weight(0.5, 1), 0);
    EXPECT_FALSE(std::signbit(limit_weight(0.5, 1).value()));
    EXPECT_EQ(limit_weight(0.7, 0.7), 0.5);
    EXPECT_FALSE(limit_weight(1, 1));
    EXPECT_THROW((void)limit_weight(0, 0.5), ContractViolation);
}

TEST(StationaryShares, OfTwoAreTheFirstShareAndTheRest) {
    for (const auto& [first, second] : {std::pair(0.9, 0.8), {0.0, 0.5}, {0.99, 0.999999}}) {
        const Shares shares = stationary_shares(Shares{first, second});
        EXPECT_NEAR(shares[0], first_share(first, second).value(), 1e-9);
        EXPECT_NEAR(shares[1], 1 - first_share(first, second).value(), 1e-9);
    }
}

TEST(StationaryShares, OfEqualDiscountsFallFromTurnToTurn) {
    const double discount = 0.9;
    const Shares shares = stationary_shares(Shares(4, discount));
    const double all = 1 + discount + discount * discount + std::pow(discount, 3);
    for (std::size_t party = 0; party < shares.size(); ++party) {
        EXPECT_NEAR(shares[party], std::pow(discount, party) / all, 1e-12);
    }
}

TEST(StationaryShares, LeaveEveryResponderAsWellOffAsTheNextRound) {
    Random random(1);
    for (int sample = 0; sample < 200; ++sample) {
        Shares discounts = random_discounts(random);
        const Shares shares = stationary_shares(discounts);
        const Shares by_party = discounts;
        std::rotate(discounts.begin(), discounts.begin() + 1, discounts.end());
        const Shares next = stationary_shares(discounts);
        EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-12);
        EXPECT_GT(shares[0], 0);
        for (std::size_t party = 1; party < shares.size(); ++party) {
            EXPECT_NEAR(shares[party], by_party[party] * next[party - 1], 1e-12);
        }
    }
}

TEST(StationaryShares, AreWhatFinitePlayTendsTo) {
    Random random(2);
    for (int sample = 0; sample < 50; ++sample) {
        const Shares discounts = random_discounts(random);
        const Shares shares = stationary_shares(discounts);
        const Shares finite = in_finite_play(discounts, 4000);
        for (std::size_t party = 0; party < shares.size(); ++party) {
            EXPECT_NEAR(shares[party], finite[party], 1e-9);
        }
    }
}

TEST(StationaryShares, NeedTwoPartiesWhoCannotWaitForEver) {
    EXPECT_THROW((void)stationary_shares(Shares{0.5}), ContractViolation);
    EXPECT_THROW((void)stationary_shares(Shares{0.5, 1}), ContractViolation);
}

}  // namespace
}  // namespace irenic::talks
