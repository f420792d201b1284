#include "irenic/record/acts/quotes.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

using Parts = std::vector<std::string>;

/// The quoted parts of a sentence as they stand.
Parts quoted(const std::string& sentence) {
    const std::u32string characters = characters_of(sentence);
    Parts parts;
    for (const QuotedSpan& span : quoted_spans(split_words(sentence))) {
        parts.push_back(to_utf8(characters.substr(span.start, span.end - span.start)));
    }
    return parts;
}

TEST(QuotedSpans, LieBetweenTheMarksOfManyScripts) {
    EXPECT_EQ(quoted(R"(He called it "a start" and left.)"), Parts{"a start"});
    EXPECT_EQ(quoted("He called it “a start” and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it „a start“ and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it „a start” and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it ”a start” and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it «a start» and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it « a start » and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it »a start« and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it ‹a start› and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it 「a start」 and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it 『a start』 and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it ``a start'' and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it ‘a start’ and left."), Parts{"a start"});
    EXPECT_EQ(quoted("He called it 'a start' and left."), Parts{"a start"});
}

TEST(QuotedSpans, TellTheirWordsAndCodePoints) {
    const auto spans = quoted_spans(split_words("Müller said “très bien” to Zoë."));
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans[0].first, 3U);
    EXPECT_EQ(spans[0].last, 4U);
    EXPECT_EQ(spans[0].start, 13U);
    EXPECT_EQ(spans[0].end, 22U);
}

TEST(QuotedSpans, StandInTheOrderOfTheSentence) {
    EXPECT_EQ(quoted("“Never,” she said, “will we sign.”"), (Parts{"Never,", "will we sign."}));
    EXPECT_EQ(quoted(R"("Never," she said, "will we sign.")"), (Parts{"Never,", "will we sign."}));
    EXPECT_EQ(quoted("It was «too late» and “too little”."), (Parts{"too late", "too little"}));
}

TEST(QuotedSpans, OfNestedOnesAreTheOutermost) {
    EXPECT_EQ(quoted("“They told us ‘no deal’ again,” she said."),
              Parts{"They told us ‘no deal’ again,"});
    EXPECT_EQ(quoted("She said: «They told us “no deal” again»."),
              Parts{"They told us “no deal” again"});
    EXPECT_EQ(quoted("She said: “They told us “no deal” again”."),
              Parts{"They told us “no deal” again"});
    EXPECT_EQ(quoted("‘They told us “no deal” again,’ she said."),
              Parts{"They told us “no deal” again,"});
    EXPECT_EQ(quoted("“They told us «no deal again”, she said."),
              Parts{"They told us «no deal again"});
}

TEST(QuotedSpans, ThatNeverCloseRunToTheEnd) {
    EXPECT_EQ(quoted("She said: “We will not sign."), Parts{"We will not sign."});
    EXPECT_EQ(quoted(R"(She said: "We will not sign.)"), Parts{"We will not sign."});
    EXPECT_EQ(quoted("She said: «We will “not” sign."), Parts{"We will “not” sign."});
}

TEST(QuotedSpans, ThatBeganInAnEarlierSentenceRunFromTheStart) {
    EXPECT_EQ(quoted("We will not sign,” she said."), Parts{"We will not sign,"});
    EXPECT_EQ(quoted(R"(We will not sign," she said, "ever.")"),
              (Parts{"We will not sign,", "ever."}));
    EXPECT_EQ(quoted("That is all.»"), Parts{"That is all."});
}

TEST(QuotedSpans, AreNotMadeOfApostrophes) {
    EXPECT_EQ(quoted("The rebels' offer didn't reach the ministers' desks."), Parts{});
    EXPECT_EQ(quoted("The rebels’ offer didn’t reach the ministers’ desks."), Parts{});
    EXPECT_EQ(quoted("In the '90s the parties' men met."), Parts{});
    EXPECT_EQ(quoted("In the ‘90s they said ‘no’ to us."), Parts{"no"});
    EXPECT_EQ(quoted("'The rebels' offer is late,' he said."), Parts{"The rebels' offer is late,"});
    EXPECT_EQ(quoted("‘It won’t do,’ he said."), Parts{"It won’t do,"});
}

TEST(QuotedSpans, HoldSomething) {
    EXPECT_EQ(quoted(""), Parts{});
    EXPECT_EQ(quoted("”"), Parts{});
    EXPECT_EQ(quoted("“”"), Parts{});
    EXPECT_EQ(quoted("He said “” and left."), Parts{});
    EXPECT_EQ(quoted("He said “"), Parts{});
    EXPECT_EQ(quoted("Nothing was said."), Parts{});
}

TEST(QuotedSpans, MayTouchOtherMarks) {
    EXPECT_EQ(quoted("They said—“no”—and left."), Parts{"no"});
    EXPECT_EQ(quoted(R"(They said—"no"—and left.)"), Parts{"no"});
    EXPECT_EQ(quoted(R"(They left ("for good").)"), Parts{"for good"});
    EXPECT_EQ(quoted("They left (“for good”)."), Parts{"for good"});
}

}  // namespace
}  // namespace irenic::record
