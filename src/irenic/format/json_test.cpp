#include "irenic/format/json.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace irenic::format {
namespace {

Value sample() {
    Value list;
    list.push(1).push(true).push(nullptr);
    Value value;
    value.add("b", std::move(list)).add("a", Decimal::from_mantissa(-125, 1));
    return value;
}

TEST(Json, IsCompactOrIndented) {
    EXPECT_EQ(to_json(sample()), R"({"b":[1,true,null],"a":-12.5})");
    EXPECT_EQ(to_json(sample(), 2),
              "{\n  \"b\": [\n    1,\n    true,\n    null\n  ],\n  \"a\": -12.5\n}");
    EXPECT_EQ(to_json(Value::Map{}, 2), "{}");
    EXPECT_EQ(to_json(Value::List{}, 2), "[]");
}

TEST(Json, WritesNumbersExactlyAndNeverNaN) {
    EXPECT_EQ(to_json(0.1), "0.1");
    EXPECT_EQ(to_json(1e300), "1e+300");
    EXPECT_EQ(to_json(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(to_json(-std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(to_json(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
    EXPECT_EQ(to_json(Decimal::from_mantissa(1, 9)), "0.000000001");
}

TEST(Json, EscapesText) {
    EXPECT_EQ(to_json("a\"\\\n\x01\x7F"), R"("a\"\\\n\u0001\u007f")");
    EXPECT_EQ(to_json("\xF0\x9F\x98\x80"), "\"\xF0\x9F\x98\x80\"");
    EXPECT_EQ(to_json("a\xFF"), "\"a\xEF\xBF\xBD\"");
}

}  // namespace
}  // namespace irenic::format
