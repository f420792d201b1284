#include "irenic/base/utf8.hpp"

#include <gtest/gtest.h>

namespace irenic {
namespace {

TEST(Utf8, ReadsCharactersOfEveryLength) {
    for (const std::uint32_t code : {0x41U, 0xE9U, 0x20ACU, 0x1F600U, 0x10FFFFU}) {
        std::string text;
        append_utf8(code, text);
        const auto character = first_character(text);
        ASSERT_TRUE(character) << code;
        EXPECT_EQ(character->code, code);
        EXPECT_EQ(character->length, text.size());
        EXPECT_FALSE(find_invalid_utf8(text));
    }
}

TEST(Utf8, RefusesWhatIsNotUtf8) {
    for (const std::string_view bytes : {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                                         "\xF4\x90\x80\x80", "\xF8", "\xC3", "\xE2\x82", "\xFF"}) {
        EXPECT_FALSE(first_character(bytes));
        EXPECT_EQ(find_invalid_utf8("ok" + std::string(bytes)), 2U);
    }
    EXPECT_FALSE(first_character(""));
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(count_characters("a\xC3\xA9\xE2\x82\xAC"), 3U);
    EXPECT_EQ(count_characters("\xFF\xFF"), 2U);
}

TEST(Utf8, SlicesByCodePoints) {
    EXPECT_EQ(slice("a\xC3\xA9z", 1, 2), "\xC3\xA9");
    EXPECT_EQ(slice("abc", 2, 9), "c");
    EXPECT_EQ(slice("abc", 2, 1), "");
}

TEST(Utf8, ExcerptsAreShortAndOnOneLine) {
    EXPECT_EQ(excerpt("two\nlines"), "two lines");
    EXPECT_EQ(excerpt(std::string(41, 'a')), std::string(40, 'a') + "...");
}

}  // namespace
}  // namespace irenic
