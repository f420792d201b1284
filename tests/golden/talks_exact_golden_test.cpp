// The golden values of taking turns: golden.json against the exact division of a stake.

#include <array>

#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "irenic/talks/exact/division.hpp"

namespace irenic::talks {
namespace {

using test_support::golden;

class TakingTurns : public testing::Test {
protected:
    const nlohmann::json golden_ = golden("A6_rubinstein");
    const std::array<double, 2> discounts_ = golden_["d"];
};

TEST_F(TakingTurns, GivesTheFirstItsShare) {
    const double expected = golden_["x1"];
    EXPECT_NEAR(first_share(discounts_[0], discounts_[1]).value(), expected, 1e-12);
    EXPECT_NEAR(stationary_shares(discounts_).front(), expected, 1e-12);
    EXPECT_NEAR(expected, 0.714286, 1e-6);
}

TEST_F(TakingTurns, TendsToItsWeight) {
    const double expected = golden_["alpha1"];
    EXPECT_NEAR(limit_weight(discounts_[0], discounts_[1]).value(), expected, 1e-12);
    EXPECT_NEAR(expected, 0.679272, 1e-6);
}

}  // namespace
}  // namespace irenic::talks
