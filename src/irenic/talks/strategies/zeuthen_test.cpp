#include "irenic/talks/strategies/zeuthen.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"
#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

using deals::Ratio;
using deals::Units;
using test_support::Random;

__extension__ using Wide = __int128;

struct Bargain {
    std::vector<Units> frontier;
    std::array<Units, 2> disagreement{};
    std::size_t first = 0;

    [[nodiscard]] std::size_t size() const { return frontier.size() / 2; }
    [[nodiscard]] Units surplus(std::size_t party, std::size_t position) const {
        return frontier[2 * position + party] - disagreement[party];
    }
    [[nodiscard]] Wide product(std::size_t position) const {
        return static_cast<Wide>(surplus(0, position)) * surplus(1, position);
    }
};

Concessions play(const Bargain& bargain) {
    return concede_in_turn(bargain.frontier, bargain.disagreement, bargain.first);
}

/// Gains in steps of 1 to `step`, losses likewise; the ends at or above no agreement.
Bargain random_bargain(Random& random, Units step) {
    const std::size_t size = random.size(1, 12);
    Bargain bargain;
    bargain.disagreement = {random.between(-20, 20), random.between(-20, 20)};
    bargain.first = random.below(2);
    bargain.frontier.resize(2 * size);
    Units gain = random.chance(50) ? 0 : random.between(0, step);
    Units loss = random.chance(50) ? 0 : random.between(0, step);
    for (std::size_t position = 0; position < size; ++position) {
        bargain.frontier[2 * position] = bargain.disagreement[0] + gain;
        bargain.frontier[2 * (size - 1 - position) + 1] = bargain.disagreement[1] + loss;
        gain += random.between(1, step);
        loss += random.between(1, step);
    }
    return bargain;
}

void expect_largest_product(const Bargain& bargain, std::size_t agreement) {
    for (std::size_t position = 0; position < bargain.size(); ++position) {
        EXPECT_TRUE(bargain.product(position) <= bargain.product(agreement));
        if (bargain.product(position) == bargain.product(agreement)) {
            EXPECT_TRUE(bargain.first == 0 ? agreement <= position : agreement >= position);
        }
    }
}

TEST(Zeuthen, EndsAtTheLargestProductAndOfEqualOnesAtTheWorstForTheFirst) {
    Random random(1);
    for (int trial = 0; trial < 20'000; ++trial) {
        const Bargain bargain = random_bargain(random, random.chance(50) ? 3 : 40);
        expect_largest_product(bargain, play(bargain).agreement.value());
    }
}

TEST(Zeuthen, EndsAtTheLargestProductHoweverLargeTheNumbers) {
    Random random(2);
    for (int trial = 0; trial < 2'000; ++trial) {
        const Bargain bargain = random_bargain(random, Units{1} << 58U);
        expect_largest_product(bargain, play(bargain).agreement.value());
    }
}

TEST(Zeuthen, OneConcedesOneStepInEveryRoundButTheLast) {
    Random random(3);
    for (int trial = 0; trial < 2'000; ++trial) {
        const Bargain bargain = random_bargain(random, 5);
        const auto rounds = play(bargain).rounds;
        ASSERT_EQ(rounds.size(), bargain.size());
        EXPECT_EQ(rounds.front().proposals, (std::array<std::size_t, 2>{bargain.size() - 1, 0}));
        for (std::size_t number = 0; number + 1 < rounds.size(); ++number) {
            auto expected = rounds[number].proposals;
            ASSERT_TRUE(rounds[number].concedes);
            expected[0] -= *rounds[number].concedes == 0 ? 1U : 0U;
            expected[1] += *rounds[number].concedes == 1 ? 1U : 0U;
            EXPECT_EQ(rounds[number + 1].proposals, expected);
        }
        EXPECT_FALSE(rounds.back().concedes);
        EXPECT_EQ(rounds.back().proposals[0], rounds.back().proposals[1]);
    }
}

TEST(Zeuthen, RisksAreExactAndTheSmallerOneConcedes) {
    Random random(4);
    for (int trial = 0; trial < 2'000; ++trial) {
        const Bargain bargain = random_bargain(random, 5);
        for (const auto& round : play(bargain).rounds) {
            for (const std::size_t party : {0U, 1U}) {
                const Units own = bargain.surplus(party, round.proposals[party]);
                const Units others = bargain.surplus(party, round.proposals[1 - party]);
                EXPECT_EQ(round.risk[party], own > 0 ? Ratio(own - others, own) : Ratio(1, 1));
            }
            if (round.concedes) {
                const std::size_t other = 1 - *round.concedes;
                EXPECT_TRUE(round.risk[*round.concedes] < round.risk[other] ||
                            (round.risk[0] == round.risk[1] && *round.concedes == bargain.first));
            }
        }
    }
}

TEST(Zeuthen, DoesNotDependOnWhichPartyIsNamedFirst) {
    Random random(5);
    for (int trial = 0; trial < 2'000; ++trial) {
        const Bargain bargain = random_bargain(random, 4);
        Bargain mirrored{bargain.frontier,
                         {bargain.disagreement[1], bargain.disagreement[0]},
                         1 - bargain.first};
        std::reverse(mirrored.frontier.begin(), mirrored.frontier.end());
        EXPECT_EQ(play(mirrored).agreement.value(),
                  bargain.size() - 1 - play(bargain).agreement.value());
    }
}

TEST(Zeuthen, RisksTooCloseForRoundedNumbersAreStillTold) {
    // 1 - 1/2^60 against 1 - 1/(2^60 - 1): as doubles both are 1.
    const Units most = Units{1} << 60U;
    const Bargain bargain{{1, most - 1, most, 1}, {0, 0}, 0};
    EXPECT_EQ(play(bargain).rounds.front().concedes, 1U);
    EXPECT_EQ(play(bargain).agreement, 1U);
    const Bargain turned{{1, most, most - 1, 1}, {0, 0}, 1};
    EXPECT_EQ(play(turned).rounds.front().concedes, 0U);
    EXPECT_EQ(play(turned).agreement, 0U);
}

TEST(Zeuthen, WhoeverIsFirstConcedesOnEqualRisk) {
    Bargain bargain{{0, 5, 5, 0}, {0, 0}, 0};
    EXPECT_EQ(play(bargain).rounds.front().concedes, 0U);
    EXPECT_EQ(play(bargain).agreement, 0U);
    bargain.first = 1;
    EXPECT_EQ(play(bargain).rounds.front().concedes, 1U);
    EXPECT_EQ(play(bargain).agreement, 1U);
}

TEST(Zeuthen, OneEfficientDealIsAgreedAtOnce) {
    const auto agreed = play({{7, 3}, {7, 1}, 0});
    ASSERT_EQ(agreed.rounds.size(), 1U);
    EXPECT_EQ(agreed.agreement, 0U);
    EXPECT_EQ(agreed.rounds[0].risk[0], Ratio(1, 1));  // what it asks for is no more than war
    EXPECT_EQ(agreed.rounds[0].risk[1], Ratio(0, 1));
}

TEST(Zeuthen, AnEmptyZoneHasNoRounds) {
    const auto nothing = play({});
    EXPECT_TRUE(nothing.rounds.empty());
    EXPECT_FALSE(nothing.agreement);
}

TEST(Zeuthen, WhatIsNoFrontierIsRefused) {
    EXPECT_THROW(static_cast<void>(play({{1, 2, 3}, {0, 0}, 0})), ContractViolation);
    EXPECT_THROW(static_cast<void>(play({{1, 2, 2, 2}, {0, 0}, 0})), ContractViolation);
    EXPECT_THROW(static_cast<void>(play({{2, 2, 2, 1}, {0, 0}, 0})), ContractViolation);
    EXPECT_THROW(static_cast<void>(play({{1, 2}, {2, 0}, 0})), ContractViolation);
    EXPECT_THROW(static_cast<void>(play({{1, 2}, {0, 3}, 0})), ContractViolation);
    EXPECT_THROW(static_cast<void>(play({{1, 2}, {0, 0}, 2})), ContractViolation);
}

}  // namespace
}  // namespace irenic::talks
