#include "cli/report/made_to_fit.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "cli/report/fill_page.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view page =
    R"(<html><script type="application/json" id="answer">null</script></html>)";

Value map_of(Value::Map members) { return members; }

Value point(std::int64_t at) { return map_of({{"utility", Value::List{Value(at), Value(-at)}}}); }

Value::List points_up_to(std::int64_t count) {
    Value::List list;
    for (std::int64_t at = 0; at < count; ++at) {
        list.push_back(point(at));
    }
    return list;
}

Value::List items_named(std::string_view key, std::int64_t count) {
    Value::List list;
    for (std::int64_t at = 0; at < count; ++at) {
        list.push_back(map_of({{std::string(key), at}}));
    }
    return list;
}

Value number(const char* shape, const char* because, Value source) {
    return map_of({{"shape", shape}, {"because", because}, {"source", std::move(source)}});
}

/// As much as there can be too much of; `left_out` is last.
Value make_large_answer() {
    Value answer;
    answer.add("forecast", map_of({{"packages", Value::List{map_of({{"central", "c"}})}}}));
    answer.add("talks", map_of({{"play", "played"}, {"record", items_named("offer", 1000)}}));
    answer.add(
        "deals",
        map_of({{"offers", items_named("id", 1000)},
                {"frontier",
                 map_of({{"count", 2000}, {"listed", 2000}, {"points", points_up_to(2000)}})}}));
    answer.add("sliders", map_of({{"branches", points_up_to(1000)}, {"why_not", nullptr}}));
    answer.add("stability", map_of({{"states", std::string(1500, 's')}}));
    answer.add("sheet", map_of({{"offers", items_named("id", 1000)}}));
    answer.add("negotiation", map_of({{"about", std::string(9000, 'a')},
                                      {"graph", std::string(1500, 'g')},
                                      {"offers", items_named("id", 1000)},
                                      {"positions", items_named("party", 1000)}}));
    Value::List numbers(1000, number("exact", "", nullptr));
    numbers.push_back(number("interval", "", nullptr));
    numbers.push_back(number("exact", "seen", nullptr));
    numbers.push_back(number("exact", "", "brief"));
    answer.add("numbers", std::move(numbers));
    answer.add("left_out", Value::List{});
    return answer;
}

const Value& large_answer() {
    static const Value answer = make_large_answer();
    return answer;
}

std::size_t size_of(const Value& answer) { return fill_page(page, answer)->size(); }

const Value::List& list_in(const Value& value) { return *value.get_if<Value::List>(); }

std::vector<std::string> cuts_told(const Value& answer) {
    std::vector<std::string> told;
    for (const Value& each : list_in(answer["left_out"])) {
        told.push_back(*each["why"].get_if<std::string>());
    }
    return told;
}

Value fitted(std::size_t most) { return made_to_fit(large_answer(), page, most).value(); }

/// With everything left out that can be.
const Value& cut_all_over() {
    static const Value smallest = [] {
        std::size_t most = 20'000;
        while (!made_to_fit(large_answer(), page, most)) {
            most += 500;
        }
        return made_to_fit(large_answer(), page, most).value();
    }();
    return smallest;
}

TEST(MadeToFit, LeavesAnAnswerThatFitsAsItIs) {
    EXPECT_EQ(fitted(size_of(large_answer()) + 10), large_answer());
}

TEST(MadeToFit, FitsWheneverItGivesAnAnswerAndTellsWhatIsMissing) {
    const std::size_t whole = size_of(large_answer());
    std::size_t fits = 0;
    for (std::size_t most = whole - 1; most > 10'000; most -= whole / 50) {
        const auto answer = made_to_fit(large_answer(), page, most);
        if (answer) {
            EXPECT_LE(size_of(*answer), most);
            EXPECT_FALSE(cuts_told(*answer).empty());
            ++fits;
        } else {
            EXPECT_EQ(answer.error().code, ErrorCode::limit);
            EXPECT_EQ(answer.error().what, "the page would be larger than 2 MiB");
            EXPECT_FALSE(answer.error().hint.empty());
        }
    }
    EXPECT_GT(fits, 20U);
    EXPECT_FALSE(made_to_fit(large_answer(), page, 2000));
}

TEST(MadeToFit, LeavesOutNothingThatThereIsRoomForInTheEnd) {
    const Value answer = fitted(size_of(large_answer()) - 2000);
    EXPECT_EQ(cuts_told(answer).size(), 1U);
    EXPECT_EQ(answer["forecast"], large_answer()["forecast"]);
    EXPECT_EQ(answer["talks"], large_answer()["talks"]);
    EXPECT_EQ(list_in(answer["deals"]["frontier"]["points"]).size(), 500U);
}

TEST(MadeToFit, ThinsAFrontierEvenlyWithItsEnds) {
    const Value frontier = fitted(size_of(large_answer()) - 2000)["deals"]["frontier"];
    EXPECT_EQ(list_in(frontier["points"]).front(), point(0));
    EXPECT_EQ(list_in(frontier["points"]).back(), point(1999));
    EXPECT_EQ(frontier["listed"], Value(500));
    EXPECT_EQ(frontier["count"], Value(2000));
}

TEST(MadeToFit, KeepsTheSameLastOffersEverywhere) {
    const Value answer = cut_all_over();
    const Value last = map_of({{"id", 999}});
    for (const Value& offers :
         {answer["negotiation"]["offers"], answer["deals"]["offers"], answer["sheet"]["offers"]}) {
        ASSERT_EQ(list_in(offers).size(), 200U);
        EXPECT_EQ(list_in(offers).back(), last);
    }
    EXPECT_EQ(list_in(answer["talks"]["record"]).back(), map_of({{"offer", 999}}));
    EXPECT_EQ(list_in(answer["negotiation"]["positions"]).size(), 200U);
}

TEST(MadeToFit, KeepsNumbersThatSomethingIsSaidOf) {
    const Value answer = cut_all_over();
    EXPECT_EQ(list_in(answer["numbers"]),
              (Value::List{number("interval", "", nullptr), number("exact", "seen", nullptr),
                           number("exact", "", "brief")}));
}

TEST(MadeToFit, SaysWhereSlidersWouldBeWhyThereAreNone) {
    const Value sliders = cut_all_over()["sliders"];
    EXPECT_TRUE(sliders["branches"].is_null());
    EXPECT_FALSE(sliders["why_not"].is_null());
}

TEST(MadeToFit, TellsEachCutOnce) {
    auto told = cuts_told(cut_all_over());
    EXPECT_GE(told.size(), 6U);
    std::sort(told.begin(), told.end());
    EXPECT_EQ(std::adjacent_find(told.begin(), told.end()), told.end());
}

TEST(MadeToFit, NamesWhatIsTooLargeWhereNothingHelps) {
    Value answer;
    answer.add("negotiation", map_of({{"rounds", items_named("place", 1000)}}));
    answer.add("left_out", Value::List{});
    const auto none = made_to_fit(answer, page, 3000);
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().hint.find("`rounds`"), std::string::npos);
}

TEST(MadeToFit, CutsLongTextsAtTheEndOfALetter) {
    std::string text = "a";
    for (int at = 0; at < 2000; ++at) {
        text += "\u00e9";
    }
    const Value answer = map_of({{"title", text}, {"left_out", Value::List{}}});
    const Value cut = made_to_fit(answer, page, 3000).value();
    EXPECT_EQ(cut["title"], Value(text.substr(0, 1999) + "\u2026"));
}

}  // namespace
}  // namespace irenic::cli
