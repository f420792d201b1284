#include "irenic/levers/hitting_set.hpp"

#include <algorithm>
#include <bit>

#include <gtest/gtest.h>

#include "../../../tests/support/random.hpp"

namespace irenic::levers {
namespace {

using Set = std::vector<std::size_t>;

Set numbers_in(unsigned mask) {
    Set numbers;
    for (std::size_t number = 0; number < 32; ++number) {
        if ((mask >> number & 1U) != 0) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

Set by_looking_at_all(const std::vector<unsigned>& sets, unsigned count) {
    Set best(count + 1, 0);
    for (unsigned mask = 0; mask < 1U << count; ++mask) {
        const Set chosen = numbers_in(mask);
        const bool hits_all =
            std::all_of(sets.begin(), sets.end(), [&](unsigned set) { return (set & mask) != 0; });
        if (hits_all &&
            (chosen.size() < best.size() || (chosen.size() == best.size() && chosen < best))) {
            best = chosen;
        }
    }
    return best;
}

TEST(HittingSet, OfNothingIsEmpty) { EXPECT_EQ(smallest_hitting_set({}, Stop{}), Set{}); }

TEST(HittingSet, TakesTheFirstOfSeveral) {
    EXPECT_EQ(smallest_hitting_set({{1, 4}, {2, 4}, {3, 5}}, Stop{}), (Set{3, 4}));
    EXPECT_EQ(smallest_hitting_set({{2, 3}}, Stop{}), Set{2});
}

TEST(HittingSet, IsTheSmallestOnRandomSets) {
    test_support::Random random(1);
    for (int round = 0; round < 400; ++round) {
        const auto count = static_cast<unsigned>(random.size(1, 10));
        std::vector<unsigned> masks(random.size(1, 12));
        std::vector<Set> sets;
        for (unsigned& mask : masks) {
            mask = static_cast<unsigned>(random.between(1, (1 << count) - 1));
            sets.push_back(numbers_in(mask));
        }
        ASSERT_EQ(smallest_hitting_set(sets, Stop{}), by_looking_at_all(masks, count));
    }
}

TEST(HittingSet, GivesUpAtTheStop) {
    std::vector<Set> sets;  // all triples of 30 numbers: 28 are needed
    for (std::size_t a = 0; a < 30; ++a) {
        for (std::size_t b = a + 1; b < 30; ++b) {
            for (std::size_t c = b + 1; c < 30; ++c) {
                sets.push_back({a, b, c});
            }
        }
    }
    EXPECT_EQ(smallest_hitting_set(sets, Stop(0)), std::nullopt);
}

}  // namespace
}  // namespace irenic::levers
