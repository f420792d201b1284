#include "irenic/talks/next/blind.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/deals_setting.hpp"
#include "../../../../tests/support/plain_case.hpp"

namespace irenic::talks {
namespace {

using Numbers = std::vector<std::size_t>;
using testing::Test;

Value marks_file(Value accepts) {
    Value file;
    file.add("party", "g").add("sheet", "june").add("accepts", std::move(accepts));
    return file;
}

TEST(MarksFile, IsRead) {
    const auto marks = marks_from(marks_file(Value::List{3, 1}), "g.json");
    ASSERT_TRUE(marks);
    EXPECT_EQ(marks->party, "g");
    EXPECT_EQ(marks->sheet, "june");
    EXPECT_EQ(marks->accepts, (Numbers{1, 3}));
    EXPECT_TRUE(marks_from(marks_file(Value::List{}), "g.json")->accepts.empty());
}

std::string refusal_of(const Value& file) {
    const auto marks = marks_from(file, "g.json");
    return marks ? "" : to_string(marks.error());
}

TEST(MarksFile, IsRefusedWhereItIsNone) {
    EXPECT_NE(refusal_of(Value()).find("no party's marks"), std::string::npos);
    EXPECT_NE(refusal_of(marks_file("all")).find("no list"), std::string::npos);
    EXPECT_NE(refusal_of(marks_file(Value::List{0})).find("no number of a text"),
              std::string::npos);
    EXPECT_NE(refusal_of(marks_file(Value::List{"1"})).find("no number of a text"),
              std::string::npos);
    EXPECT_NE(refusal_of(marks_file(Value::List{2, 2})).find("more than once"), std::string::npos);
    Value more = marks_file(Value::List{1});
    more.add("acepts", Value::List{});
    EXPECT_NE(refusal_of(more).find("unknown key in a party's marks"), std::string::npos);
    Value nameless;
    nameless.add("sheet", "june").add("accepts", Value::List{});
    EXPECT_NE(refusal_of(nameless).find("'party' is missing"), std::string::npos);
}

TEST(MarksFile, ShowsNoMarkWhereItIsRefused) {
    for (const Value::List& accepts :
         {Value::List{4711, 4711}, Value::List{4711, -4712}, Value::List{4711, 47.5}}) {
        const std::string refusal = refusal_of(marks_file(accepts));
        EXPECT_FALSE(refusal.empty());
        EXPECT_EQ(refusal.find("47"), std::string::npos) << refusal;
    }
}

/// Parties p0, p1 and p2 with a vote and, where its issue changes, s; two issues of two options.
class Overlap : public Test {
protected:
    void agree_by(const std::string& agreement) {
        negotiation_ = test_support::read_case(
            "irenic: 1\n"
            "parties: {p0: {}, p1: {}, p2: {}, s: {role: sponsor, veto_on: [i1]}, m: {role: "
            "mediator}}\n"
            "issues: {i0: {options: [o0, o1], now: o0}, i1: {options: [o0, o1], now: o0}}\n" +
            agreement +
            "preferences:\n"
            "  p0: {points: {i0: {o0: 0, o1: 1}}, disagreement: 0}\n"
            "  p1: {points: {i0: {o0: 0, o1: 1}}, disagreement: 0}\n"
            "  p2: {points: {i0: {o0: 0, o1: 1}}, disagreement: 0}\n"
            "  s: {points: {i1: {o0: 0, o1: 1}}, disagreement: 0}\n");
        setting_.emplace(test_support::make_setting(*negotiation_));
    }

    [[nodiscard]] auto of(const std::vector<Marks>& marks) const {
        return overlap_of(*setting_, sheet_, marks);
    }
    [[nodiscard]] std::string complaints(const std::vector<Marks>& marks) const {
        std::string all;
        const auto overlap = of(marks);
        for (const Error& error : overlap ? std::vector<Error>() : overlap.error()) {
            all += to_string(error) + "\n";
        }
        return all;
    }

private:
    std::optional<Negotiation> negotiation_;
    std::optional<deals::Setting> setting_;
    /// Text 2 changes the issue on which s has a say, the others do not.
    std::vector<std::vector<OptionId>> sheet_{
        {OptionId(0), OptionId(0)}, {OptionId(0), OptionId(1)}, {OptionId(1), OptionId(0)}};
};

TEST_F(Overlap, IsWhatAllHaveMarked) {
    agree_by("");
    EXPECT_EQ(*of({{"p0", {1, 3}}, {"p1", {3, 2}}, {"p2", {2, 3, 1}}, {"s", {}}}), Numbers{3});
    EXPECT_EQ(*of({{"p0", {1}}, {"p1", {3, 2}}, {"p2", {2, 3, 1}}, {"s", {1}}}), Numbers{});
}

TEST_F(Overlap, AsksWhoHasASayOnAnIssueOnlyWhereItChanges) {
    agree_by("");
    EXPECT_EQ(*of({{"p0", {1, 2}}, {"p1", {1, 2}}, {"p2", {1, 2}}, {"s", {}}}), Numbers{1});
    EXPECT_EQ(*of({{"p0", {1, 2}}, {"p1", {1, 2}}, {"p2", {1, 2}}, {"s", {2}}}), (Numbers{1, 2}));
}

TEST_F(Overlap, FollowsTheRuleOfAgreement) {
    agree_by("agreement: {all: [p0, {any: [p1, p2]}]}\n");
    EXPECT_EQ(*of({{"p0", {1, 3}}, {"p1", {1}}, {"p2", {3}}, {"s", {}}}), (Numbers{1, 3}));
    EXPECT_EQ(*of({{"p0", {}}, {"p1", {1, 3}}, {"p2", {1, 3}}, {"s", {}}}), Numbers{});
}

TEST_F(Overlap, NamesAllThatIsWrongWithMarks) {
    agree_by("");
    const std::string complaints =
        this->complaints({{"p0", {1}}, {"p0", {2}}, {"p2", {4}}, {"m", {1}}, {"x", {1}}});
    EXPECT_EQ(complaints,
              "marks: error: 'p0' has marked twice; give one file for each party\n"
              "marks: error: 'p2' has marked a text that is not on the sheet; the sheet has 3 "
              "texts, numbered from 1\n"
              "marks: error: 'm' has no say in what is agreed; leave its marks out\n"
              "marks: error: 'x' has no say in what is agreed; leave its marks out\n"
              "marks: error: the marks of 'p1' are missing; every party with a say marks, if only "
              "nothing\n"
              "marks: error: the marks of 's' are missing; every party with a say marks, if only "
              "nothing\n");
}

TEST_F(Overlap, ShowsNoMarkWhereMarksCannotBeUsed) {
    agree_by("");
    const auto told = [&](Numbers accepts) {
        return complaints({{"p0", std::move(accepts)}, {"p1", {1}}, {"p2", {1}}});
    };
    EXPECT_NE(told({1, 99}), "");
    EXPECT_EQ(told({1, 99}), told({2, 3, 77}));
    EXPECT_EQ(told({1}), told({2, 3}));
}

}  // namespace
}  // namespace irenic::talks
