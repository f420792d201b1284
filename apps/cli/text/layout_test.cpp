#include "cli/text/layout.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

using Lines = std::vector<std::string>;

TEST(Layout, CountsCellsNotBytes) {
    EXPECT_EQ(width_of("abc"), 3U);
    EXPECT_EQ(width_of("h\u00f6ne"), 4U);
    EXPECT_EQ(width_of("o\u0308"), 1U);       // a letter and a combining mark
    EXPECT_EQ(width_of("\u548c\u5e73"), 4U);  // two wide characters
    EXPECT_EQ(width_of("\xFF"), 1U);
}

TEST(Layout, LeavesNothingThatATerminalObeys) {
    EXPECT_EQ(plain("a\033[31mb\nc\t\u202Ed"), "a [31mb c  d");
    EXPECT_EQ(plain("\u009b1m\x7f"), " 1m ");
    EXPECT_EQ(plain("a\xC3"), "a?");
    EXPECT_EQ(plain("\u0441\u043b\u043e\u0432\u043e"), "\u0441\u043b\u043e\u0432\u043e");
}

TEST(Layout, BreaksLinesBetweenWords) {
    EXPECT_EQ(wrap("one two  three", 7), (Lines{"one two", "three"}));
    EXPECT_EQ(wrap("one", 7), Lines{"one"});
    EXPECT_EQ(wrap("", 7), Lines{""});
    EXPECT_EQ(wrap("  ", 7), Lines{""});
}

TEST(Layout, KeepsAPercentSignWithItsNumber) {
    EXPECT_EQ(wrap("below 10 % now", 8), (Lines{"below", "10 % now"}));
    EXPECT_EQ(wrap("10 %", 2), (Lines{"10", "%"}));
}

TEST(Layout, CutsWordsThatAreTooLong) {
    EXPECT_EQ(wrap("abcdefgh", 3), (Lines{"abc", "def", "gh"}));
    EXPECT_EQ(wrap("x abcdefgh y", 3), (Lines{"x", "abc", "def", "gh", "y"}));
    EXPECT_EQ(wrap("\u548c\u5e73", 1), (Lines{"\u548c", "\u5e73"}));
}

TEST(Layout, PadsByCells) {
    EXPECT_EQ(pad_right("\u00f6", 3), "\u00f6  ");
    EXPECT_EQ(pad_left("abcd", 3), "abcd");
    EXPECT_EQ(pad_left("ab", 3), " ab");
}

TEST(Layout, JoinsAsInASentence) {
    EXPECT_EQ(join({}), "");
    EXPECT_EQ(join({"a"}), "a");
    EXPECT_EQ(join({"a", "b"}), "a and b");
    EXPECT_EQ(join({"a", "b", "c"}, "or"), "a, b or c");
}

}  // namespace
}  // namespace irenic::cli
