#include "irenic/deals/improvements.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/deals/deals.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::deals {
namespace {

/// What two parties, p and q, get of six packages, by x and y:
///
///     aa (0, 6)   ba (3, 3)   ca (6, 0)
///     ab (-2, 10) bb (1, 7)   cb (4, 4)
///
/// A third issue, z, is worth nothing to either.
std::string six(const std::string& red_lines = "", const std::string& blocks = "") {
    return "irenic: 1\n"
           "parties: {p: {}, q: {}}\n"
           "issues: {x: {options: [a, b, c]}, y: {options: [a, b]}, z: {options: [a, b]}}\n"
           "preferences:\n"
           "  p: {points: {x: {b: 3, c: 6}, y: {b: -2}}, red_lines: [" +
           red_lines +
           "], disagreement: 3}\n"
           "  q: {points: {x: {a: 6, b: 3}, y: {b: 4}}, disagreement: 4}\n" +
           blocks;
}

/// The package of these letters, one an issue.
Package package(const std::string& letters) {
    Package chosen;
    for (std::size_t issue = 0; issue < letters.size(); ++issue) {
        chosen.choices.emplace_back(IssueId(issue),
                                    OptionId(static_cast<std::size_t>(letters[issue] - 'a')));
    }
    return chosen;
}

Result<Answer> ask(const std::string& text, const std::string& from, std::size_t points = 5000) {
    Question question;
    question.from = package(from);
    question.points = points;
    return find_deals(format::parse_case(text, "case.yaml").value().negotiation, question, {});
}

Improvements improvements(const std::string& text, const std::string& from,
                          std::size_t points = 5000) {
    return ask(text, from, points).value().improvements.value();
}

using List = std::vector<Utilities>;

List utilities_of(const Improvements& improvements) {
    List list;
    for (const Point& point : improvements.points) {
        list.push_back(point.utility);
    }
    return list;
}

Utilities worth(int first, int second) { return {Decimal(first), Decimal(second)}; }

TEST(Improvements, AreBetterForSomeAndWorseForNone) {
    const Improvements found = improvements(six(), "baa");
    EXPECT_EQ(found.from.utility, worth(3, 3));
    EXPECT_EQ(found.from.package, package("baa"));
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.count, "2");  // cb with either option of z; bab is as good as baa, not better
    EXPECT_EQ(utilities_of(found), (List{worth(4, 4), worth(4, 4)}));
    EXPECT_NE(found.points[0].package, found.points[1].package);
}

TEST(Improvements, NeedNotBeAcceptable) {
    const Improvements found = improvements(six(), "aab");
    EXPECT_EQ(found.count, "2");
    EXPECT_EQ(utilities_of(found), (List{worth(1, 7), worth(1, 7)}));
}

TEST(Improvements, AreNoneFromAnEfficientPackage) {
    for (const char* from : {"cba", "cab", "abb"}) {
        const Improvements found = improvements(six(), from);
        EXPECT_TRUE(found.complete);
        EXPECT_EQ(found.count, "0");
        EXPECT_TRUE(found.points.empty());
    }
}

TEST(Improvements, CrossNoRedLine) {
    EXPECT_EQ(improvements(six("{x: c, y: b}"), "baa").count, "0");
    const Improvements found = improvements(six("{x: c, y: b, z: a}"), "baa");
    EXPECT_EQ(found.count, "1");
    EXPECT_EQ(found.points[0].package, package("cbb"));
    // Where p need not agree, its red lines are only reported.
    const std::string any = "agreement: {any: [p, q]}\n";
    EXPECT_EQ(improvements(six("{x: c, y: b}", any), "baa").count, "2");
}

TEST(Improvements, AreAllowed) {
    const std::string constraints = "constraints: [{never: {x: c, z: a}}]\n";
    EXPECT_EQ(improvements(six("", constraints), "baa").count, "1");
    const auto refused = ask(six("", constraints), "cba");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    EXPECT_EQ(refused.error().where, "--from");
}

// What is beyond somebody's red line may still be improved on.
TEST(Improvements, StartFromWhatSomebodyWouldNotSign) {
    const Improvements found = improvements(six("{x: b}"), "baa");
    EXPECT_EQ(found.count, "2");
    EXPECT_EQ(utilities_of(found), (List{worth(4, 4), worth(4, 4)}));
}

TEST(Improvements, AreRefusedFromAPackageThatIsNotWhole) {
    const auto refused = ask(six(), "ba");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    EXPECT_EQ(refused.error().where, "--from");
}

/// One issue: a (0, 0), b (1, 0), c (0, 1), d (2, 2), e (-1, 5).
const std::string five =
    "irenic: 1\n"
    "parties: {p: {}, q: {}}\n"
    "issues: {x: {options: [a, b, c, d, e]}}\n"
    "preferences:\n"
    "  p: {points: {x: {b: 1, d: 2, e: -1}}, disagreement: 0}\n"
    "  q: {points: {x: {c: 1, d: 2, e: 5}}, disagreement: 0}\n";

TEST(Improvements, AreListedByTheFirstPartysUtility) {
    EXPECT_EQ(utilities_of(improvements(five, "a")), (List{worth(0, 1), worth(1, 0), worth(2, 2)}));
    EXPECT_EQ(utilities_of(improvements(five, "b")), List{worth(2, 2)});
}

TEST(Improvements, AreTheEfficientOnesWhereThereAreTooMany) {
    EXPECT_TRUE(improvements(five, "a", 3).complete);
    const Improvements found = improvements(five, "a", 2);
    EXPECT_FALSE(found.complete);
    EXPECT_EQ(found.count, "3");
    EXPECT_EQ(utilities_of(found), List{worth(2, 2)});
    EXPECT_EQ(found.points[0].package, package("d"));
}

}  // namespace
}  // namespace irenic::deals
