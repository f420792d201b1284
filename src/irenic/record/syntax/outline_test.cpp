#include "irenic/record/syntax/outline.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/parser.hpp"
#include "irenic/record/syntax/plain_text.hpp"
#include "irenic/record/syntax/segments.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

std::string text_of(const std::vector<Word>& words, const Span& span) {
    std::string text;
    for (std::size_t i = span.first; i <= span.last; ++i) {
        text += (i == span.first ? "" : " ") + words[i].text;
    }
    return text;
}

Texts names_in(std::string_view sentence) {
    const auto words = split_words(sentence);
    Texts texts;
    for (const Span& name : outline_of(words).names) {
        texts.push_back(text_of(words, name));
    }
    return texts;
}

Texts times_in(std::string_view sentence) {
    const auto words = split_words(sentence);
    Texts texts;
    for (const TimePhrase& time : find_times(words)) {
        texts.push_back(text_of(words, time.words));
    }
    return texts;
}

Texts asides_in(std::string_view sentence) {
    const auto words = split_words(sentence);
    Texts texts;
    for (const Aside& aside : outline_of(words).asides) {
        texts.push_back(text_of(words, aside.words));
    }
    return texts;
}

std::string plain(std::string_view sentence) {
    const auto words = split_words(sentence);
    return to_utf8(plain_text(characters_of(sentence), words, outline_of(words)));
}

TEST(Outline, FindsNamesOfSeveralWords) {
    EXPECT_EQ(names_in("He met President Juan de la Silva in Paris on Friday."),
              (Texts{"President Juan"}));
    EXPECT_EQ(names_in("He met Prime Minister Omar al-Haddad in Rio Grande."),
              (Texts{"Prime Minister Omar al-Haddad", "Rio Grande"}));
    EXPECT_EQ(names_in("In Cairo the United Nations met."), (Texts{"United Nations"}));
    EXPECT_EQ(names_in("They spoke in Paris Monday."), Texts{});
}

TEST(Outline, FindsTimes) {
    EXPECT_EQ(times_in("The king on Friday met them two days ago."),
              (Texts{"on Friday", "two days ago"}));
    EXPECT_EQ(times_in("They left late on Sunday and return next week."), (Texts{"next week"}));
    EXPECT_EQ(times_in("The minister said yesterday it was over."), (Texts{"yesterday"}));
    EXPECT_EQ(times_in("Since Monday they wait for today's vote and the Friday talks."), Texts{});
}

TEST(Outline, FindsWhoSaysSo) {
    EXPECT_EQ(asides_in("The army left, a spokesman for the ministry said on Friday."),
              (Texts{"a spokesman for the ministry said on Friday"}));
    EXPECT_EQ(asides_in("The army left, said Ana Silva, who leads it."),
              (Texts{"said Ana Silva , who leads it"}));
    EXPECT_EQ(asides_in("The army, he said, will leave."), (Texts{"he said"}));
    EXPECT_EQ(asides_in("The army left, according to the ministry."),
              (Texts{"according to the ministry"}));
}

TEST(Outline, LeavesMainClausesAlone) {
    EXPECT_EQ(asides_in("In a statement, the group said it had no plans."), Texts{});
    EXPECT_EQ(asides_in("After the vote, the minister said that talks would resume."), Texts{});
    EXPECT_EQ(asides_in("The army left, and the ministry said little about it."), Texts{});
}

TEST(PlainText, KeepsEveryPosition) {
    for (const std::string_view sentence :
         {"\u201CWe agree,\u201D he said \u2013 again.", "The Relief Fund (RF) met U.N. staff.",
          "No \u2026 way", "IRAN REJECTS OFFER", "He \"left\""}) {
        EXPECT_EQ(characters_of(plain(sentence)).size(), characters_of(sentence).size())
            << sentence;
    }
}

TEST(PlainText, BlanksMarksBracketsAndTimesAndClosesNamesUp) {
    EXPECT_EQ(plain("\"We agree,\" he said."), " We agree,  he said.");
    EXPECT_EQ(plain("They \u2013 all three \u2013 met."), "They , all three , met.");
    EXPECT_EQ(plain("The Relief Fund (RF) met."), "The  ReliefFund      met.");
    EXPECT_EQ(plain("The U.N. met today."), "The   UN met      .");
    EXPECT_EQ(plain("She said \"Stop!\" and left."), "She said  Stop,  and left.");
    EXPECT_EQ(plain("the rebels' 'free' zone"), "the rebels'  free  zone");
}

TEST(PlainText, SoftensHeadings) {
    EXPECT_EQ(plain("Iran Rejects Offer of Talks"), "Iran rejects Offer of talks");
    EXPECT_EQ(plain("IRAN REJECTS OFFERS TO MEET"), "IRAN rejects offers to meet");
}

TEST(Segments, GiveAsidesAPlainVerb) {
    const std::string sentence = "They left, said the king.";
    const auto words = split_words(sentence);
    const Outline outline = outline_of(words);
    const auto segments =
        segments_of(plain_text(characters_of(sentence), words, outline), words, outline, 50);
    ASSERT_EQ(segments.all.size(), 2U);
    EXPECT_EQ(to_utf8(segments.all[0].text), "They left               .");
    EXPECT_EQ(to_utf8(segments.all[1].text), "           meet the king .");
}

TEST(Segments, CutLongTextsAtMarks) {
    std::string sentence = "one";
    for (int i = 0; i < 60; ++i) {
        sentence += i % 20 == 19 ? ", next" : " more";
    }
    const auto words = split_words(sentence);
    const auto segments = segments_of(characters_of(sentence), words, {}, 50);
    EXPECT_TRUE(segments.cut);
    ASSERT_EQ(segments.all.size(), 3U);
    EXPECT_EQ(to_utf8(segments.all[1].text).back(), '.');
    for (const Segment& segment : segments.all) {
        EXPECT_LE(segment.words, 25U);
    }
}

}  // namespace
}  // namespace irenic::record
