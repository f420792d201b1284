#include "irenic/format/csv.hpp"

#include <gtest/gtest.h>

namespace irenic::format {
namespace {

std::vector<std::vector<std::string>> texts(std::string_view text) {
    const CsvTable table = read_csv(text);
    EXPECT_TRUE(table.complaints.empty());
    std::vector<std::vector<std::string>> found;
    for (const CsvRow& row : table.rows) {
        auto& fields = found.emplace_back();
        for (const CsvField& field : row) {
            fields.push_back(field.text);
        }
    }
    return found;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Csv, ReadsFieldsAndRows) {
    EXPECT_EQ(texts("a,b\nc,d\n"), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(texts("a,b\r\nc,d"), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(texts("a,,\n"), (Rows{{"a", "", ""}}));
    EXPECT_EQ(texts(""), Rows{});
}

TEST(Csv, LeavesOutBlankRowsAndSpacesAroundFields) {
    EXPECT_EQ(texts("\n\r\na , b\t,c d\n , ,\n\n"), (Rows{{"a", "b", "c d"}}));
}

TEST(Csv, KeepsWhatQuotesHold) {
    EXPECT_EQ(texts("\"a,b\", \" c \" ,\"d\"\"e\"\n"), (Rows{{"a,b", " c ", "d\"e"}}));
    EXPECT_EQ(texts("\"a\r\nb\",\"\"\n\"c\""), (Rows{{"a\r\nb", ""}, {"c"}}));
}

TEST(Csv, TellsWhereFieldsStart) {
    const CsvTable table = read_csv("a, b,\"c\nd\",e\nf,\"\"\"g\"");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][1].place, (Place{1, 4}));
    EXPECT_EQ(table.rows[0][2].place, (Place{1, 7}));
    EXPECT_EQ(table.rows[0][3].place, (Place{2, 4}));
    EXPECT_EQ(table.rows[1][0].place, (Place{3, 1}));
    EXPECT_EQ(table.rows[1][1].place, (Place{3, 4}));
}

TEST(Csv, RefusesQuotesThatDoNotFit) {
    const CsvTable open = read_csv("a\nb,\"c\n\"\"d");
    ASSERT_EQ(open.complaints.size(), 1U);
    EXPECT_EQ(open.complaints[0].place, (Place{2, 3}));
    EXPECT_EQ(open.complaints[0].what, "a quote that is never closed");
    const CsvTable behind = read_csv("\"a\"b,c\nd\n\"e\" \"f\"");
    ASSERT_EQ(behind.complaints.size(), 2U);
    EXPECT_EQ(behind.complaints[0].place, (Place{1, 4}));
    EXPECT_EQ(behind.complaints[1].place, (Place{3, 5}));
    EXPECT_EQ(behind.rows.size(), 3U);
}

TEST(Csv, KeepsAThousandComplaints) {
    std::string text;
    for (int row = 0; row < 2000; ++row) {
        text += "\"a\"b\n";
    }
    EXPECT_EQ(read_csv(text).complaints.size(), 1000U);
}

}  // namespace
}  // namespace irenic::format
