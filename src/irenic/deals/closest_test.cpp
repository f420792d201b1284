#include "irenic/deals/closest.hpp"

#include <string>

#include <gtest/gtest.h>

#include "irenic/deals/deals.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::deals {
namespace {

Closest closest(const std::string& text) {
    const auto negotiation = format::parse_case(text, "case.yaml").value().negotiation;
    return find_deals(negotiation, {}, {}).value().closest.value();
}

/// Two parties that share what one issue has to give; nothing is enough for both.
Closest sharing(const std::string& p, const std::string& q, const std::string& more = "") {
    return closest(
        "irenic: 1\n"
        "parties: {p: {}, q: {}}\n"
        "issues: {x: {options: [a, b, c]}}\n"
        "preferences:\n"
        "  p: {points: {x: " +
        p + "}" + more +
        "}\n"
        "  q: {points: {x: " +
        q + "}, disagreement: 3}\n");
}

TEST(Closest, DividesTheMarginByEachPartysRange) {
    // Surpluses: a (0, -3), b (-1, -1), c (-4, 0); ranges 4 and 3.
    const Closest found = sharing("{a: 4, b: 3, c: 0}", "{a: 0, b: 2, c: 3}", ", disagreement: 4");
    EXPECT_EQ(found.maximin->value, -1);
    EXPECT_EQ(found.maximin->shortfall, (std::vector{Decimal(1), Decimal(1)}));
    EXPECT_NEAR(found.margin->value, -1.0 / 3, 1e-12);
    EXPECT_EQ(found.margin->point.utility, (Utilities{Decimal(3), Decimal(2)}));
    EXPECT_EQ(found.outside_money->amount, Decimal(2));
}

// A share of the range does not depend on the party's unit.
TEST(Closest, KeepsTheMarginOnAnotherScale) {
    const Closest points = sharing("{a: 4, b: 2, c: 0}", "{a: 0, b: 2, c: 3}", ", disagreement: 4");
    const Closest hundredths =
        sharing("{a: 0.04, b: 0.02, c: 0}", "{a: 0, b: 2, c: 3}", ", disagreement: 0.04");
    EXPECT_NEAR(points.margin->value, -0.5, 1e-12);  // b: -2 of 4, -1 of 3
    EXPECT_NEAR(hundredths.margin->value, -0.5, 1e-12);
    EXPECT_EQ(hundredths.margin->point.package, points.margin->point.package);
}

// A party to which everything is worth the same has no range; a point stands in for it.
TEST(Closest, MeasuresByAPointWhereThereIsNoRange) {
    const Closest found =
        sharing("{a: 2, b: 2, c: 2}", "{a: 0, b: 2, c: 3}", ", disagreement: 4.5");
    EXPECT_NEAR(found.margin->value, -2.5, 1e-12);
    EXPECT_EQ(found.margin->point.utility, (Utilities{Decimal(2), Decimal(3)}));
}

TEST(Closest, LeavesOutWhatCrossesARedLine) {
    const Closest found = sharing("{a: 4, b: 3, c: 0}", "{a: 0, b: 2, c: 3}",
                                  ", red_lines: [{x: b}], disagreement: 4");
    EXPECT_EQ(found.maximin->point.utility, (Utilities{Decimal(4), Decimal(0)}));
    EXPECT_EQ(found.maximin->value, -3);
    EXPECT_EQ(found.outside_money->amount, Decimal(3));
}

TEST(Closest, SaysWhyThereIsNone) {
    const Closest found = sharing("{a: 4, b: 3, c: 0}", "{a: 0, b: 2, c: 3}",
                                  ", red_lines: [{x: [a, b, c]}], disagreement: 4");
    EXPECT_FALSE(found.maximin);
    EXPECT_FALSE(found.margin);
    EXPECT_FALSE(found.outside_money);
    EXPECT_FALSE(found.why.empty());
}

}  // namespace
}  // namespace irenic::deals
