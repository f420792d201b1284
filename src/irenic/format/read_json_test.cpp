#include "irenic/format/read_json.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "irenic/format/json.hpp"

namespace irenic::format {
namespace {

Value read(const std::string& text) {
    const auto value = read_json(text, "a.json");
    EXPECT_TRUE(value) << to_string(value.error());
    return value.value_or(Value());
}

std::string refusal(const std::string& text) {
    const auto value = read_json(text, "a.json");
    EXPECT_FALSE(value) << text;
    return value ? "" : to_string(value.error());
}

/// Random values of every kind, the odd ones more often than chance would have them.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    Value value(int depth = 0) {
        switch (below(depth < 5 ? 10 : 7)) {
            case 0:
                return nullptr;
            case 1:
                return below(2) == 0;
            case 2:
                return whole();
            case 3:
                return Decimal::from_mantissa(whole() / 2, static_cast<int>(below(10)));
            case 4:
                return std::bit_cast<double>(random_());
            case 5:
                return static_cast<double>(whole()) / std::pow(10, below(24));
            case 6:
                return text();
            case 7:
                return list(depth);
            default:
                return map(depth);
        }
    }

private:
    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

    /// Of any length from one bit to 64.
    std::int64_t whole() {
        const auto bits = static_cast<std::int64_t>(random_() >> below(64));
        return below(2) == 0 ? bits : -std::max(bits, -std::numeric_limits<std::int64_t>::max());
    }

    std::string text() {
        constexpr std::array pieces{"a", "\"", "\\", "\n",     "\x01",         "\x7F",
                                    "/", "u",  " ",  "\u00E9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};
        std::string made;
        for (std::uint64_t count = below(8); count > 0; --count) {
            made += pieces.at(below(pieces.size()));
        }
        return made;
    }

    Value list(int depth) {
        Value::List made;
        for (std::uint64_t count = below(5); count > 0; --count) {
            made.push_back(value(depth + 1));
        }
        return made;
    }

    Value map(int depth) {
        Value::Map made;
        for (std::uint64_t count = below(5); count > 0; --count) {
            made.emplace_back(text() + std::to_string(count), value(depth + 1));
        }
        return made;
    }

    std::mt19937_64 random_;
};

TEST(ReadJson, GivesBackWhatWasWritten) {
    for (unsigned seed = 0; seed < 5000; ++seed) {
        const Value value = Maker(seed).value();
        for (const int indent : {-1, 0, 2}) {
            const std::string text = to_json(value, indent);
            ASSERT_EQ(to_json(read(text), indent), text) << seed;
        }
    }
}

TEST(ReadJson, ReadsEveryKindOfValue) {
    Value list;
    list.push(1).push(Decimal::from_mantissa(-25, 1)).push(1e-5).push(true).push(nullptr).push("x");
    Value map;
    map.add("b", std::move(list)).add("a", Value::Map{}).add("c", Value::List{});
    EXPECT_EQ(read(" {\"b\": [1, -2.50, 1e-05, true, null, \"x\"],\n\t\"a\": {}, \"c\": []}\r\n"),
              map);
    EXPECT_EQ(read(R"("\u00e9\n\/\uD83D\uDE00")"), Value("\xC3\xA9\n/\xF0\x9F\x98\x80"));
}

TEST(ReadJson, KeepsNumbersExactWhereTheyFit) {
    EXPECT_EQ(read("9223372036854775807"), Value(std::numeric_limits<std::int64_t>::max()));
    EXPECT_EQ(read("-9223372036854775808"), Value(std::numeric_limits<std::int64_t>::min()));
    EXPECT_EQ(read("9223372036854775808"), Value(9223372036854775808.0));
    EXPECT_EQ(read("18446744073709551616"), Value(18446744073709551616.0));
    EXPECT_EQ(read("0.000000001"), Value(Decimal::from_mantissa(1, 9)));
    EXPECT_EQ(read("0.0000000011"), Value(0.0000000011));
    EXPECT_EQ(read("-4611686018.427387904"),
              Value(Decimal::from_mantissa(-(std::int64_t{1} << 62), 9)));
    EXPECT_EQ(read("92233720368547.75809"), Value(92233720368547.75809));
    EXPECT_EQ(to_json(read("-0")), "-0");
}

TEST(ReadJson, RefusesWhatIsNotJson) {
    for (const char* text : {"",
                             "  ",
                             "{",
                             "[1,]",
                             R"({"a" 1})",
                             "{a: 1}",
                             "[01]",
                             "[1.]",
                             "[.5]",
                             "[+1]",
                             "[nan]",
                             R"(["\x"])",
                             R"(["\u12"])",
                             R"(["\uD83D"])",
                             R"(["\uDE00"])",
                             R"(["\uD83D\u0041"])",
                             "[1] 2",
                             "[\"a\nb\"]",
                             R"(["a)",
                             "tru",
                             "[1 2]",
                             "// a\n1",
                             "NaN"}) {
        EXPECT_NE(refusal(text).find(": error: not JSON: "), std::string::npos) << text;
    }
}

TEST(ReadJson, SaysWhereItGoesWrong) {
    EXPECT_EQ(refusal(""), "a.json:1:1: error: not JSON: the text ends too early");
    EXPECT_EQ(refusal("{\"a\": [1,\n  2 3]}"), "a.json:2:5: error: not JSON: unexpected '3'");
    EXPECT_EQ(refusal("[1]\n]"), "a.json:2:1: error: not JSON: unexpected ']'");
    EXPECT_EQ(refusal("[1,\n2"), "a.json:2:2: error: not JSON: the text ends too early");
    EXPECT_EQ(refusal("[\"\xC3\xA9\", 1e999]"),
              "a.json:1:11: error: the number 1e999 is too large");
    EXPECT_EQ(refusal("[\n\"ab\xFF\"]"), "a.json:2:4: error: this is not UTF-8");
}

TEST(ReadJson, RefusesAKeyThatStandsTwiceInOneMap) {
    EXPECT_EQ(refusal("{\"a\": 1, \"b\": {\"a\": 1},\n \"a\": 2}"),
              "a.json:2:2: error: the key 'a' is here twice");
    EXPECT_EQ(refusal("{\"\\\"\\\\\": 1, \"\\u0022\\\\\" : 2}"),
              "a.json:1:13: error: the key '\"\\' is here twice");
    EXPECT_EQ(refusal("{\"\\\\\": 1, \"\\\\\": 2}"),
              "a.json:1:11: error: the key '\\' is here twice");
    EXPECT_EQ(refusal("{\"\":1,\"\":2}"), "a.json:1:7: error: the key '' is here twice");
}

TEST(ReadJson, StopsAtItsDepth) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    EXPECT_TRUE(read_json(nested(64), "a.json"));
    EXPECT_EQ(refusal(nested(65)), "a.json:1:65: error: nested deeper than 64 levels");
    EXPECT_EQ(read_json(std::string(1'000'000, '['), "a.json").error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace irenic::format
