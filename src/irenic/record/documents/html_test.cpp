#include "irenic/record/documents/html.hpp"

#include <chrono>

#include <gtest/gtest.h>

namespace irenic::record {
namespace {

HtmlPage page(const std::string& html) {
    const auto result = read_html(html, "page.html", {});
    EXPECT_TRUE(result) << to_string(result.error());
    return result.value_or(HtmlPage{});
}

std::string body(const std::string& html) {
    return page("<html><body>" + html + "</body></html>").text;
}

std::string repeated(const std::string& words, std::size_t times) {
    std::string result;
    for (std::size_t count = 0; count < times; ++count) {
        result += words;
    }
    return result;
}

TEST(Html, BlocksArePartedByAnEmptyLine) {
    EXPECT_EQ(body("<h2>Offers</h2><p>One <b>bold</b> word.</p>\n <div>Two\n  lines.</div>"),
              "Offers\n\nOne bold word.\n\nTwo lines.");
    EXPECT_EQ(body("<p>Never closed<p>Nor this"), "Never closed\n\nNor this");
    EXPECT_EQ(body("<table><tr><td>Left<td>Right</table>"), "Left\n\nRight");
}

TEST(Html, LinesAreKeptWhereTheyAreMeant) {
    EXPECT_EQ(body("One<br>two<br><br>three"), "One\ntwo\n\nthree");
    EXPECT_EQ(body("<pre>One\n  two</pre>"), "One\ntwo");
}

TEST(Html, ItemsStandBehindABullet) {
    EXPECT_EQ(body("They want:<ul><li>a truce<li><p>aid</p></ul>So it is."),
              "They want:\n\n\u2022 a truce\n\n\u2022 aid\n\nSo it is.");
}

TEST(Html, CharactersAreWhatAReaderSees) {
    EXPECT_EQ(body("<p>A&amp;B &lt;x&gt; caf&eacute; &#8220;no&#8221; co&shy;operate a&nbsp;b</p>"),
              "A&B <x> caf\u00E9 \u201Cno\u201D cooperate a b");
    EXPECT_EQ(body("<p>He said <q>no</q>.</p>"), "He said \u201Cno\u201D.");
}

TEST(Html, WhatIsNoneOfTheMatterIsLeftOut) {
    EXPECT_EQ(body("<nav>Home</nav><script>if (a<b) x('</p>')</script><style>p{}</style>"
                   "<p>Kept.</p><p hidden>a</p><div style=\"display: none\"><p>b</p></div>"
                   "<div aria-hidden=true>c</div><div role=navigation>d</div>"
                   "<aside>e</aside><footer>f</footer><button>g</button><!-- h -->"),
              "Kept.");
}

TEST(Html, TheMatterGoesOnBehindWhatIsLeftOut) {
    EXPECT_EQ(body("<p>One</p><nav><ul><li>x</li></ul></nav><p>two</p>"), "One\n\ntwo");
}

TEST(Html, TitleIsTheFirstHeadingElseWhatThePageIsCalled) {
    EXPECT_EQ(page("<title>Site</title><h2>No</h2><h1>Talks <i>resume</i></h1><h1>B</h1>").title,
              "Talks resume");
    EXPECT_EQ(page("<title> Talks\n resume </title><svg><title>x</title></svg><p>Words").title,
              "Talks resume");
    EXPECT_EQ(page("<title>Site</title><meta property=og:title content=\"Talks\"><p>Words").title,
              "Talks");
}

TEST(Html, DateIsThatOfTheMetadata) {
    EXPECT_EQ(page("<meta property=article:published_time content=2024-02-08T10:00:00Z>x").date,
              "2024-02-08");
    EXPECT_EQ(page("<meta name=DC.date.issued content='8 February 2024'>x").date, "2024-02-08");
    EXPECT_EQ(page("<body><time itemprop=datePublished datetime=2024-02-08>Thu</time>x").date,
              "2024-02-08");
    EXPECT_EQ(page("<meta name=article:modified_time content=2024-02-08>x").date, "");
    EXPECT_EQ(page("<body>Words of 8 February 2024").date, "");
}

TEST(Html, EntitiesOfTheDocumentsOwnAreNotExpanded) {
    const std::string text =
        page(
            "<!DOCTYPE html [<!ENTITY a \"words\"><!ENTITY f SYSTEM "
            "\"file:///etc/hostname\">]><html><body><p>&a;&f;</p></body></html>")
            .text;
    EXPECT_NE(text.find("&a;&f;"), std::string::npos) << text;
}

TEST(Html, DeepNestingIsRefused) {
    const auto result = read_html(repeated("<div>", 100000) + "x", "page.html", {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::limit);
    EXPECT_EQ(result.error().where, "page.html");
    EXPECT_EQ(body(repeated("<div>", 400) + "x"), "x");
}

TEST(Html, ElementsWithTooManyAttributesAreRefused) {
    std::string attributes;
    for (int number = 0; number < 300000; ++number) {
        attributes += " a" + std::to_string(number) + "='>'";
    }
    const auto result = read_html("<body><p" + attributes + ">x", "page.html", {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::limit);
    EXPECT_EQ(body("<script>if (a<b" + attributes + ") {}</script><p>Kept"), "Kept");
    EXPECT_EQ(body("<!-- <b" + attributes + "> --><p>Kept"), "Kept");
}

TEST(Html, StopsWhenAsked) {
    const auto result = read_html(repeated("<p>Words.</p>", 10000), "page.html", Stop(0));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::limit);
}

TEST(Html, TimeIsLinear) {
    const auto start = std::chrono::steady_clock::now();
    body(repeated("<p>The host <b>spoke</b> of a truce &amp; left.</p>\n", 40000));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

}  // namespace
}  // namespace irenic::record
