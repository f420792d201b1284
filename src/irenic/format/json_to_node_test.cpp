#include "irenic/format/json_to_node.hpp"

#include <string>

#include <gtest/gtest.h>

namespace irenic::format {
namespace {

TEST(JsonToNode, ReadsEveryKindOfValue) {
    const Parsed parsed =
        json_to_node("{\"a\": [1, -2.5e3, true, null, \"x\"],\n \"b\": {}, \"c\": []}");
    ASSERT_TRUE(parsed.root);
    const Node& list = *parsed.root->find("a");
    ASSERT_EQ(list.items.size(), 5U);
    EXPECT_EQ(list.items[1].text, "-2.5e3");
    EXPECT_EQ(list.items[2].text, "true");
    EXPECT_FALSE(list.items[2].quoted);
    EXPECT_EQ(list.items[3].kind, Node::Kind::null);
    EXPECT_TRUE(list.items[4].quoted);
    EXPECT_EQ(parsed.root->members[1].place, (Place{2, 2}));
}

TEST(JsonToNode, ReadsEscapesAndSurrogatePairs) {
    const Parsed parsed = json_to_node(R"(["\u00e9\n\/", "\uD83D\uDE00"])");
    ASSERT_TRUE(parsed.root);
    EXPECT_EQ(parsed.root->items[0].text, "\xC3\xA9\n/");
    EXPECT_EQ(parsed.root->items[1].text, "\xF0\x9F\x98\x80");
}

TEST(JsonToNode, RefusesWhatIsNotJson) {
    for (const char* text :
         {"", "{", "[1,]", R"({"a" 1})", "{a: 1}", "[01]", "[1.]", "[.5]", "[+1]", "[nan]",
          R"(["\x"])", R"(["\u12"])", R"(["\uD83D"])", R"(["\uDE00"])", R"(["\uD83D\u0041"])",
          "[1] 2", "[\"a\nb\"]", R"(["a)", "tru"}) {
        const Parsed parsed = json_to_node(text);
        EXPECT_FALSE(parsed.root) << text;
        ASSERT_FALSE(parsed.complaints.empty()) << text;
        EXPECT_EQ(parsed.complaints.back().code, ErrorCode::bad_input) << text;
    }
}

TEST(JsonToNode, ReportsDuplicateKeysAndReadsOn) {
    const Parsed parsed = json_to_node("{\"a\": 1,\n \"a\": 2}");
    ASSERT_TRUE(parsed.root);
    ASSERT_EQ(parsed.complaints.size(), 1U);
    EXPECT_EQ(parsed.complaints[0].place, (Place{2, 2}));
}

TEST(JsonToNode, StopsAtItsLimits) {
    EXPECT_EQ(json_to_node(std::string(1'000'000, '[')).complaints.back().code, ErrorCode::limit);
    std::string many = "[1";
    for (std::size_t count = 0; count < most_nodes; ++count) {
        many += ",1";
    }
    EXPECT_EQ(json_to_node(many + "]").complaints.back().code, ErrorCode::limit);
}

}  // namespace
}  // namespace irenic::format
