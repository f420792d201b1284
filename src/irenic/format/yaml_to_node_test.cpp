#include "irenic/format/yaml_to_node.hpp"

#include <string>

#include <gtest/gtest.h>

namespace irenic::format {
namespace {

Complaint first_complaint(std::string_view text) {
    const Parsed parsed = yaml_to_node(text);
    return parsed.complaints.empty() ? Complaint{} : parsed.complaints.front();
}

std::string repeat(const std::string& text, int times) {
    std::string result;
    for (int time = 0; time < times; ++time) {
        result += text;
    }
    return result;
}

TEST(YamlToNode, KeepsScalarsAsTextWithTheirPlaces) {
    const Parsed parsed = yaml_to_node("a: no\nb: [1.0, \"2\", ~]\n");
    ASSERT_TRUE(parsed.root);
    EXPECT_EQ(parsed.root->find("a")->text, "no");
    const Node& list = *parsed.root->find("b");
    ASSERT_EQ(list.items.size(), 3U);
    EXPECT_EQ(list.items[0].text, "1.0");
    EXPECT_FALSE(list.items[0].quoted);
    EXPECT_TRUE(list.items[1].quoted);
    EXPECT_EQ(list.items[2].kind, Node::Kind::null);
    EXPECT_EQ(list.items[1].place, (Place{2, 10}));
    EXPECT_EQ(parsed.root->members[1].place, (Place{2, 1}));
}

TEST(YamlToNode, ExpandsAliases) {
    const Parsed parsed = yaml_to_node("a: &x {k: [1, 2]}\nb: *x\n");
    ASSERT_TRUE(parsed.root);
    EXPECT_EQ(parsed.root->find("b")->find("k")->items[1].text, "2");
}

TEST(YamlToNode, ReportsDuplicateKeysAndReadsOn) {
    const Parsed parsed = yaml_to_node("a: 1\nb: 2\na: 3\nb: 4\n");
    ASSERT_EQ(parsed.complaints.size(), 2U);
    EXPECT_EQ(parsed.complaints[0].what, "the key 'a' is here twice");
    EXPECT_EQ(parsed.complaints[0].place, (Place{3, 1}));
    EXPECT_EQ(parsed.root->find("a")->text, "1");
}

TEST(YamlToNode, RefusesWhatACaseCannotUse) {
    EXPECT_EQ(first_complaint("[a]: b").what, "a key must be text, not a list or a map");
    EXPECT_EQ(first_complaint("a: !!str b").place, (Place{1, 4}));
    EXPECT_EQ(first_complaint("a: 1\n---\nb: 1\n").what, "a second document starts here");
    EXPECT_EQ(first_complaint("a: &x [*x]").what, "an alias inside what it stands for never ends");
    EXPECT_NE(first_complaint("a: [1").what.find("not YAML"), std::string::npos);
    EXPECT_NE(first_complaint("a: *nowhere").what.find("not YAML"), std::string::npos);
}

TEST(YamlToNode, StopsAtNestingWithoutEnd) {
    for (const char* opening : {"[", "{a: ", "- ", "? ", "[ #]\n"}) {
        const Complaint complaint = first_complaint(repeat(opening, 500'000));
        EXPECT_EQ(complaint.code, ErrorCode::limit) << opening;
        EXPECT_EQ(complaint.what, "nested deeper than 64 levels") << opening;
    }
}

TEST(YamlToNode, StopsAtAliasesThatMultiply) {
    std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name < 'm'; ++name) {
        const std::string before = std::string("*") + static_cast<char>(name - 1) + ",";
        bomb += std::string(1, name) + ": &" + name + " [" + repeat(before, 9) + "]\n";
    }
    EXPECT_EQ(first_complaint(bomb).code, ErrorCode::limit);

    const std::string nested = repeat("&a [", 60) + repeat("1,", 500'000) + repeat("]", 60);
    EXPECT_EQ(first_complaint(nested).code, ErrorCode::limit);

    const std::string deep = "a: &a " + repeat("[", 40) + repeat("]", 40) +
                             "\nb: " + repeat("[", 40) + "*a" + repeat("]", 40);
    EXPECT_EQ(first_complaint(deep).code, ErrorCode::limit);
}

TEST(YamlToNode, PlacesNothingAtItsKey) {
    const Parsed parsed = yaml_to_node("a: 1\nb:\nc: 1\n");
    EXPECT_EQ(parsed.root->find("b")->place, (Place{2, 1}));
}

}  // namespace
}  // namespace irenic::format
