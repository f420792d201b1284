#include "irenic/record/documents/pages.hpp"

#include <gtest/gtest.h>

namespace irenic::record {
namespace {

TEST(Pages, AreJoinedWithASentenceThatRunsOn) {
    EXPECT_EQ(join_pages("They want aid and\n\n\fa truce.\n\n\fThe host left.\n"),
              "They want aid and\na truce.\n\nThe host left.");
}

TEST(Pages, AreJoinedInASentenceBeforeACapital) {
    EXPECT_EQ(join_pages("He met the prime minister of \n\f Israel on Tuesday.\nAll left."),
              "He met the prime minister of\nIsrael on Tuesday.\nAll left.");
    EXPECT_EQ(
        join_pages("At noon the envoy\nmet\n\fMarava's minister in the capital of Norland.\n"),
        "At noon the envoy\nmet\nMarava's minister in the capital of Norland.");
}

TEST(Pages, AreNotJoinedOverAHeadingAnItemOrAnEnd) {
    EXPECT_EQ(join_pages("They want aid and\n\fWhat came next\n\nThe host left."),
              "They want aid and\n\nWhat came next\n\nThe host left.");
    EXPECT_EQ(join_pages("- aid\n\f- a truce\n"), "- aid\n\n- a truce");
    EXPECT_EQ(join_pages("He said \"no\u201D.\u201D\n\fThe host left.\nAll left."),
              "He said \"no\u201D.\u201D\n\nThe host left.\nAll left.");
    EXPECT_EQ(join_pages("Valley report\n\fThe host left the talks in the valley today.\nMore."),
              "Valley report\n\nThe host left the talks in the valley today.\nMore.");
}

TEST(Pages, LoseNumbersAndRunningLinesButTheFirst) {
    EXPECT_EQ(
        join_pages("Valley report\nOne.\n1\n\fValley report\nTwo.\n2\n\fValley report\nThree.\n"
                   "Page 3 of 3\n"),
        "Valley report\nOne.\n\nTwo.\n\nThree.");
    EXPECT_EQ(join_pages("Same\nOne.\n\fSame\nTwo.\n"), "Same\nOne.\n\nSame\nTwo.");
}

TEST(Pages, JoinASentenceOverAGapInsideAPage) {
    EXPECT_EQ(join_pages("They want aid and\n\na truce.\n\nThe host left.\n"),
              "They want aid and\na truce.\n\nThe host left.");
}

TEST(Pages, MakeCutWordsWhole) {
    EXPECT_EQ(join_pages("The negoti-\nation went on."), "The negotiation went on.");
    EXPECT_EQ(join_pages("A long-term plan, and a long-\nterm truce."),
              "A long-term plan, and a long-term truce.");
    EXPECT_EQ(join_pages("From 2020-\n2024, by Smith-\nJones."),
              "From 2020-\n2024, by Smith-\nJones.");
    EXPECT_EQ(join_pages("The negoti-\n\fation went on."), "The negotiation went on.");
}

TEST(Pages, SpellJoinedLettersOut) {
    EXPECT_EQ(join_pages("The \uFB01rst o\uFB00er\uFEFF"), "The first offer\uFEFF");
}

TEST(Pages, MayBeEmpty) { EXPECT_EQ(join_pages("\f\n\f"), ""); }

}  // namespace
}  // namespace irenic::record
