#include "irenic/forecast/sensitivity/rows.hpp"

#include <gtest/gtest.h>

#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

RowSet multiples(std::size_t rows, std::size_t step) {
    RowSet set(rows);
    for (std::size_t row = 0; row < rows; row += step) {
        set.set(row);
    }
    return set;
}

TEST(RowSet, CountsItsRows) {
    EXPECT_EQ(RowSet().count(), 0U);
    EXPECT_EQ(RowSet(65).count(), 0U);
    EXPECT_EQ(multiples(65, 1).count(), 65U);
    EXPECT_EQ(multiples(200, 64).count(), 4U);
    EXPECT_TRUE(multiples(200, 64).has(192));
    EXPECT_FALSE(multiples(200, 64).has(191));
}

TEST(RowSet, CountsWhatTwoShare) {
    EXPECT_EQ(overlap(multiples(1000, 2), multiples(1000, 3)), 167U);
    EXPECT_THROW(static_cast<void>(overlap(RowSet(64), RowSet(65))), ContractViolation);
}

TEST(RowSet, HalvesTakeTurns) {
    EXPECT_TRUE(in_first_half(0));
    EXPECT_FALSE(in_first_half(33));
}

}  // namespace
}  // namespace irenic::forecast
