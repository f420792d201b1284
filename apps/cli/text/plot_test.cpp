#include "cli/text/plot.hpp"

#include <gtest/gtest.h>

#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

TEST(Plot, PutsTheEndsWhereTheyBelong) {
    const auto lines = plot({{0, 10, 'A'}, {5, 5, 'B'}, {10, 0, 'C'}}, {"x", "y", {}, {}}, 20, 3);
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_EQ(lines[0], "y");
    EXPECT_EQ(lines[1], "10 |A              ");
    EXPECT_EQ(lines[2], "   |       B       ");
    EXPECT_EQ(lines[3], " 0 |              C");
    EXPECT_EQ(lines[4], "   +---------------");
    EXPECT_EQ(lines[5], "    0           10 x");
}

TEST(Plot, DrawsLinesBehindTheMarks) {
    const auto lines = plot({{1, 1, 'A'}}, {"x", "y", 0.0, 0.0}, 12, 2);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[1], "1 |:      A");
    EXPECT_EQ(lines[2], "0 |: - - - ");
}

TEST(Plot, ManagesASinglePointAndNone) {
    EXPECT_EQ(plot({{3, 3, 'A'}}, {"x", "y", {}, {}}, 20, 2).size(), 5U);
    EXPECT_TRUE(plot({}, {"x", "y", {}, {}}, 20, 2).empty());
}

TEST(Plot, StaysWithinItsWidth) {
    for (const auto& line :
         plot({{-1234567.25, 0, 'A'}, {1e9, 123456789.5, 'B'}}, {"x", "y", {}, {}}, 40, 5)) {
        EXPECT_LE(width_of(line), 40U);
    }
}

}  // namespace
}  // namespace irenic::cli
