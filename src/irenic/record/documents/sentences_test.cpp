#include "irenic/record/documents/sentences.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <gtest/gtest.h>

#include "irenic/base/utf8.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

using Texts = std::vector<std::string>;

Document document(const std::string& bytes, const std::string& name) {
    const auto result = document_of(bytes, name, {});
    EXPECT_TRUE(result) << to_string(result.error());
    return result.value_or(Document{});
}

std::vector<Sentence> sentences(const std::string& bytes, const std::string& name = "a.txt") {
    return split_sentences(document(bytes, name));
}

Texts texts(const std::string& bytes, const std::string& name = "a.txt") {
    Texts result;
    for (const Sentence& sentence : sentences(bytes, name)) {
        result.push_back(sentence.text);
    }
    return result;
}

TEST(Sentences, EndAtFullStops) {
    EXPECT_EQ(texts("The host spoke. The others left! Who stays? Nobody."),
              (Texts{"The host spoke.", "The others left!", "Who stays?", "Nobody."}));
}

TEST(Sentences, OfWrappedLinesAreWhole) {
    EXPECT_EQ(texts("The rebels of the northern valley said on Monday that they would not accept\n"
                    "Egypt as a host. They asked for\nanother one."),
              (Texts{"The rebels of the northern valley said on Monday that they would not accept "
                     "Egypt as a host.",
                     "They asked for another one."}));
}

TEST(Sentences, EndAtEmptyLines) {
    EXPECT_EQ(texts("No full stop here\n\nnor here"), (Texts{"No full stop here", "nor here"}));
    EXPECT_EQ(texts("One part\n \t \nanother"), (Texts{"One part", "another"}));
}

TEST(Sentences, DoNotEndAtAbbreviations) {
    for (const std::string text :
         {"Mr. Okoro met Gen. Lund and Dr. Hale.", "The U.S. envoy and J. R. Marsh left.",
          "They met at 5 p.m. Tuesday in St. Anne.", "The firm Ash Inc. Holdings paid.",
          "It cited Art. 5 and No. 7 on Feb. 8 in vain.", "The U.N. Security Council met.",
          "LONDON, Feb. 8 (Wire) \u2013 The host spoke.",
          "Some, e.g. Mali, i.e. Bamako, agreed."}) {
        EXPECT_EQ(texts(text), Texts{text});
    }
}

TEST(Sentences, MayEndAtAnAbbreviationBeforeAWordThatBeginsOne) {
    EXPECT_EQ(texts("They flew to the U.S. The host stayed."),
              (Texts{"They flew to the U.S.", "The host stayed."}));
    EXPECT_EQ(texts("It ended at 5 p.m. However, nobody left."),
              (Texts{"It ended at 5 p.m.", "However, nobody left."}));
    EXPECT_EQ(texts("He said no. Rebels left in Feb. Others stayed."),
              (Texts{"He said no.", "Rebels left in Feb.", "Others stayed."}));
}

TEST(Sentences, DoNotEndInsideAQuotationThatTheSentenceGoesOnBehind) {
    for (const std::string text :
         {"\u201CWe refuse. We will wait,\u201D the envoy said.",
          "\"We refuse. We will wait,\" the envoy said.",
          "\u2018We refuse. The rebels\u2019 offer is void,\u2019 the envoy said.",
          "\u201CWill they come? They must!\u201D he asked.",
          "The \u201CNo. Never.\u201D of the rebels was heard.",
          "\u00ABWe refuse. We wait\u00BB, he said."}) {
        EXPECT_EQ(texts(text), Texts{text});
    }
}

TEST(Sentences, EndWhereAQuotationEndsThem) {
    EXPECT_EQ(texts("He said: \u201CWe refuse. We wait.\u201D The host left."),
              (Texts{"He said: \u201CWe refuse.", "We wait.\u201D", "The host left."}));
    EXPECT_EQ(texts("\u201CWe refuse,\u201D he said. \u201CWe wait.\u201D"),
              (Texts{"\u201CWe refuse,\u201D he said.", "\u201CWe wait.\u201D"}));
}

TEST(Sentences, AreNotHeldTogetherByMarksThatNeverClose) {
    EXPECT_EQ(texts("\u201CWe refuse. We wait.\n\nThe host left. All left."),
              (Texts{"\u201CWe refuse.", "We wait.", "The host left.", "All left."}));
    EXPECT_EQ(texts("The rebels\u2019 host spoke. It was the envoys\u2019 day."),
              (Texts{"The rebels\u2019 host spoke.", "It was the envoys\u2019 day."}));
}

TEST(Sentences, KeepTheirDateline) {
    EXPECT_EQ(texts("Oslo, Norway \u2013 The host has refused. So it is."),
              (Texts{"Oslo, Norway \u2013 The host has refused.", "So it is."}));
}

TEST(Sentences, EndBehindReferences) {
    EXPECT_EQ(texts("The host spoke.[12] The others left.[a]"),
              (Texts{"The host spoke.[12]", "The others left.[a]"}));
}

TEST(Sentences, BeginAnewWithItemsOfLists) {
    EXPECT_EQ(texts("They want:\n- a truce of\n  six weeks\n- aid\n\n1. talks\n2. a host"),
              (Texts{"They want:", "a truce of   six weeks", "aid", "talks", "a host"}));
    EXPECT_EQ(texts("The host \u2013 as he said\n\u2013 spoke on May\n12. It was late."),
              (Texts{"The host \u2013 as he said \u2013 spoke on May 12.", "It was late."}));
}

TEST(Sentences, OfAHeadingRightAboveItsTextStandAlone) {
    const auto found = sentences(
        "Rebels refuse truce\nThe rebels of the valley have refused the truce that the host\n"
        "proposed.");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "Rebels refuse truce");
    EXPECT_TRUE(found[0].heading);
    EXPECT_FALSE(found[1].heading);
}

TEST(Sentences, TellHeadingsApart) {
    const auto found = sentences("Talks resume\n\nThe host spoke.\n\nWho won\n\nNobody left");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_TRUE(found[0].heading);
    EXPECT_FALSE(found[1].heading);
    EXPECT_TRUE(found[2].heading);
    EXPECT_FALSE(found[3].heading) << "nothing stands below it";
}

TEST(Sentences, OfMarkdownHaveBlanksForMarks) {
    const auto found =
        sentences("# Talks *resume*\nThe **host** [spoke](http://x.y).\n- an item\n", "a.md");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].text, "Talks  resume");
    EXPECT_TRUE(found[0].heading);
    EXPECT_EQ(found[1].text, "The   host    spoke             .");
    EXPECT_EQ(found[2].text, "an item");
    EXPECT_FALSE(found[2].heading);
}

TEST(Sentences, AreNumberedAndKnowTheirLine) {
    const auto found = sentences("\nOne. Two\nthree. Four.\n\n\n- Five.");
    ASSERT_EQ(found.size(), 4U);
    for (std::size_t index = 0; index < found.size(); ++index) {
        EXPECT_EQ(found[index].number, index + 1);
    }
    EXPECT_EQ(found[0].line, 2);
    EXPECT_EQ(found[1].line, 2);
    EXPECT_EQ(found[2].line, 3);
    EXPECT_EQ(found[3].line, 6);
}

TEST(Sentences, OfOtherScriptsAreFound) {
    EXPECT_EQ(texts("\u4ED6\u8BF4\u3002\u4ED6\u8D70\u3002"),
              (Texts{"\u4ED6\u8BF4\u3002", "\u4ED6\u8D70\u3002"}));
    EXPECT_EQ(texts("\u0642\u0627\u0644. \u0630\u0647\u0628."),
              (Texts{"\u0642\u0627\u0644.", "\u0630\u0647\u0628."}));
}

TEST(Sentences, WithoutWordsAreLeftOut) {
    EXPECT_EQ(texts("One.\n\n* * *\n\n---\n\n...\n\nTwo."), (Texts{"One.", "Two."}));
}

/// What a sentence's text must be, by the document alone.
std::string expected_text(const Document& document, const Sentence& sentence) {
    std::u32string characters = characters_of(document.text);
    for (const std::size_t mark : document.marks) {
        characters.at(mark) = U' ';
    }
    std::replace_if(characters.begin(), characters.end(), is_blank, U' ');
    return to_utf8(characters.substr(sentence.start, sentence.end - sentence.start));
}

/// Words and marks by chance, but the same each time.
std::string random_text(std::uint32_t seed, std::size_t pieces) {
    constexpr std::array<std::string_view, 38> all{
        "The ",   "host ",  "spoke. ",    "\u201C",     "\u201D ",     "\"",     "\u2018", "\u2019",
        "\n",     "\n\n",   "\t",         "U.S. ",      "Mr. ",        "talks",  "! ",     "? ",
        "- ",     "* ",     "*",          "_",          "[",           "](x.y)", "# ",     "1. ",
        "\u00AD", "\u00A0", "caf\u00E9 ", "\U0001F54A", "\u3002",      "...",    "\r\n",   "(",
        ") ",     "`",      "> ",         "---\n",      "http://x.y ", "said. "};
    std::string text = "Word ";
    for (std::size_t count = 0; count < pieces; ++count) {
        seed = seed * 1664525U + 1013904223U;
        text += all.at((seed >> 8U) % all.size());
    }
    return text;
}

TEST(Sentences, SpansAreExactForAnyText) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const Document read =
            document(random_text(seed, 10 + seed), seed % 2 == 0 ? "a.txt" : "a.md");
        std::size_t last_end = 0;
        int last_line = 1;
        for (const Sentence& sentence : split_sentences(read)) {
            ASSERT_EQ(sentence.text, expected_text(read, sentence)) << "seed " << seed;
            ASSERT_EQ(count_characters(sentence.text), sentence.end - sentence.start);
            ASSERT_GE(sentence.start, last_end);
            ASSERT_GT(sentence.end, sentence.start);
            ASSERT_NE(sentence.text.front(), ' ');
            ASSERT_NE(sentence.text.back(), ' ');
            const auto above = characters_of(read.text).substr(0, sentence.start);
            ASSERT_EQ(sentence.line, 1 + std::count(above.begin(), above.end(), U'\n'));
            ASSERT_GE(sentence.line, last_line);
            last_end = sentence.end;
            last_line = sentence.line;
        }
    }
}

TEST(Sentences, LoseNoWord) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const Document read = document(random_text(seed, 200), "a.txt");
        const std::u32string characters = characters_of(read.text);
        std::vector<bool> covered(characters.size(), false);
        for (const Sentence& sentence : split_sentences(read)) {
            std::fill(covered.begin() + static_cast<std::ptrdiff_t>(sentence.start),
                      covered.begin() + static_cast<std::ptrdiff_t>(sentence.end), true);
        }
        for (std::size_t place = 0; place < characters.size(); ++place) {
            ASSERT_TRUE(covered[place] || !is_letter(characters[place]))
                << "seed " << seed << " at " << place;
        }
    }
}

TEST(Sentences, StandWhereTheFileHasThemWithLineEndsOfWindows) {
    const std::string file =
        "Talks resume\r\n\r\nThe envoy, Zo\u00EB, said no\r\nto the plan. All left.\r\n\r\n- "
        "aid\r\n- "
        "a truce\r\n";
    const Document read = document(file, "a.txt");
    const auto found = split_sentences(read);
    ASSERT_EQ(found.size(), 5U);
    EXPECT_TRUE(found[0].heading);
    EXPECT_EQ(found[1].text, "The envoy, Zo\u00EB, said no  to the plan.");
    EXPECT_EQ(found[1].start, 16U);
    EXPECT_EQ(found[1].line, 3);
    EXPECT_EQ(found[2].text, "All left.");
    EXPECT_EQ(found[2].start, 54U);
    EXPECT_EQ(found[4].text, "a truce");
    EXPECT_EQ(found[4].line, 7);
}

TEST(Sentences, WithoutAnyEndComeAsOne) {
    std::string text;
    for (int word = 0; word < 2000; ++word) {
        text += word % 12 == 11 ? "talks\n" : "talks ";
    }
    EXPECT_EQ(sentences(text).size(), 1U);
}

TEST(Sentences, OfAMegabyteAreFoundWithinASecond) {
    std::string text;
    while (text.size() < 1000000) {
        text +=
            "The rebels said on Monday that Dr. Hale\u2019s plan \u201Cis a start. It is not\n"
            "enough,\u201D an aide said. The U.S. envoy returns at 5 p.m. on Tuesday.\n\n";
    }
    const Document read = document(text, "a.txt");
    const auto start = std::chrono::steady_clock::now();
    EXPECT_GT(split_sentences(read).size(), 10000U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(Sentences, TakeTimeInProportionWhateverTheText) {
    for (const std::string piece : {"\u201CHe said. \"No. ", "Mr. U.S. etc. A. ", "1. ",
                                    "word and ", "A line\n", "- x\n", "[1] .[2] "}) {
        std::string text;
        while (text.size() < 500000) {
            text += piece;
        }
        const Document read = document(text, "a.txt");
        const auto start = std::chrono::steady_clock::now();
        EXPECT_FALSE(split_sentences(read).empty());
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3)) << piece;
    }
}

}  // namespace
}  // namespace irenic::record
