#include "irenic/record/documents/markdown.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

/// A text with its marks as "~", to be compared at a glance.
std::string masked(std::u32string text) {
    for (const std::size_t mark : markdown_marks(text)) {
        text.at(mark) = U'~';
    }
    return to_utf8(text);
}

TEST(MarkdownMarks, OfHeadings) {
    EXPECT_EQ(masked(U"# One\n### Two ##\n#Not\n####### Nor"),
              "~ One\n~~~ Two~~~\n#Not\n####### Nor");
    EXPECT_EQ(masked(U"One\n===\n\nTwo\n---"), "One\n~~~\n\nTwo\n~~~");
}

TEST(MarkdownMarks, OfListsAndQuotes) {
    EXPECT_EQ(masked(U"- a\n* b\n+ c\n- [x] d"), "~ a\n~ b\n~ c\n~ ~~~ d");
    EXPECT_EQ(masked(U"1. a\n2. b\n\n3) c"), "~~ a\n~~ b\n\n~~ c");
    EXPECT_EQ(masked(U"> a\n> > - b"), "~ a\n~ ~ ~ b");
}

TEST(MarkdownMarks, NotOfNumbersThatALineHappensToBeginWith) {
    EXPECT_EQ(masked(U"They left in\n12. Then more."), "They left in\n12. Then more.");
}

TEST(MarkdownMarks, OfEmphasisThatCloses) {
    EXPECT_EQ(masked(U"*a* **b** ***c*** _d_ __e__ ~~f~~"), "~a~ ~~b~~ ~~~c~~~ ~d~ ~~e~~ ~~f~~");
    EXPECT_EQ(masked(U"2 * 3, *open, snake_case_name, ~5"), "2 * 3, *open, snake_case_name, ~5");
    EXPECT_EQ(masked(U"**a *b* c**"), "~~a ~b~ c~~");
    EXPECT_EQ(masked(U"*a\nb*\n\n*c"), "~a\nb~\n\n*c");
}

TEST(MarkdownMarks, OfLinksButNotTheirWords) {
    EXPECT_EQ(masked(U"[a b](http://x.y/(z) \"t\") c"), "~a b~~~~~~~~~~~~~~~~~~~~~ c");
    EXPECT_EQ(masked(U"![a](b.png) [c][d] e[^1]"), "~~a~~~~~~~~ ~c~~~~ e~~~~");
    EXPECT_EQ(masked(U"[d]: http://x.y\n[^1]: A note"), "~~~~~~~~~~~~~~~\n~~~~~ A note");
    EXPECT_EQ(masked(U"He said [the group] left."), "He said [the group] left.");
}

TEST(MarkdownMarks, OfAddresses) {
    EXPECT_EQ(masked(U"see https://x.y/a_b_c. Then"), "see ~~~~~~~~~~~~~~~~~. Then");
    EXPECT_EQ(masked(U"<http://x.y> (www.x.y)"), "~~~~~~~~~~~~ (~~~~~~~)");
    EXPECT_EQ(masked(U"how we went"), "how we went");
}

TEST(MarkdownMarks, OfCodeFencesAndTags) {
    EXPECT_EQ(masked(U"```sh\na *b* [c](d)\n```\n*e*"), "~~~~~\na *b* [c](d)\n~~~\n~e~");
    EXPECT_EQ(masked(U"a `b` <br/> c"), "a ~b~ ~~~~~ c");
    EXPECT_EQ(masked(U"5 < 6 and 7 > 6"), "5 < 6 and 7 > 6");
}

TEST(MarkdownMarks, OfTablesRulesAndFrontMatter) {
    EXPECT_EQ(masked(U"| a | b |\n|---|:-:|\n| c | d |"), "~ a ~ b ~\n~~~~~~~~~\n~ c ~ d ~");
    EXPECT_EQ(masked(U"a\n\n* * *\n\nb"), "a\n\n~~~~~\n\nb");
    EXPECT_EQ(masked(U"---\nt: x\n---\na"), "~~~~~~~~~~~~\na");
    EXPECT_EQ(masked(U"---\nnever closed"), "~~~\nnever closed");
}

TEST(MarkdownMarks, OfBackslashes) { EXPECT_EQ(masked(U"\\*a\\* \\n"), "~*a~* \\n"); }

TEST(MarkdownMarks, AreFoundInLinearTime) {
    for (const std::u32string_view piece :
         {U"*a [b](c `d_ ![x <y **z ", U"](((", U"> - 1. ", U"*a _b "}) {
        std::u32string text;
        while (text.size() < 1000000) {
            text += piece;
        }
        const auto start = std::chrono::steady_clock::now();
        EXPECT_LE(markdown_marks(text).size(), text.size());
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
    }
}

}  // namespace
}  // namespace irenic::record
