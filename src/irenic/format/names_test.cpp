#include "irenic/format/names.hpp"

#include <gtest/gtest.h>

namespace irenic::format {
namespace {

TEST(Ids, AreLettersDigitsUnderscoresAndHyphens) {
    for (const std::string_view id : {"g", "7", "no", "on", "six_weeks", "a-b", "-1", "Null_1"}) {
        EXPECT_TRUE(is_id(id)) << id;
    }
    EXPECT_TRUE(is_id(std::string(64, 'x')));
    for (const std::string_view id : {"", "~", "null", "NULL", "a b", "a.b", "\xC3\xA9", "a\n"}) {
        EXPECT_FALSE(is_id(id)) << id;
    }
    EXPECT_FALSE(is_id(std::string(65, 'x')));
}

TEST(NameTable, KeepsTheOrderAndRefusesRepeats) {
    NameTable table;
    EXPECT_TRUE(table.add("b"));
    EXPECT_TRUE(table.add("a"));
    EXPECT_FALSE(table.add("b"));
    EXPECT_EQ(table.find("a"), 1U);
    EXPECT_FALSE(table.find("c"));
    EXPECT_EQ(table.names(), (std::vector<std::string>{"b", "a"}));
}

TEST(Nearest, FindsWhatWasMeant) {
    const std::vector<std::string> known = {"truce", "exchange", "aid", "end_of_war"};
    EXPECT_EQ(nearest("trcue", known), "truce");
    EXPECT_EQ(nearest("Truce", known), "truce");
    EXPECT_EQ(nearest("exchnge", known), "exchange");
    EXPECT_EQ(nearest("aids", known), "aid");
    EXPECT_FALSE(nearest("monitoring", known));
    EXPECT_FALSE(nearest("", known));
    EXPECT_FALSE(nearest(std::string(100, 'a'), known));
}

TEST(Nearest, CountsEveryKindOfSlip) {
    const std::string base = "abcdefghijkl";
    for (const char* slip : {"bcdefghijkl", "abcdefghijklm", "xbcdefghijkl", "bacdefghijkl",
                             "abcdefghikjl", "cdefghijkl", "xyzdefghijkl", "abcdefghi"}) {
        EXPECT_EQ(nearest(slip, {base}), base) << slip;
    }
    EXPECT_FALSE(nearest("wxyzefghijkl", {base}));
    EXPECT_FALSE(nearest("abcdefgh", {base}));
}

TEST(Nearest, TakesTheFirstOfEquals) { EXPECT_EQ(nearest("cat", {"bat", "hat"}), "bat"); }

}  // namespace
}  // namespace irenic::format
