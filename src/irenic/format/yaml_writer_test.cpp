#include <gtest/gtest.h>

#include "irenic/format/case_writer.hpp"
#include "irenic/format/yaml_to_node.hpp"

namespace irenic::format {
namespace {

TEST(YamlWriter, PutsMapsInBlocksAndScalarListsOnALine) {
    Value inner;
    inner.add("name", "Six weeks").add("empty", Value::Map{});
    Value list;
    list.push(1).push("two");
    Value maps;
    maps.push(inner).push(Value::Map{});
    Value value;
    value.add("a", inner).add("list", list).add("maps", maps).add("none", Value::List{});
    EXPECT_EQ(to_yaml(value),
              "a:\n"
              "  name: Six weeks\n"
              "  empty: {}\n"
              "list: [1, two]\n"
              "maps:\n"
              "  - name: Six weeks\n"
              "    empty: {}\n"
              "  - {}\n"
              "none: []\n");
}

TEST(YamlWriter, QuotesWhatReadersCouldMistake) {
    for (const char* text :
         {"",   "no", "Yes", "null", "~",  "1",  "1.5", "2024-01-01", "a: b", "- a", "a #b",
          " a", "a ", "*a",  "&a",   "!a", "%a", "@a",  "{a",         "[a",   "'a'"}) {
        EXPECT_EQ(to_yaml(text).front(), '"') << text;
    }
    EXPECT_EQ(to_yaml("six weeks"), "six weeks\n");
}

TEST(YamlWriter, AnyTextReadsBackTheSame) {
    for (const std::string text :
         {"a\nb\r\n\tc", "\x01\x7F", "\"\\/", "\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF", "\xC3\xA9",
          "\xF0\x9F\x98\x80", "a - b -c", "x:", "?"}) {
        Value value;
        value.add("key", text);
        const auto parsed = yaml_to_node(to_yaml(value));
        ASSERT_TRUE(parsed.root) << text;
        EXPECT_EQ(parsed.root->find("key")->text, text);
    }
}

}  // namespace
}  // namespace irenic::format
