#include "irenic/record/syntax/token_bounds.hpp"

#include <array>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "../../../../tests/support/parse_lines.hpp"
#include "../../../../tests/support/random.hpp"

namespace irenic::record {
namespace {

using test_support::english;

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

TEST(TokenBounds, BlanksLongTokensInTheirPlace) {
    std::u32string text = U"they left " + std::u32string(61, U'x') + U" at once";
    EXPECT_TRUE(blank_long_tokens(text));
    EXPECT_EQ(text, U"they left " + std::u32string(61, U' ') + U" at once");
}

TEST(TokenBounds, LeavesTokensOfSixtyCharacters) {
    const std::u32string sixty(60, U'x');
    std::u32string text = sixty + U" " + std::u32string(60, U'\u0436');
    EXPECT_FALSE(blank_long_tokens(text));
    std::u32string wide(41, U'\u8ABF');
    EXPECT_TRUE(blank_long_tokens(wide));
}

TEST(TokenBounds, TakesAnExcerptOfWholeWords) {
    std::u32string text = U"   ab";
    EXPECT_EQ(excerpt_of(text).text, U"ab");
    EXPECT_EQ(excerpt_of(text).start, 3U);
    EXPECT_FALSE(excerpt_of(text).cut);
    text = U"  ab" + std::u32string(3990, U' ') + U"cd efghijklmnopqrstuvwxyz";
    EXPECT_TRUE(excerpt_of(text).cut);
    EXPECT_LE(excerpt_of(text).text.size(), 4000U);
    EXPECT_EQ(excerpt_of(text).text.back(), U'd');
    EXPECT_TRUE(excerpt_of(U"   ").text.empty());
}

TEST(TokenBounds, ASentenceWithALongTokenIsUnderstoodInPart) {
    const Parse parse =
        english().parse("Kenya rejected the plan " + std::string(300, 'x') + " in Cairo.");
    EXPECT_EQ(parse.coverage, Coverage::part);
    EXPECT_TRUE(test_support::is_among(test_support::lines_of(parse), "object rejected plan"));
    const Parse alone = english().parse(std::string(60000, 'x') + ".");
    EXPECT_EQ(alone.coverage, Coverage::none);
    EXPECT_EQ(alone.why, "too long");
}

TEST(TokenBounds, TakesTokensOfAnyLength) {
    const std::array<std::string_view, 16> parts = {
        "x",     "X",     "peace-", "1,000", "http://a.b/c?d=e&", "a.b.", "e\u0301", "\u8ABF",
        "don't", "U.S.A", "\u200D", "'s",    "\u2014a",           "%$1",  "A_b",     "\xFF"};
    for (const std::string_view part : parts) {
        for (const std::size_t times : {15U, 59U, 61U, 200U, 5000U}) {
            for (const std::string& text :
                 {repeated(part, times) + ".", "They met " + repeated(part, times) + " there."}) {
                const Parse parse = english().parse(text);
                for (const Arc& arc : parse.arcs) {
                    EXPECT_LT(arc.dependent, parse.words.size());
                }
            }
        }
    }
}

TEST(TokenBounds, TakesRandomText) {
    test_support::Random random(11);
    const std::array<std::string_view, 12> parts = {"a", "Z",  "9", "-", ".",      ",",
                                                    "'", "\"", "(", " ", "\u0301", "\u00E9"};
    for (int round = 0; round < 12; ++round) {
        std::string text;
        const std::size_t length = 50 + random.below(400);
        for (std::size_t i = 0; i < length; ++i) {
            text += parts[random.below(parts.size())];
        }
        const Parse parse = english().parse(text);
        for (const Arc& arc : parse.arcs) {
            EXPECT_LT(arc.head, parse.words.size());
        }
    }
}

}  // namespace
}  // namespace irenic::record
