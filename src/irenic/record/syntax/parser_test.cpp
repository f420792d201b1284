#include "irenic/record/syntax/parser.hpp"

#include <algorithm>
#include <ctime>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/parse_lines.hpp"
#include "../../../../tests/support/random.hpp"

namespace irenic::record {
namespace {

using test_support::english;
using test_support::is_among;
using test_support::lines_of;

double seconds_for(const std::string& sentence, Parse& parse) {
    const std::clock_t start = std::clock();
    parse = english().parse(sentence);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

TEST(Parser, SaysWhatItDidNotTakeIn) {
    EXPECT_EQ(english().parse("The rebels left.").coverage, Coverage::full);
    EXPECT_EQ(english().parse("").coverage, Coverage::none);
    EXPECT_EQ(english().parse("").why, "no parse");
    const Parse part = english().parse("The rebels of of left the the town.");
    EXPECT_EQ(part.coverage, Coverage::part);
    EXPECT_TRUE(std::any_of(part.words.begin(), part.words.end(),
                            [](const Word& word) { return !word.linked; }));
}

TEST(Parser, SaysNothingOnStandardError) {
    testing::internal::CaptureStderr();
    auto parser = Parser::make();
    ASSERT_TRUE(parser);
    for (const std::string_view text : {"They left.", "\xFF\xFE of of \x01", "(", "he 'said \""}) {
        (void)parser->parse(text);
    }
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Parser, HasNoArcsWhereItHasNoParse) {
    for (const std::string_view text : {"", " ", "...", "\xFF\xFE"}) {
        const Parse parse = english().parse(text);
        if (parse.coverage == Coverage::none) {
            EXPECT_TRUE(parse.arcs.empty()) << text;
            EXPECT_TRUE(parse.verbs.empty()) << text;
            EXPECT_FALSE(parse.why.empty()) << text;
        }
    }
}

TEST(Parser, GivesTheWordsOfSplitWords) {
    const std::string sentence = "Mali's army, he said, won't \"leave\" the U.N. camp.";
    const auto words = split_words(sentence);
    const Parse parse = english().parse(sentence);
    ASSERT_EQ(parse.words.size(), words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_EQ(parse.words[i].text, words[i].text);
        EXPECT_EQ(parse.words[i].start, words[i].start);
    }
}

TEST(Parser, OrdersArcsByHeadAndThenDependent) {
    const Parse parse = english().parse("Egypt and Qatar urged both sides to sign the plan.");
    for (std::size_t i = 1; i < parse.arcs.size(); ++i) {
        const Arc& a = parse.arcs[i - 1];
        const Arc& b = parse.arcs[i];
        EXPECT_LE(std::pair(a.head, a.dependent), std::pair(b.head, b.dependent));
        EXPECT_FALSE(a == b);
    }
}

TEST(Parser, ParsesASentenceTheSameWhateverCameBefore) {
    const std::string sentence = "The envoy met leaders in Doha, Cairo and Paris after the talks.";
    const Parse first = english().parse(sentence);
    (void)english().parse("Both sides rejected the plan, a spokesman said on Monday.");
    (void)english().parse(repeated("and the army ", 30));
    const Parse again = english().parse(sentence);
    EXPECT_EQ(first.arcs, again.arcs);
    auto other = Parser::make();
    ASSERT_TRUE(other);
    EXPECT_EQ(other->parse(sentence).arcs, first.arcs);
}

TEST(Parser, ParsesLongSentencesInPieces) {
    const Parse parse = english().parse(
        "The rebels who held the northern town for many weeks freed two hostages of the company, "
        "the army that had surrounded the hills and the valley left its camps by the river, "
        "the minister of the interior praised the envoy for his work during the long winter, "
        "and the union of the workers in the port called for an end of the strike.");
    EXPECT_EQ(parse.coverage, Coverage::part);
    const auto lines = lines_of(parse);
    EXPECT_TRUE(is_among(lines, "object freed hostages"));
    EXPECT_TRUE(is_among(lines, "subject praised minister"));
}

TEST(Parser, LeavesWordsBeyondTenPiecesOut) {
    const Parse parse = english().parse(repeated("the rebels left the town and ", 100));
    EXPECT_EQ(parse.coverage, Coverage::part);
    EXPECT_FALSE(parse.words.back().linked);
}

TEST(Parser, TakesLessThanASecondForAnySentence) {
    const std::vector<std::string> words = {"the",  "rebels", "who",  "said", "that", ",",
                                            "left", "of",     "and",  "army", "to",   "is",
                                            "with", "talks",  "free", "which"};
    test_support::Random random(7);
    std::vector<std::string> sentences = {
        repeated("The army, which the rebels, who the minister said, ", 200),
        repeated("the rebels, ", 1000),
        repeated("and ", 2000),
        repeated(",", 2000),
        repeated("He said that ", 60),
        repeated("fish ", 49),
        repeated("x", 5000),
    };
    for (const int length : {25, 49, 90, 2000}) {
        std::string salad;
        for (int i = 0; i < length; ++i) {
            salad += words[random.below(words.size())] + " ";
        }
        sentences.push_back(salad);
    }
    for (const std::string& sentence : sentences) {
        Parse parse;
        EXPECT_LT(seconds_for(sentence, parse), 1) << sentence.substr(0, 60);
    }
}

TEST(Parser, TakesTextOfOtherScripts) {
    for (const std::string_view text : {"Переговоры о мире начались в Каире.",
                                        "停战谈判在开罗开始。", "بدأت المحادثات في القاهرة."}) {
        const Parse parse = english().parse(text);
        EXPECT_FALSE(parse.words.empty());
        for (const Arc& arc : parse.arcs) {
            EXPECT_LT(arc.head, parse.words.size());
            EXPECT_LT(arc.dependent, parse.words.size());
        }
    }
}

TEST(Parser, TakesHeadings) {
    const auto lines = lines_of(english().parse("Iran Rejects Offer of Talks"));
    EXPECT_TRUE(is_among(lines, "subject Rejects Iran"));
    EXPECT_TRUE(is_among(lines, "object Rejects Offer"));
    EXPECT_TRUE(
        is_among(lines_of(english().parse("IRAN REJECTS OFFER OF TALKS")), "object REJECTS OFFER"));
}

TEST(Parse, AnswersByHeadAndByDependent) {
    const Parse parse = english().parse("Egypt freed two rebels.");
    const auto subjects = parse.below(1, Relation::subject);
    ASSERT_EQ(subjects.size(), 1U);
    EXPECT_EQ(subjects.front()->dependent, 0U);
    EXPECT_EQ(parse.above(3, Relation::object).front()->head, 1U);
    EXPECT_TRUE(parse.below(0, Relation::object).empty());
    ASSERT_NE(parse.verb_at(1), nullptr);
    EXPECT_EQ(parse.verb_at(0), nullptr);
}

}  // namespace
}  // namespace irenic::record
