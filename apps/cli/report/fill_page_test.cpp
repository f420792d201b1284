#include "cli/report/fill_page.hpp"

#include <string>

#include <gtest/gtest.h>

#include "irenic/format/read_json.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view page =
    R"(<html><script type="application/json" id="answer">null</script><p>after</p></html>)";
constexpr std::string_view before = R"(<html><script type="application/json" id="answer">)";
constexpr std::string_view after = "</script><p>after</p></html>";

Value answer_with(std::string text) {
    Value answer;
    answer.add("title", std::move(text));
    return answer;
}

std::string between(const std::string& filled) {
    EXPECT_TRUE(filled.starts_with(before));
    EXPECT_TRUE(filled.ends_with(after));
    return filled.substr(before.size(), filled.size() - before.size() - after.size());
}

TEST(FillPage, PutsTheAnswerInPlaceOfTheOneNull) {
    const auto filled = fill_page(page, answer_with("Two valleys"));
    ASSERT_TRUE(filled);
    EXPECT_EQ(between(*filled), R"({"title":"Two valleys"})");
}

TEST(FillPage, LeavesNothingThatCouldEndTheElementOrStartAnother) {
    const std::string attack = "</script><script>alert(1)</script><!-- & \u2028\u2029 ]]>";
    const auto filled = fill_page(page, answer_with(attack));
    ASSERT_TRUE(filled);
    const std::string text = between(*filled);
    EXPECT_EQ(text.find_first_of("<>&"), std::string::npos);
    EXPECT_EQ(text.find("\u2028"), std::string::npos);
    EXPECT_EQ(text.find("\u2029"), std::string::npos);
    const auto read_back = format::read_json(text, "page");
    ASSERT_TRUE(read_back);
    EXPECT_EQ((*read_back)["title"], Value(attack));
}

TEST(FillPage, RefusesAPageWithoutThePlaceOrWithTwo) {
    EXPECT_FALSE(fill_page("<html></html>", answer_with("x")));
    EXPECT_FALSE(fill_page(std::string(page) + std::string(page), answer_with("x")));
}

TEST(FillPage, AnAnswerTakesAsManyBytesAsItsSizeSays) {
    const Value answer = answer_with("a < b & c > d");
    EXPECT_EQ(embedded_size(answer), between(*fill_page(page, answer)).size());
}

}  // namespace
}  // namespace irenic::cli
