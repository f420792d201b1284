#include <gtest/gtest.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/random.hpp"
#include "../../../../tests/support/record_files.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::record {

using namespace test_support;

namespace {

class FindTest : public ::testing::Test {
protected:
    FindTest() {
        Reading reading = made_reading(
            "brief", "",
            {"The Élysée envoy offered a cease-fire.", "A fire will cease in the north and south.",
             "Nobody spoke of fire, fire, fire.", "The OR and NOT of it, near the AND.",
             "Concessions were conceded."});
        act_ = add_act(reading, 1, 0.5).id;
        value_of(store_.add(reading));
    }

    /// Numbers of the sentences found, in the order of their numbers.
    std::vector<std::size_t> numbers(const std::string& words) {
        std::set<std::size_t> numbers;
        for (const Hit& hit : value_of(store_.find(words, 99))) {
            numbers.insert(hit.sentence);
        }
        return {numbers.begin(), numbers.end()};
    }

    Folder folder_;
    Store store_ = open_store(folder_.file("talks.record"));
    std::string act_;
};

using Numbers = std::vector<std::size_t>;

TEST_F(FindTest, TellsTheSentenceItsDocumentAndItsActs) {
    const auto hits = value_of(store_.find("envoy", 9));
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].document, "brief");
    EXPECT_EQ(hits[0].sentence, 1U);
    EXPECT_EQ(hits[0].text, "The Élysée envoy offered a cease-fire.");
    EXPECT_EQ(hits[0].acts, std::vector<std::string>{act_});
}

TEST_F(FindTest, WantsAllTheWords) {
    EXPECT_EQ(numbers("fire cease"), (Numbers{1, 2}));
    EXPECT_EQ(numbers("cease north"), Numbers{2});
    EXPECT_EQ(numbers("envoy north"), Numbers{});
}

TEST_F(FindTest, FoldsCaseAndAccents) {
    EXPECT_EQ(numbers("elysee"), Numbers{1});
    EXPECT_EQ(numbers("ÉLYSÉE"), Numbers{1});
    EXPECT_EQ(numbers("nöbody"), Numbers{3});
}

TEST_F(FindTest, TakesQuotedWordsInARow) {
    EXPECT_EQ(numbers("\"cease fire\""), Numbers{1});
    EXPECT_EQ(numbers("\"fire will cease\" south"), Numbers{2});
    EXPECT_EQ(numbers("cease-fire"), Numbers{1});
}

TEST_F(FindTest, TakesAStarForBeginnings) {
    EXPECT_EQ(numbers("conce"), Numbers{});
    EXPECT_EQ(numbers("conce*"), Numbers{5});
    EXPECT_EQ(numbers("\"were conce\"*"), Numbers{5});
    EXPECT_EQ(numbers("off* cea*"), Numbers{1});
    EXPECT_EQ(numbers("*conce"), Numbers{});
}

TEST_F(FindTest, PutsTheBestFirstAndNoMoreThanAsked) {
    const auto hits = value_of(store_.find("fire", 2));
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].sentence, 3U);
    EXPECT_TRUE(value_of(store_.find("fire", 0)).empty());
    EXPECT_EQ(value_of(store_.find("fire", std::numeric_limits<std::size_t>::max())).size(), 3U);
}

TEST_F(FindTest, TakesOperatorsForWords) {
    EXPECT_EQ(numbers("AND OR NOT"), Numbers{4});
    EXPECT_EQ(numbers("NEAR"), Numbers{4});
    EXPECT_EQ(numbers("fire OR envoy"), Numbers{});
    EXPECT_EQ(numbers("text:fire"), Numbers{});
    EXPECT_EQ(numbers("^fire -fire +fire fire;"), (Numbers{1, 2, 3}));
    EXPECT_EQ(numbers("(fire) {fire} NEAR(fire, 2)"), Numbers{});
}

TEST_F(FindTest, FindsNothingWhereThereIsNoWord) {
    for (const std::string words : {"", " ", "*", "**", "\"", R"("")", R"(""")", R"("*"*)",
                                    R"(""*)", "-", "' OR 1=1 --", "()", "?", "\xff\xfe", "\t\n"}) {
        EXPECT_EQ(numbers(words), Numbers{}) << words;
    }
    EXPECT_EQ(numbers(std::string(3, '\0')), Numbers{});
}

TEST_F(FindTest, PassesOverMarksBesideWords) {
    EXPECT_EQ(numbers("envoy \"\" - * !"), Numbers{1});
    EXPECT_EQ(numbers("\"cease fire"), Numbers{1});
    EXPECT_EQ(numbers("envoy\""), Numbers{1});
    EXPECT_EQ(numbers(std::string("envoy\0offered", 13)), Numbers{1});
}

TEST_F(FindTest, TakesAnyTextWithoutAnError) {
    Random random(7);
    const std::vector<std::string> parts = {"\"", "*",    " ",    "AND", "OR", "NOT", "NEAR(",
                                            ")",  "fire", "text", ":",   "^",  "{",   "}",
                                            "-",  "+",    ",",    "'",   ";",  "\\",  "\xc3"};
    for (int round = 0; round < 3000; ++round) {
        std::string words;
        for (std::size_t left = random.size(0, 12); left > 0; --left) {
            words += random.one_of(parts);
        }
        EXPECT_TRUE(store_.find(words, 9)) << words;
    }
}

TEST_F(FindTest, TakesVeryManyWords) {
    std::string words;
    for (int count = 0; count < 5'000; ++count) {
        words += "fire ";
    }
    EXPECT_EQ(numbers(words), (Numbers{1, 2, 3}));
    EXPECT_EQ(numbers(std::string(1 << 20, 'a')), Numbers{});
    EXPECT_EQ(numbers(std::string(1 << 16, '"')), Numbers{});
}

}  // namespace
}  // namespace irenic::record
