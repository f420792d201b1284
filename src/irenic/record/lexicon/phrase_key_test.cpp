#include "irenic/record/lexicon/phrase_key.hpp"

#include <gtest/gtest.h>

#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

TEST(PhraseKey, IsLowerCaseWithOneBlankBetweenWords) {
    EXPECT_EQ(phrase_key("  West   Bank "), "west bank");
    EXPECT_EQ(phrase_key("Émile"), "émile");
    EXPECT_EQ(phrase_key(""), "");
    EXPECT_EQ(phrase_key("  "), "");
}

TEST(PhraseKey, PartsPossessivesAndKeepsHyphensAndAbbreviations) {
    EXPECT_EQ(phrase_key("Mediators' guarantee"), "mediators ' guarantee");
    EXPECT_EQ(phrase_key("People\u2019s Party"), "people 's party");
    EXPECT_EQ(phrase_key("Six-Week truce"), "six-week truce");
    EXPECT_EQ(phrase_key("U.N."), "u.n.");
}

TEST(PhraseKey, IsWhatTheWordsOfASentenceAre) {
    for (const std::string text : {"Northern Valley", "cease-fire", "U.N. force", "women's rights",
                                   "72-hour truce", "Al-Nahr", "Côte d'Ivoire"}) {
        std::string joined;
        for (const Word& word : split_words(text)) {
            joined += (joined.empty() ? "" : " ") + word.lower;
        }
        EXPECT_EQ(phrase_key(text), joined);
    }
}

}  // namespace
}  // namespace irenic::record
