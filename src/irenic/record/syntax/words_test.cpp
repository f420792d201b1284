#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/base/utf8.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(std::string_view sentence) {
    Texts texts;
    for (const Word& word : split_words(sentence)) {
        texts.push_back(word.text);
    }
    return texts;
}

TEST(SplitWords, TakesPossessivesApart) {
    EXPECT_EQ(texts_of("Mali's army"), (Texts{"Mali", "'s", "army"}));
    EXPECT_EQ(texts_of("Mali\u2019s army"), (Texts{"Mali", "\u2019s", "army"}));
    EXPECT_EQ(texts_of("the rebels' arms"), (Texts{"the", "rebels", "'", "arms"}));
    EXPECT_EQ(texts_of("the U.N.'s plan"), (Texts{"the", "U.N.", "'s", "plan"}));
}

TEST(SplitWords, KeepsContractionsWhole) {
    EXPECT_EQ(texts_of("They don't and can't."), (Texts{"They", "don't", "and", "can't", "."}));
}

TEST(SplitWords, KeepsAbbreviationsWithTheirStops) {
    EXPECT_EQ(texts_of("U.N. envoy Dr. J. Sow spoke."),
              (Texts{"U.N.", "envoy", "Dr.", "J.", "Sow", "spoke", "."}));
    EXPECT_EQ(texts_of("at 5 p.m. in Rome"), (Texts{"at", "5", "p.m.", "in", "Rome"}));
    EXPECT_EQ(texts_of("It was plan B."), (Texts{"It", "was", "plan", "B", "."}));
}

TEST(SplitWords, KeepsHyphensSlashesAndNumbersWhole) {
    EXPECT_EQ(texts_of("U.S.-led ex-rebels and SPLM/A"),
              (Texts{"U.S.-led", "ex-rebels", "and", "SPLM/A"}));
    EXPECT_EQ(texts_of("$5.3 million, 20% of 1,200"),
              (Texts{"$5.3", "million", ",", "20%", "of", "1,200"}));
    EXPECT_EQ(texts_of("peace -- and war - now"), (Texts{"peace", "--", "and", "war", "-", "now"}));
}

TEST(SplitWords, FoldsCaseAndMarks) {
    const auto words = split_words("\u201CYes\u201D, it isn\u2019t ``so''");
    Texts lower;
    for (const Word& word : words) {
        lower.push_back(word.lower);
    }
    EXPECT_EQ(lower, (Texts{"\"", "yes", "\"", ",", "it", "isn't", "\"", "so", "\""}));
}

TEST(SplitWords, CountsCodePoints) {
    const auto words = split_words("Zoë  met \u201CÁlvaro\u201D.");
    ASSERT_EQ(words.size(), 6U);
    EXPECT_EQ(words[0].end, 3U);
    EXPECT_EQ(words[1].start, 5U);
    EXPECT_EQ(words[3].start, 10U);
    EXPECT_EQ(words[3].end, 16U);
    EXPECT_EQ(words[5].end, count_characters("Zoë  met \u201CÁlvaro\u201D."));
}

TEST(SplitWords, GivesEveryWordItsPlaceInAnyText) {
    for (const std::string_view text :
         {"", "   ", "\xFF\xFE broken", "Привет мир", "停战 协议", "a\tb\nc", "'", "...", "''s"}) {
        std::size_t last = 0;
        for (const Word& word : split_words(text)) {
            EXPECT_LE(last, word.start) << text;
            EXPECT_LT(word.start, word.end) << text;
            last = word.end;
        }
        EXPECT_LE(last, count_characters(text)) << text;
    }
}

TEST(SplitWords, GuessesClassesFromSpelling) {
    const auto words = split_words("The envoy will not meet Haddad in 2021.");
    std::vector<WordClass> kinds;
    for (const Word& word : words) {
        kinds.push_back(word.kind);
    }
    EXPECT_EQ(kinds, (std::vector<WordClass>{
                         WordClass::determiner, WordClass::other, WordClass::auxiliary,
                         WordClass::particle, WordClass::other, WordClass::name,
                         WordClass::preposition, WordClass::number, WordClass::punctuation}));
}

}  // namespace
}  // namespace irenic::record
