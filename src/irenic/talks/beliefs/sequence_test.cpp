#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/joint_thresholds.hpp"
#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/talks/beliefs/threshold.hpp"

namespace irenic::talks {
namespace {

using test_support::cells;
using test_support::power;
using test_support::Table;
using test_support::value_of;

double between_cells(RandomStream& random) {
    return static_cast<double>(random.next_below(cells + 1)) / cells;
}

Table random_table(RandomStream& random, std::size_t parties, std::size_t packages) {
    Table table;
    for (std::size_t party = 0; party < parties; ++party) {
        table.parties.emplace_back(0, 1);
        table.parties.back().refused(between_cells(random), 0.3);
        table.parties.back().accepted(between_cells(random), 0.5);
    }
    for (std::size_t at = 0; at < parties * packages; ++at) {
        table.utilities.push_back(between_cells(random));
    }
    table.discount = 0.5 + random.next_unit() / 2;
    table.tactical = random.next_below(2) == 0 ? 0 : random.next_unit() / 2;
    return table;
}

double best_value(const Table& table, std::size_t rounds) {
    double best = 0;
    for (std::size_t number = 0; number < power(table.packages(), rounds); ++number) {
        std::vector<std::size_t> packages;
        for (std::size_t round = 0; round < rounds; ++round) {
            packages.push_back(number / power(table.packages(), round) % table.packages());
        }
        best = std::max(best, value_of(table, packages));
    }
    return best;
}

Sequence ask(const Table& table, std::size_t rounds, std::size_t most) {
    return best_sequence(table.parties, table.utilities, rounds, table.discount, table.tactical,
                         most);
}

TEST(BestSequence, IsTheBestOfAllByAJointGridOfTwoThresholds) {
    RandomStream random(1, 0);
    for (int round = 0; round < 40; ++round) {
        const Table table = random_table(random, 2, 4);
        const Sequence answer = ask(table, 3, 4);
        EXPECT_NEAR(answer.value, value_of(table, answer.packages), 1e-9);
        EXPECT_NEAR(answer.value, best_value(table, 3), 1e-9);
    }
}

TEST(BestSequence, IsTheBestOfAllByAJointGridOfThreeThresholds) {
    RandomStream random(2, 0);
    for (int round = 0; round < 6; ++round) {
        const Table table = random_table(random, 3, 4);
        const Sequence answer = ask(table, 2, 4);
        EXPECT_NEAR(answer.value, value_of(table, answer.packages), 1e-9);
        EXPECT_NEAR(answer.value, best_value(table, 2), 1e-9);
    }
}

TEST(BestSequence, SaysWhatItsPackagesAreWorthHoweverFewAreLookedAt) {
    RandomStream random(3, 0);
    for (int round = 0; round < 40; ++round) {
        const Table table = random_table(random, 2, 12);
        double last = 0;
        for (const std::size_t most : {1U, 2U, 12U}) {
            const Sequence answer = ask(table, 4, most);
            EXPECT_NEAR(answer.value, value_of(table, answer.packages), 1e-9);
            EXPECT_GE(answer.value, last - 1e-9);
            last = answer.value;
        }
    }
}

TEST(BestSequence, OfOneRoundIsTheMostAcceptable) {
    RandomStream random(4, 0);
    for (int round = 0; round < 100; ++round) {
        Table table = random_table(random, 3, 9);
        table.tactical = 0;
        const MostAcceptable one = most_acceptable(table.parties, table.utilities);
        const Sequence answer = ask(table, 1, 5);
        EXPECT_EQ(answer.value, one.acceptance);
        EXPECT_EQ(answer.packages.size(), one.acceptance > 0 ? 1U : 0U);
        if (!answer.packages.empty()) {
            EXPECT_EQ(answer.packages.front(), one.package);
        }
        table.discount = 0;  // nor does it matter what comes later where later counts nothing
        EXPECT_EQ(ask(table, 3, 5).value, one.acceptance);
    }
}

TEST(BestSequence, ProposesTheOtherEndAfterARefusal) {
    // Either party may be the one who holds out: (1, .5), then (.5, 1), then nothing is left but
    // thresholds above .5 of both.
    const Table table{.parties = {{0, 1}, {0, 1}}, .utilities = {0.5, 0.5, 1, 0.5, 0.5, 1}};
    const Sequence answer = ask(table, 9, 3);
    EXPECT_EQ(answer.packages, (std::vector<std::size_t>{1, 2}));
    EXPECT_NEAR(answer.value, 0.75, 1e-12);
}

TEST(BestSequence, ForgoesTheMostAcceptableWhereTwoOthersCoverMore) {
    // By hand: .36 first and .105 after it, or .315 first and .1925 after it.
    const Table table{.parties = {{0, 1}, {0, 1}},
                      .utilities = {0.6, 0.6, 0.9, 0.35, 0.35, 0.9},
                      .discount = 0.9};
    EXPECT_EQ(ask(table, 2, 1).packages.front(), 0);
    EXPECT_NEAR(ask(table, 2, 1).value, 0.36 + 0.9 * 0.105, 1e-12);
    EXPECT_EQ(ask(table, 2, 2).packages, (std::vector<std::size_t>{1, 2}));
    EXPECT_NEAR(ask(table, 2, 3).value, 0.315 + 0.9 * 0.1925, 1e-12);
}

TEST(BestSequence, ProposesNothingTwice) {
    RandomStream random(5, 0);
    for (int round = 0; round < 60; ++round) {
        Sequence answer = ask(random_table(random, 2, 6), 5, 3);
        std::ranges::sort(answer.packages);
        EXPECT_EQ(std::ranges::adjacent_find(answer.packages), answer.packages.end());
    }
}

TEST(BestSequence, TacticsLowerTheValueAndNothingElse) {
    RandomStream random(7, 0);
    for (int round = 0; round < 60; ++round) {
        Table table = random_table(random, 3, 6);
        table.tactical = 0;
        const Sequence sincere = ask(table, 3, 6);
        table.tactical = 0.2;
        EXPECT_EQ(ask(table, 3, 6).packages, sincere.packages);
        EXPECT_NEAR(ask(table, 3, 6).value, 0.512 * sincere.value, 1e-12);
    }
}

TEST(BestSequence, ShowsWhereThereIsNoDelayAllThatItCovers) {
    // By hand: of the square of two thresholds, (.8, .2), (.2, .8) and (.5, .5) leave .63.
    const Table table{.parties = {{0, 1}, {0, 1}}, .utilities = {0.8, 0.2, 0.2, 0.8, 0.5, 0.5}};
    const Sequence answer = ask(table, 3, 3);
    EXPECT_NEAR(answer.value, 0.37, 1e-12);
    EXPECT_EQ(answer.packages, (std::vector<std::size_t>{2, 0, 1}));
}

TEST(BestSequence, LooksLessFarAheadWhereThatWouldTakeTooLong) {
    RandomStream random(6, 0);
    Table table{.parties = {{0, 1}, {0, 1}}, .utilities = {}};
    for (int package = 0; package < 1000; ++package) {
        const double first = 0.9 * random.next_unit();
        table.utilities.insert(table.utilities.end(), {first, 0.9 - first});
    }
    EXPECT_EQ(ask(table, 1'000'000'000, 10).packages.size(), 4);
    EXPECT_EQ(ask(table, 1'000'000'000, 1).packages.size(), 12);
}

TEST(BestSequence, IsEmptyWithoutRoundsPackagesOrHope) {
    Table table{.parties = {{0, 1}}, .utilities = {0.5}};
    EXPECT_TRUE(ask(table, 0, 1).packages.empty());
    table.utilities = {-1, 0};
    EXPECT_TRUE(ask(table, 3, 1).packages.empty());
    EXPECT_EQ(ask(table, 3, 1).value, 0);
    table.utilities = {};
    EXPECT_TRUE(ask(table, 3, 1).packages.empty());
}

TEST(BestSequence, NeedsSharesAndSomethingToLookAt) {
    const Table table{.parties = {{0, 1}}, .utilities = {0.5}};
    EXPECT_THROW((void)ask(table, 1, 0), ContractViolation);
    EXPECT_THROW((void)best_sequence(table.parties, table.utilities, 1, 1.1, 0, 1),
                 ContractViolation);
}

}  // namespace
}  // namespace irenic::talks
