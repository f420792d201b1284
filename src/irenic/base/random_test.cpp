#include "irenic/base/random.hpp"

#include <vector>

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include "irenic/base/result.hpp"

namespace irenic {
namespace {

using Philox = r123::Philox4x32_R<10>;

std::vector<std::uint32_t> words(RandomStream stream, std::size_t count) {
    std::vector<std::uint32_t> drawn(count);
    for (std::uint32_t& word : drawn) {
        word = stream.next();
    }
    return drawn;
}

TEST(RandomStream, MeetsThePublishedAnswers) {
    EXPECT_EQ(words(RandomStream(0, 0), 4),
              (std::vector<std::uint32_t>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    const Philox::ctr_type expected = {{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}};
    EXPECT_EQ(
        Philox()({{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}}, {{0xa4093822, 0x299f31d0}}),
        expected);
}

TEST(RandomStream, IsTheBlocksOfItsKeyInOrder) {
    const auto drawn = words(RandomStream(0x0123456789abcdef, 0xfedcba9876543210), 12);
    for (std::uint32_t block = 0; block < 3; ++block) {
        const auto expected =
            Philox()({{block, 0, 0x76543210, 0xfedcba98}}, {{0x89abcdef, 0x01234567}});
        for (unsigned word = 0; word < 4; ++word) {
            EXPECT_EQ(drawn[block * 4 + word], expected[word]);
        }
    }
}

TEST(RandomStream, DiffersInSeedAndStream) {
    const auto drawn = words(RandomStream(1, 2), 8);
    EXPECT_EQ(drawn, words(RandomStream(1, 2), 8));
    EXPECT_NE(drawn, words(RandomStream(2, 1), 8));
    EXPECT_NE(drawn, words(RandomStream(1, 3), 8));
    EXPECT_NE(drawn, words(RandomStream(1, 2 + (std::uint64_t{1} << 32U)), 8));
}

TEST(RandomStream, PutsTheLowHalfOfALongWordFirst) {
    RandomStream stream(0, 0);
    EXPECT_EQ(stream.next_long(), 0xe169c58d6627e8d5);
}

TEST(RandomStream, SpreadsUnitsEvenly) {
    RandomStream stream(5, 0);
    std::vector<int> counts(20, 0);
    double sum = 0;
    for (int draw = 0; draw < 100'000; ++draw) {
        const double unit = stream.next_unit();
        ASSERT_GT(unit, 0);
        ASSERT_LT(unit, 1);
        sum += unit;
        ++counts[static_cast<std::size_t>(unit * 20)];
    }
    EXPECT_NEAR(sum / 100'000, 0.5, 0.003);
    for (const int count : counts) {
        EXPECT_NEAR(count, 5'000, 300);
    }
}

TEST(RandomStream, TakesEachOfAFewAsOftenAsAnyOther) {
    RandomStream stream(6, 0);
    std::vector<int> counts(7, 0);
    for (int draw = 0; draw < 70'000; ++draw) {
        ++counts.at(stream.next_below(7));
    }
    for (const int count : counts) {
        EXPECT_NEAR(count, 10'000, 400);
    }
    EXPECT_EQ(stream.next_below(1), 0U);
    EXPECT_THROW((void)stream.next_below(0), ContractViolation);
}

TEST(RandomStream, IsEvenOverSoManyThatWordsAreRefused) {
    // Three quarters of all words: taking remainders alone would give the first third twice as
    // often.
    const std::size_t count = std::size_t{3} << 62U;
    RandomStream stream(7, 0);
    int first_third = 0;
    for (int draw = 0; draw < 30'000; ++draw) {
        first_third += stream.next_below(count) < count / 3 ? 1 : 0;
    }
    EXPECT_NEAR(first_third, 10'000, 400);
}

}  // namespace
}  // namespace irenic
