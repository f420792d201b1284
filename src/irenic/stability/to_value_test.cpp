#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/format/json.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::stability {
namespace {

constexpr auto chicken = R"(
irenic: 1
parties: {a: {}, b: {}}
graph:
  options: {a: {x: Swerve}, b: {y: Swerve}}
  ranking: {a: [3, 4, 2, 1], b: [2, [3, 4], 1]}
  now: 3
)";

struct Answered {
    format::CaseFile file;
    Stability answer;
    Value value;
};

Answered answered(const Question& question = {}, const char* text = chicken) {
    auto file = format::parse_case(text, "case.yaml").value();
    auto answer = find_stability(file.negotiation, *file.negotiation.graph, question, {}).value();
    Value value = to_value(file.negotiation, answer);
    return {std::move(file), std::move(answer), std::move(value)};
}

std::string json(const Value& value) { return format::to_json(value, 0); }

std::vector<std::string> keys(const Value& value) {
    std::vector<std::string> names;
    for (const auto& [name, member] : *value.get_if<Value::Map>()) {
        names.push_back(name);
    }
    return names;
}

TEST(StabilityToValue, HasEveryKeyWhateverIsAsked) {
    const std::vector<std::string> all{
        "state_count", "states",   "now",       "equilibria",        "counts",
        "by_party",    "ranking",  "coalition", "why_no_coalition",  "coalitions",
        "blocked",     "from_now", "explained", "if_ties_not_known", "target",
        "from_issues", "notes",    "rounded",   "limit_reached"};
    Question much;
    much.explain = true;
    much.target = "2";
    EXPECT_EQ(keys(answered().value), all);
    EXPECT_EQ(keys(answered(much).value), all);
}

TEST(StabilityToValue, ListsStatesAndRankingsBestFirst) {
    const Value value = answered().value;
    EXPECT_EQ(value["state_count"], Value(4));
    EXPECT_EQ(json(value["states"]),
              json(Value(Value::List{Value(Value::Map{{"id", "1"}, {"options", "NN"}}),
                                     Value(Value::Map{{"id", "2"}, {"options", "YN"}}),
                                     Value(Value::Map{{"id", "3"}, {"options", "NY"}}),
                                     Value(Value::Map{{"id", "4"}, {"options", "YY"}})})));
    EXPECT_EQ(value["ranking"]["b"],
              Value(Value::List{Value::List{"2"}, Value::List{"3", "4"}, Value::List{"1"}}));
    EXPECT_EQ(value["now"], Value("3"));
}

TEST(StabilityToValue, TellsEquilibriaByConceptAndTheirCounts) {
    const Answered each = answered();
    for (const Concept stands_by : all_concepts) {
        const auto& stable = each.answer.stable.equilibria.at(static_cast<std::size_t>(stands_by));
        Value::List ids;
        for (std::size_t state = 0; state < 4; ++state) {
            if (stable[state]) {
                ids.emplace_back(std::to_string(state + 1));
            }
        }
        EXPECT_EQ(each.value["counts"]["equilibria"][name(stands_by)],
                  Value(static_cast<std::uint64_t>(ids.size())));
        EXPECT_EQ(each.value["equilibria"][name(stands_by)], Value(ids));
    }
    EXPECT_EQ(each.value["equilibria"]["nash"], Value(Value::List{"2", "3"}));
    EXPECT_EQ(each.value["by_party"]["a"]["nash"], Value(Value::List{"2", "3"}));
    EXPECT_EQ(each.value["counts"]["by_party"]["b"]["nash"], Value(2));
}

TEST(StabilityToValue, TellsCoalitionsWithTheirMembers) {
    const Value value = answered().value;
    ASSERT_EQ(value["coalitions"].get_if<Value::List>()->size(), 3U);
    EXPECT_EQ(value["coalitions"].get_if<Value::List>()->back()["parties"],
              Value(Value::List{"a", "b"}));
    EXPECT_EQ(keys(value["coalition"]), (std::vector<std::string>{"nash", "gmr", "smr", "seq"}));
    EXPECT_TRUE(value["why_no_coalition"].is_null());

    Question none;
    none.coalitions.emplace();
    const Value without = answered(none).value;
    EXPECT_TRUE(without["coalition"].is_null());
    EXPECT_EQ(without["coalitions"], Value(Value::List{}));
    EXPECT_FALSE(without["why_no_coalition"].is_null());
}

TEST(StabilityToValue, TellsPathsFromTheStatusQuo) {
    const Value value = answered().value;
    const auto& reached = *value["from_now"].get_if<Value::List>();
    ASSERT_GE(reached.size(), 2U);
    EXPECT_EQ(reached[0]["state"], Value("2"));
    EXPECT_TRUE(reached[0]["improvements"].is_null());
    EXPECT_EQ(reached[0]["moves"], Value(Value::List{Value::Map{{"by", "a"}, {"to", "4"}},
                                                     Value::Map{{"by", "b"}, {"to", "2"}}}));
    EXPECT_EQ(reached[1]["state"], Value("3"));
    EXPECT_EQ(reached[1]["improvements"], Value(Value::List{}));
}

TEST(StabilityToValue, ExplainsImprovementsAndTheirSanctions) {
    Question question;
    question.explain = true;
    question.explain_state = "4";
    const Value value = answered(question).value;
    const auto& explained = *value["explained"].get_if<Value::List>();
    ASSERT_EQ(explained.size(), 2U);
    EXPECT_EQ(explained[0]["party"], Value("a"));
    EXPECT_EQ(explained[0]["stable"]["nash"], Value(false));
    EXPECT_EQ(explained[0]["stable"]["gmr"], Value(true));
    const auto& improvements = *explained[0]["improvements"].get_if<Value::List>();
    ASSERT_EQ(improvements.size(), 1U);
    EXPECT_EQ(improvements[0]["to"], Value("3"));
    EXPECT_EQ(keys(improvements[0]["sanctions"]),
              (std::vector<std::string>{"gmr", "smr", "seq", "sseq"}));
    EXPECT_EQ(improvements[0]["sanctions"]["gmr"],
              Value(Value::List{Value::Map{{"by", "b"}, {"to", "1"}}}));
    EXPECT_TRUE(improvements[0]["sanctions"]["seq"].is_null());
}

TEST(StabilityToValue, TellsWhatDecidesAboutTheTarget) {
    Question question;
    question.target = "4";
    const Value target = answered(question).value["target"];
    EXPECT_EQ(target["state"], Value("4"));
    EXPECT_EQ(keys(target["by"]), (std::vector<std::string>{"nash", "gmr", "smr", "seq", "sseq"}));
    const Value& nash = target["by"]["nash"];
    EXPECT_EQ(nash["equilibrium"], Value(false));
    EXPECT_EQ(nash["parties"]["a"]["stable"], Value(false));
    EXPECT_EQ(nash["parties"]["a"]["needs"]["sets"], Value(Value::List{Value::List{"3"}}));
    EXPECT_EQ(keys(nash["parties"]["a"]["shifts"]),
              (std::vector<std::string>{"least", "complete"}));
    EXPECT_TRUE(answered().value["target"].is_null());
}

TEST(StabilityToValue, TellsWhatRemainsUnderEveryAttitudeToTies) {
    EXPECT_EQ(keys(answered().value["if_ties_not_known"]),
              (std::vector<std::string>{"a", "b", "c", "d"}));
    const Value without = answered({}, R"(
irenic: 1
parties: {a: {}}
graph: {options: {a: {x: X}}, ranking: {a: [1, 2]}}
)")
                              .value;
    EXPECT_TRUE(without["if_ties_not_known"].is_null());
    EXPECT_TRUE(without["now"].is_null());
    EXPECT_EQ(without["from_now"], Value(Value::List{}));
}

TEST(StabilityToValue, TellsNumbersAloneWhereThereAreTooManyStates) {
    std::string options = "a: {";
    for (int index = 0; index < 17; ++index) {
        options += "o" + std::to_string(index) + ": O, ";
    }
    const Value value = answered({}, ("irenic: 1\nparties: {a: {}}\ngraph:\n  options: {" +
                                      options + "}}\n  priorities: {a: [o0]}\n")
                                         .c_str())
                            .value;
    EXPECT_EQ(value["state_count"], Value(131072));
    EXPECT_EQ(value["counts"]["equilibria"]["nash"], Value(65536));
    for (const char* key : {"states", "equilibria", "by_party", "ranking"}) {
        EXPECT_TRUE(value[key].is_null()) << key;
    }
}

TEST(StabilityToValue, TellsTheSignedPackageAndItsStates) {
    auto file =
        format::parse_case(std::string(chicken) + "issues: {truce: {options: [none, full]}}\n",
                           "case.yaml")
            .value();
    auto answer = find_stability(file.negotiation, *file.negotiation.graph, {}, {}).value();
    EXPECT_TRUE(to_value(file.negotiation, answer)["from_issues"].is_null());
    const Package package{{{IssueId(std::size_t{0}), OptionId(std::size_t{1})}}};
    answer.agreement = SignedAgreement{package, "4", ""};
    const Value value = to_value(file.negotiation, answer)["from_issues"];
    EXPECT_EQ(keys(value), (std::vector<std::string>{"package", "carried_out", "signed_only"}));
    EXPECT_EQ(value["package"]["truce"], Value("full"));
    EXPECT_EQ(value["carried_out"], Value("4"));
    EXPECT_TRUE(value["signed_only"].is_null());
}

}  // namespace
}  // namespace irenic::stability
