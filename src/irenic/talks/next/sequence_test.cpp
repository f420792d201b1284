#include "irenic/talks/next/sequence.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_talks.hpp"
#include "irenic/talks/next/blind.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;
using test_support::Talks;

/// Talks with texts to choose from.
struct Found {
    Talks talks;
    Candidates candidates;

    explicit Found(Random& random)
        : talks(test_support::random_talks(random, {3, 4, 3, true}, 96)) {
        candidates = find_candidates(*talks.centre, *talks.willingness, {talks.now(), 4, {}}, {});
    }

    /// Weighted share of versions in which the first so many texts hold one that is accepted.
    [[nodiscard]] double share_of_first(const std::vector<std::size_t>& texts,
                                        std::size_t count) const {
        double met = 0;
        double all = 0;
        for (std::size_t row = 0; row < talks.willingness->rows(); ++row) {
            const auto weight = static_cast<double>(talks.willingness->weights()[row]);
            all += weight;
            for (std::size_t at = 0; at < count; ++at) {
                if (candidates.texts[texts[at]].accepted.has(row)) {
                    met += weight;
                    break;
                }
            }
        }
        return met / all;
    }
};

TEST(TextSequence, TellsWhatEachTextAddsAndWhatAllAreWorth) {
    Random random(21);
    std::size_t longer_than_one = 0;
    for (int round = 0; round < 60; ++round) {
        const Found found(random);
        const double discount = random.one_of<double>({1, 0.8, 0.5});
        const TextSequence sequence =
            best_texts(*found.talks.willingness, found.candidates, 3, discount, {});
        double value = 0;
        ASSERT_EQ(sequence.adds.size(), sequence.texts.size());
        for (std::size_t at = 0; at < sequence.texts.size(); ++at) {
            const double adds = found.share_of_first(sequence.texts, at + 1) -
                                found.share_of_first(sequence.texts, at);
            EXPECT_NEAR(sequence.adds[at].share, adds, 1e-9);
            EXPECT_GT(adds, 0);
            value += std::pow(discount, at) * adds;
        }
        EXPECT_TRUE(sequence.exact);
        EXPECT_NEAR(sequence.value, value, 1e-9);
        EXPECT_GE(sequence.value, sequence.one_step);
        EXPECT_EQ(sequence.texts.empty(), found.candidates.texts.empty());
        longer_than_one += sequence.texts.size() > 1 ? 1U : 0U;
    }
    EXPECT_GT(longer_than_one, 5U);
}

TEST(TextSequence, BeginsWithWhatIsAcceptedMostOftenWhereThereIsOneRound) {
    Random random(22);
    for (int round = 0; round < 40; ++round) {
        const Found found(random);
        const TextSequence sequence =
            best_texts(*found.talks.willingness, found.candidates, 1, 0.5, {});
        if (found.candidates.texts.empty()) {
            EXPECT_TRUE(sequence.texts.empty());
            continue;
        }
        EXPECT_EQ(sequence.texts, std::vector<std::size_t>{0});
        EXPECT_EQ(sequence.value, sequence.one_step);
    }
}

TEST(BlindSheet, ReachesWhatASequenceWithoutDiscountReaches) {
    Random random(23);
    for (int round = 0; round < 60; ++round) {
        const Found found(random);
        const std::size_t count = random.size(1, 5);
        const BlindSheet sheet = blind_sheet(*found.talks.willingness, found.candidates, count, {});
        const TextSequence sequence =
            best_texts(*found.talks.willingness, found.candidates, count, 1, {});
        EXPECT_TRUE(sheet.exact);
        EXPECT_LE(sheet.texts.size(), count);
        EXPECT_NEAR(sheet.some_accepted.share, sequence.value, 1e-12);
        EXPECT_NEAR(sheet.some_accepted.share,
                    found.share_of_first(sheet.texts, sheet.texts.size()), 1e-9);
    }
}

TEST(BlindSheet, IsOrderedByOptionsAlone) {
    Random random(24);
    std::size_t reordered = 0;
    for (int round = 0; round < 100; ++round) {
        const Found found(random);
        const BlindSheet sheet = blind_sheet(*found.talks.willingness, found.candidates, 6, {});
        for (std::size_t at = 1; at < sheet.texts.size(); ++at) {
            EXPECT_LT(found.candidates.texts[sheet.texts[at - 1]].options,
                      found.candidates.texts[sheet.texts[at]].options);
            reordered += sheet.texts[at - 1] > sheet.texts[at] ? 1U : 0U;
        }
    }
    EXPECT_GT(reordered, 0U);
}

}  // namespace
}  // namespace irenic::talks
