#include "irenic/analysis/loaded_words.hpp"

#include <string>

#include <gtest/gtest.h>

namespace irenic::analysis {
namespace {

std::vector<std::string> found_in(std::string_view text) {
    std::vector<std::string> words;
    for (const LoadedWord* word : find_loaded_words(text)) {
        words.emplace_back(word->word);
    }
    return words;
}

using Words = std::vector<std::string>;

TEST(LoadedWords, AreFoundWhateverTheirCapitalsAndNumber) {
    EXPECT_EQ(found_in("Terrorists"), Words{"terrorist"});
    EXPECT_EQ(found_in("the old REGIME, again"), Words{"regime"});
    EXPECT_EQ(found_in("a surgical  strike"), Words{"surgical strike"});
    EXPECT_EQ(found_in("so-called talks"), Words{"so-called"});
    EXPECT_EQ(found_in("regime_change"), Words{"regime"});
    EXPECT_EQ(found_in("post-liberation"), Words{"liberation"});
}

TEST(LoadedWords, AreNotFoundInsideOtherWords) {
    EXPECT_EQ(found_in("regimen, medieval, rebellious, territory"), Words{});
    EXPECT_EQ(found_in(""), Words{});
    EXPECT_EQ(found_in("-- 12 --"), Words{});
    EXPECT_EQ(found_in("d\u00e9regime"), Words{});
}

TEST(LoadedWords, HaveAReplacementAndOneSpelling) {
    for (const LoadedWord& entry : loaded_words()) {
        EXPECT_FALSE(entry.instead.empty()) << entry.word;
        EXPECT_EQ(found_in(entry.word).size(), 1U) << entry.word;
        EXPECT_EQ(found_in(entry.instead), Words{}) << entry.word;
    }
}

}  // namespace
}  // namespace irenic::analysis
