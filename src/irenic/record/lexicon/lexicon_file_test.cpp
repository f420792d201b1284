#include "irenic/record/lexicon/lexicon_file.hpp"

#include <chrono>

#include <gtest/gtest.h>

namespace irenic::record {
namespace {

std::vector<LexiconSection> read(std::string_view text) {
    auto sections = read_lexicon_file(text, "mine.txt");
    EXPECT_TRUE(sections) << (sections ? "" : to_string(sections.error().front()));
    return sections ? *sections : std::vector<LexiconSection>{};
}

std::vector<std::string> errors_of(std::string_view text) {
    const auto sections = read_lexicon_file(text, "mine.txt");
    std::vector<std::string> errors;
    for (const Error& error : sections ? std::vector<Error>{} : sections.error()) {
        errors.push_back(error.where + " " + error.what);
    }
    return errors;
}

std::vector<std::string> texts(const std::vector<LexiconText>& items) {
    std::vector<std::string> texts;
    for (const LexiconText& item : items) {
        texts.push_back(item.text);
    }
    return texts;
}

using Texts = std::vector<std::string>;

TEST(LexiconFile, PartsSectionsLinesFieldsAndItems) {
    const auto sections = read(
        "[verbs]\n"
        "reject: spurn, turn  down | shrug\n"
        "\n"
        "[nouns]  \n"
        "reject:rejection\n");
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_EQ(sections[0].title.text, "verbs");
    ASSERT_EQ(sections[0].lines.size(), 1U);
    const LexiconLine& line = sections[0].lines[0];
    EXPECT_EQ(line.key.text, "reject");
    ASSERT_EQ(line.fields.size(), 2U);
    EXPECT_EQ(texts(line.fields[0]), (Texts{"spurn", "turn down"}));
    EXPECT_EQ(texts(line.fields[1]), Texts{"shrug"});
    EXPECT_EQ(texts(sections[1].lines[0].fields[0]), Texts{"rejection"});
}

TEST(LexiconFile, SaysWhereEachPieceStandsInCharacters) {
    const auto sections = read("[actors state]\nmali: Málì, Republic,\n   Land | Malian\n");
    const LexiconLine& line = sections.at(0).lines.at(0);
    EXPECT_EQ(line.key.line, 2);
    EXPECT_EQ(line.key.column, 1);
    EXPECT_EQ(line.fields[0][1].line, 2);
    EXPECT_EQ(line.fields[0][1].column, 13);
    EXPECT_EQ(line.fields[0][2].line, 3);
    EXPECT_EQ(line.fields[0][2].column, 4);
    EXPECT_EQ(line.fields[1][0].column, 11);
}

TEST(LexiconFile, GoesOnWhereALineBeginsWithBlanks) {
    const auto sections = read("[verbs]\nreject: turn\n\tdown,\n  # more to come\n\n  spurn\n");
    EXPECT_EQ(texts(sections.at(0).lines.at(0).fields[0]), (Texts{"turn down", "spurn"}));
}

TEST(LexiconFile, LeavesOutCommentsAndKeepsEmptyFields) {
    const auto sections =
        read("# all\n[places] # where\nplaces: Basra # a port\na: | b\nc: d | | e\n");
    const auto& lines = sections.at(0).lines;
    EXPECT_EQ(texts(lines[0].fields[0]), Texts{"Basra"});
    EXPECT_TRUE(lines[1].fields[0].empty());
    EXPECT_EQ(texts(lines[1].fields[1]), Texts{"b"});
    EXPECT_TRUE(lines[2].fields[1].empty());
    EXPECT_EQ(texts(lines[2].fields[2]), Texts{"e"});
}

TEST(LexiconFile, TakesAnyLineEndAndAByteOrderMark) {
    const auto sections = read("\xEF\xBB\xBF[verbs]\r\nreject: spurn\r\n");
    EXPECT_EQ(sections.at(0).title.text, "verbs");
    EXPECT_EQ(texts(sections[0].lines.at(0).fields[0]), Texts{"spurn"});
    EXPECT_EQ(read("[verbs]\nreject: spurn").at(0).lines.size(), 1U);
    EXPECT_TRUE(read("").empty());
    EXPECT_TRUE(read("\n# nothing\n").empty());
}

TEST(LexiconFile, SaysEverythingThatIsWrongAtOnce) {
    EXPECT_EQ(errors_of("reject: spurn\n"
                        "[verbs\n"
                        "[]\n"
                        "[verbs]\n"
                        "reject\n"
                        ": spurn\n"
                        "accept: take,, hold,\n"
                        "demand: ask,\n"
                        " | , insist\n"),
              (Texts{"mine.txt:1:1 a line before the first section",
                     "mine.txt:2:1 a section without its name and ]",
                     "mine.txt:3:1 a section without its name and ]",
                     "mine.txt:5:1 a line without a key", "mine.txt:6:1 nothing before the :",
                     "mine.txt:7:14 an empty item", "mine.txt:7:21 an empty item",
                     "mine.txt:9:2 an empty item", "mine.txt:9:4 an empty item"}));
}

TEST(LexiconFile, RefusesALineThatGoesOnWithNone) {
    EXPECT_EQ(errors_of("  spurn\n"), Texts{"mine.txt:1:1 a line that goes on with none"});
    EXPECT_EQ(errors_of("[verbs]\n  spurn\n"), Texts{"mine.txt:2:1 a line that goes on with none"});
}

TEST(LexiconFile, RefusesWhatIsNoText) {
    EXPECT_EQ(errors_of("[verbs]\nré\xFFject: spurn\n"), Texts{"mine.txt:2:3 not UTF-8"});
    EXPECT_EQ(errors_of(std::string_view("[verbs]\nreject: \0\n", 18)),
              Texts{"mine.txt:2:9 a control character"});
}

TEST(LexiconFile, ShowsAHundredErrorsAndCountsTheRest) {
    std::string text;
    for (int line = 0; line < 250; ++line) {
        text += "x: y\n";
    }
    const Texts errors = errors_of(text);
    ASSERT_EQ(errors.size(), 101U);
    EXPECT_EQ(errors.back(), "mine.txt and 150 more errors");
}

TEST(LexiconFile, HasLimitsAndStaysLinearBelowThem) {
    const auto start = std::chrono::steady_clock::now();
    const std::string long_line = "[verbs]\nreject: " + std::string((4U << 20U) - 32, 'x');
    EXPECT_EQ(read(long_line).at(0).lines.at(0).fields[0].size(), 1U);
    EXPECT_EQ(errors_of(long_line + std::string(64, 'x')), Texts{"mine.txt larger than 4 MiB"});
    std::string many = "[verbs]\nreject: ";
    for (int item = 0; item < 100'001; ++item) {
        many += "ab,";
    }
    EXPECT_EQ(errors_of(many + "c").back(), "mine.txt more than 100,000 items");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

}  // namespace
}  // namespace irenic::record
