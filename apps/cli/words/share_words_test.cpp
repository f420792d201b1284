#include "cli/words/share_words.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

TEST(ShareWords, ChangeAtTheirBorders) {
    EXPECT_EQ(share_word({10'000, 10'000}), "all");
    EXPECT_EQ(share_word({9'999, 10'000}), "most");
    EXPECT_EQ(share_word({8'000, 10'000}), "most");
    EXPECT_EQ(share_word({7'999, 10'000}), "more than half");
    EXPECT_EQ(share_word({5'501, 10'000}), "more than half");
    EXPECT_EQ(share_word({5'500, 10'000}), "about half");
    EXPECT_EQ(share_word({4'500, 10'000}), "about half");
    EXPECT_EQ(share_word({4'499, 10'000}), "fewer than half");
    EXPECT_EQ(share_word({2'001, 10'000}), "fewer than half");
    EXPECT_EQ(share_word({2'000, 10'000}), "few");
    EXPECT_EQ(share_word({1, 10'000}), "few");
    EXPECT_EQ(share_word({0, 10'000}), "none");
}

TEST(ShareWords, StandBesideTheirNumbers) {
    EXPECT_EQ(versions_in_words({8'490, 10'000}),
              "most of the versions of your assumptions (8,490 of 10,000)");
    EXPECT_EQ(versions_in_words({10'000, 10'000}),
              "all of the 10,000 versions of your assumptions looked at");
    EXPECT_EQ(versions_in_words({0, 1}), "none of the 1 version of your assumptions looked at");
    EXPECT_EQ(versions_in_brief({5'533, 10'000}), "more than half (5,533)");
    EXPECT_EQ(versions_in_brief({0, 10'000}), "none of the 10,000 looked at");
}

TEST(ShareWords, ShowNoMoreDigitsThanTheErrorBearsOut) {
    EXPECT_EQ(percent_by_error(0.849, 0.005), "85 %");
    EXPECT_EQ(percent_by_error(0.849, 0.0005), "84.9 %");
    EXPECT_EQ(percent_by_error(0.849, 0.02), "85 %");
    EXPECT_EQ(percent_by_error(0.849, 0.021), "80 %");
    EXPECT_EQ(percent_by_error(0.849, 0.3), "80 %");
    EXPECT_EQ(percent_by_error(0.8496, 0.002), "85.0 %");
    EXPECT_EQ(percent_by_error(0.84949, 0.000001), "84.95 %");
    EXPECT_EQ(percent_by_error(0.849, std::nullopt), "80 %");
}

TEST(ShareWords, KeepAllAndNoneForWhatIsExactlyThat) {
    EXPECT_EQ(percent_by_error(1, 0), "100 %");
    EXPECT_EQ(percent_by_error(0, 0), "0 %");
    EXPECT_EQ(percent_by_error(0.5, 0), "50.0 %");
    EXPECT_EQ(percent_by_error(0.9996, 0), "over 99.9 %");
    EXPECT_EQ(percent_by_error(0.9996, 0.005), "over 99 %");
    EXPECT_EQ(percent_by_error(0.0004, 0.005), "under 1 %");
    EXPECT_EQ(percent_by_error(0.0004, 0.001), "under 0.1 %");
    EXPECT_EQ(percent_by_error(0.0004, std::nullopt), "under 10 %");
}

TEST(ShareWords, RoundAnIndexToTheDigitOfItsError) {
    EXPECT_EQ(index_by_error(0.056, 0.030), "6 % (3)");
    EXPECT_EQ(index_by_error(0.0903, 0.009), "9.0 % (0.9)");
    EXPECT_EQ(index_by_error(0.0903, 0.0094), "9.0 % (0.9)");
    EXPECT_EQ(index_by_error(0.0903, 0.0096), "9 % (1)");
    EXPECT_EQ(index_by_error(0.0961, 0.0009), "9.61 % (0.09)");
    EXPECT_EQ(index_by_error(0.77, 0.096), "80 % (10)");
    EXPECT_EQ(index_by_error(0.77, 0.094), "77 % (9)");
    EXPECT_EQ(index_by_error(0.77, 1), "80 % (100)");
}

TEST(ShareWords, KeepASmallIndexANumber) {
    EXPECT_EQ(index_by_error(0.004, 0.02), "0 % (2)");
    EXPECT_EQ(index_by_error(-0.004, 0.02), "0 % (2)");
    EXPECT_EQ(index_by_error(-0.021, 0.02), "-2 % (2)");
    EXPECT_EQ(index_by_error(0.03, 0.00001), "3.00 % (under 0.01)");
    EXPECT_EQ(index_by_error(0.03, 0.00005), "3.00 % (under 0.01)");
    EXPECT_EQ(index_by_error(0.03, 0.000096), "3.00 % (0.01)");
    EXPECT_EQ(index_by_error(0.5, 0), "50.0 %");
    EXPECT_EQ(index_by_error(0.04, std::nullopt), "0 %");
}

TEST(ShareWords, GroupCountsInThousands) {
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(8748), "8,748");
    EXPECT_EQ(grouped("1594323"), "1,594,323");
    EXPECT_EQ(grouped("8748", "package"), "8,748 packages");
    EXPECT_EQ(grouped("1", "package"), "1 package");
    EXPECT_EQ(counted_versions(1), "1 version");
    EXPECT_EQ(first_versions(4096), "first 4,096 versions");
    EXPECT_EQ(first_versions(1), "first version");
}

TEST(ShareWords, SpeakOfOneVersionInTheSingular) {
    EXPECT_EQ(versions_in_words({1, 1}), "the one version of your assumptions looked at");
    EXPECT_EQ(versions_in_brief({1, 1}), "the one looked at");
}

TEST(ShareWords, KnowTheLargestErrorOfAShare) {
    EXPECT_EQ(largest_error(10'000), 0.005);
    EXPECT_EQ(largest_error(0), std::nullopt);
}

}  // namespace
}  // namespace irenic::cli
