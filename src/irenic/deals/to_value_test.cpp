#include "irenic/deals/to_value.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/format/json.hpp"

namespace irenic::deals {
namespace {

constexpr const char* two_issues = R"(
irenic: 1
parties: {g: {name: Government}, h: {}, q: {role: affected}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more], divisible: true}}
preferences:
  g: {points: {truce: {permanent: -1}}, disagreement: 0}
  h: {points: {truce: {permanent: 2}}, disagreement: 0}
  q: {points: {truce: {permanent: 3}}}
)";

Negotiation two_issue_case() {
    return format::parse_case(two_issues, "two.yaml").value().negotiation;
}

Package package(std::size_t truce, std::size_t aid) {
    return {{{IssueId(std::size_t{0}), OptionId(truce)}, {IssueId(std::size_t{1}), OptionId(aid)}}};
}

Point point(std::int64_t g, std::int64_t h, Package chosen) {
    return {{Decimal(g), Decimal(h)}, std::move(chosen)};
}

Answer empty_answer() {
    Answer answer;
    answer.parties = {PartyId(std::size_t{0}), PartyId(std::size_t{1})};
    answer.others = {PartyId(std::size_t{2})};
    answer.packages = "4";
    return answer;
}

std::vector<std::string> keys(const Value& value) {
    std::vector<std::string> names;
    for (const auto& [key, ignored] : *value.get_if<Value::Map>()) {
        names.push_back(key);
    }
    return names;
}

TEST(DealsToValue, HasEveryKeyWhateverTheAnswer) {
    const std::vector<std::string> expected{
        "disagreement", "disagreement_basis", "packages",  "zone",   "frontier",
        "ideal",        "solutions",          "divisible", "others", "closest",
        "offers",       "improvements",       "rounded",   "notes",  "limit_reached"};
    EXPECT_EQ(keys(to_value(two_issue_case(), empty_answer())), expected);
    EXPECT_EQ(keys(to_value(two_issue_case(), Answer{})), expected);
}

TEST(DealsToValue, NamesEachSolutionAndLeavesNullWhatWasNotAsked) {
    Answer answer = empty_answer();
    Solution nash;
    nash.kind = SolutionKind::nash;
    nash.point = point(-1, 2, package(1, 0));
    nash.value = 850;
    nash.ties = 1;
    answer.solutions = {nash};
    const Value value = to_value(two_issue_case(), answer);
    EXPECT_EQ(format::to_json(value["solutions"]["nash"]["utility"]), "[-1,2]");
    EXPECT_EQ(format::to_json(value["solutions"]["nash"]["package"]),
              R"({"truce":"permanent","aid":"low"})");
    EXPECT_EQ(format::to_json(value["solutions"]["nash"]["value"]), "850");
    EXPECT_EQ(format::to_json(value["solutions"]["nash"]["needs_common_units"]), "false");
    EXPECT_TRUE(value["solutions"]["weighted_nash"].is_null());
    EXPECT_EQ(keys(value["solutions"]),
              (std::vector<std::string>{"nash", "kalai_smorodinsky", "egalitarian", "utilitarian",
                                        "equal_loss", "weighted_nash"}));
}

TEST(DealsToValue, SaysWhyASolutionIsMissing) {
    Answer answer = empty_answer();
    Solution nash;
    nash.why = "no package is acceptable";
    answer.solutions = {nash};
    const Value value = to_value(two_issue_case(), answer);
    EXPECT_TRUE(value["solutions"]["nash"]["utility"].is_null());
    EXPECT_TRUE(value["solutions"]["nash"]["value"].is_null());
    EXPECT_EQ(value["solutions"]["nash"]["why"], Value("no package is acceptable"));
}

TEST(DealsToValue, ShowsTheClosestOnlyWhereTheZoneIsEmpty) {
    Answer answer = empty_answer();
    EXPECT_TRUE(to_value(two_issue_case(), answer)["closest"].is_null());
    Closest closest;
    closest.margin =
        ClosestPackage{point(-1, 2, package(1, 0)), {Decimal(1), Decimal(0)}, Decimal(-1), -0.5};
    closest.outside_money = OutsideMoney{
        point(-1, 2, package(1, 0)), Decimal(1), {{PartyId(std::size_t{0}), Decimal(1)}}};
    answer.closest = closest;
    const Value value = to_value(two_issue_case(), answer)["closest"];
    EXPECT_TRUE(value["maximin"].is_null());
    EXPECT_EQ(format::to_json(value["margin"]["share_of_range"]), "-0.5");
    EXPECT_EQ(format::to_json(value["outside_money"]["to"]), R"({"g":1})");
}

TEST(DealsToValue, ListsWhatIsMixed) {
    Answer answer = empty_answer();
    DivisibleSolution solution;
    solution.kind = SolutionKind::egalitarian;
    solution.found = true;
    solution.utility = {0.5, 2};
    MixedIssues mixed;
    mixed.issues = {IssueId(std::size_t{1})};
    mixed.shares = {{0.25, {{{IssueId(std::size_t{1}), OptionId(std::size_t{0})}}}},
                    {0.75, {{{IssueId(std::size_t{1}), OptionId(std::size_t{1})}}}}};
    solution.mixed = {mixed};
    answer.divisible.solutions = {solution};
    const Value value = to_value(two_issue_case(), answer)["divisible"];
    EXPECT_EQ(format::to_json(value["egalitarian"]["split"]), R"(["aid"])");
    EXPECT_EQ(format::to_json(value["egalitarian"]["utility"]), "[0.5,2]");
    EXPECT_EQ(format::to_json(value["egalitarian"]["mixed"]),
              R"([{"issues":["aid"],"shares":[{"share":0.25,"choices":{"aid":"low"}},)"
              R"({"share":0.75,"choices":{"aid":"more"}}]}])");
    EXPECT_TRUE(value["nash"].is_null());
}

TEST(DealsToValue, KeepsDecimalsExact) {
    Answer answer = empty_answer();
    answer.ideal = Utilities{Decimal::from_mantissa(333'333'333, 9), Decimal::from_mantissa(1, 1)};
    answer.rounded = true;
    const Value value = to_value(two_issue_case(), answer);
    EXPECT_EQ(format::to_json(value["ideal"]), "[0.333333333,0.1]");
    EXPECT_EQ(*value["rounded"].get_if<double>(), 1e-9);
}

TEST(DealsToValue, ShowsOffersByPartyAndOthersByPackage) {
    Answer answer = empty_answer();
    OfferView offer;
    offer.id = "o1";
    offer.by = PartyId(std::size_t{1});
    offer.surplus = {{Decimal(-4), Decimal(2)}, {Decimal(1), Decimal(1)}};
    offer.blocked_by = {PartyId(std::size_t{0})};
    answer.offers = {offer};
    answer.others_utility = {{Decimal(3)}};
    const Value value = to_value(two_issue_case(), answer);
    const Value& shown = (*value["offers"].get_if<Value::List>())[0];
    EXPECT_EQ(format::to_json(shown["surplus"]), R"({"g":[-4,2],"h":[1,1]})");
    EXPECT_EQ(format::to_json(shown["blocked_by"]), R"(["g"])");
    EXPECT_TRUE(shown["smallest_change"].is_null());
    EXPECT_EQ(format::to_json(value["others"]), R"({"q":[3]})");
}

}  // namespace
}  // namespace irenic::deals
