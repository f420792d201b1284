#include "cli/report/fill_page.hpp"

#include <cstdint>
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

Value point(std::int64_t at) {
    Value value;
    value.add("utility", Value::List{Value(at), Value(-at)});
    return value;
}

/// An answer with `points` on its frontier, a slider's frontier and states.
Value large_answer(std::int64_t points) {
    Value::List list;
    for (std::int64_t at = 0; at < points; ++at) {
        list.push_back(point(at));
    }
    Value frontier;
    frontier.add("count", points);
    frontier.add("listed", points);
    frontier.add("points", list);
    Value deals;
    deals.add("frontier", frontier);
    Value sliders;
    sliders.add("branches", list);
    sliders.add("why_not", nullptr);
    Value package;
    package.add("central", std::string(2000, 'c'));
    Value forecast;
    forecast.add("packages", Value::List{package});
    Value stability;
    stability.add("states", std::string(2000, 's'));
    Value answer;
    answer.add("deals", deals);
    answer.add("sliders", sliders);
    answer.add("forecast", forecast);
    answer.add("stability", stability);
    answer.add("left_out", Value::List{});
    return answer;
}

std::size_t size_of(const Value& answer) { return fill_page(page, answer)->size(); }

std::size_t cuts_told(const Value& answer) {
    return answer["left_out"].get_if<Value::List>()->size();
}

TEST(MadeToFit, LeavesAnAnswerThatFitsAsItIs) {
    const Value answer = large_answer(1000);
    EXPECT_EQ(made_to_fit(answer, page, size_of(answer) + 100), answer);
}

TEST(MadeToFit, LeavesOutWhatLeastRestsOnFirst) {
    const Value answer = large_answer(1000);
    const Value fitted = made_to_fit(answer, page, size_of(answer) - 1000);
    EXPECT_TRUE((*fitted["forecast"]["packages"].get_if<Value::List>())[0]["central"].is_null());
    EXPECT_EQ(fitted["sliders"], answer["sliders"]);
    EXPECT_EQ(cuts_told(fitted), 1U);
}

TEST(MadeToFit, ThinsAFrontierEvenlyWithItsEnds) {
    const Value answer = large_answer(2000);
    const Value fitted = made_to_fit(answer, page, size_of(answer) / 2 + 10'000);
    const auto& points = *fitted["deals"]["frontier"]["points"].get_if<Value::List>();
    ASSERT_EQ(points.size(), 500U);
    EXPECT_EQ(points.front(), point(0));
    EXPECT_EQ(points.back(), point(1999));
    EXPECT_EQ(fitted["deals"]["frontier"]["listed"], Value(std::int64_t{500}));
    EXPECT_EQ(fitted["deals"]["frontier"]["count"], Value(std::int64_t{2000}));
}

TEST(MadeToFit, GoesOnUntilThePageFitsAndTellsEachCut) {
    const Value answer = large_answer(2000);
    const Value fitted = made_to_fit(answer, page, 30'000);
    EXPECT_LE(size_of(fitted), 30'000U + 1000U);
    EXPECT_TRUE(fitted["sliders"]["branches"].is_null());
    EXPECT_FALSE(fitted["sliders"]["why_not"].is_null());
    EXPECT_GE(cuts_told(fitted), 3U);
}

}  // namespace
}  // namespace irenic::cli
