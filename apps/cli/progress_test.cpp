#include "cli/progress.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

TEST(Progress, TellsTheTimeLeftByThePace) {
    EXPECT_EQ(time_left(2500, 10'000, 4), ", about 12 s left");
    EXPECT_EQ(time_left(9999, 10'000, 100), ", about 1 s left");
}

TEST(Progress, TellsNoTimeLeftWhereThereIsNoPace) {
    EXPECT_EQ(time_left(0, 10'000, 4), "");
    EXPECT_EQ(time_left(1, 10'000, 0.5), "");
    EXPECT_EQ(time_left(10'000, 10'000, 4), "");
}

}  // namespace
}  // namespace irenic::cli
