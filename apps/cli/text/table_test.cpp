#include "cli/text/table.hpp"

#include <gtest/gtest.h>

#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using Lines = std::vector<std::string>;

TEST(Table, SetsNumbersToTheRight) {
    Table table({{"who"}, {"points", true}});
    table.add({"government", "7"});
    table.add({"h", "-12.5"});
    EXPECT_EQ(table.lines(40), (Lines{"who         points",  //
                                      "government       7",  //
                                      "h            -12.5"}));
}

TEST(Table, HasNoHeaderWhereNoColumnHasOne) {
    Table table({{}, {}});
    table.add({"a"});
    EXPECT_EQ(table.lines(40), Lines{"a"});
}

TEST(Table, WrapsTheWidestColumnOfText) {
    Table table({{}, {}, {"n", true}});
    table.add({"label", "a text that is longer than the page is wide", "12"});
    for (const std::string& line : table.lines(30)) {
        EXPECT_LE(width_of(line), 30U);
    }
    EXPECT_EQ(table.lines(30).back(), "       page is wide");
}

TEST(Table, MakesItsCellsPlain) {
    Table table(std::vector<Column>(1));
    table.add({"a\033b"});
    EXPECT_EQ(table.lines(30), Lines{"a b"});
}

}  // namespace
}  // namespace irenic::cli
