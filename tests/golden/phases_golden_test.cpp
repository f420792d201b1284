// The golden values of phased exchange: golden.json against `phases`.

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::phases {

using nlohmann::json;
using test_support::decimals;
using test_support::golden;

namespace {

std::string number(double value) { return Decimal::nearest(value).value().to_string(); }

Negotiation parsed(const std::string& text) {
    const auto file = format::parse_case(text, "golden.yaml");
    EXPECT_TRUE(file) << to_string(file.error().front());
    return file->negotiation;
}

Phases answered(const Negotiation& negotiation, const Question& question = {}) {
    const auto answer = find_phases(negotiation, question, Limits{});
    EXPECT_TRUE(answer) << to_string(answer.error());
    return *answer;
}

struct VariantOfH {
    int tranches = 4;
    bool precedence = true;
    double peace_g = 18;
};

/// Test H with its exchanges cut into this many tranches.
Negotiation case_h(const VariantOfH& variant) {
    const json h = golden("H");
    const double share = 4.0 / variant.tranches;
    const auto part = [&](const json& amount) { return number(amount.get<double>() * share); };
    const std::string n = std::to_string(variant.tranches);
    const std::string after_all = variant.precedence ? ", after: [c, p]" : "";
    const std::string after_m = variant.precedence ? ", after: [m]" : "";
    return parsed(
        "irenic: 1\nparties: {g: {}, h: {}, d: {role: donor}}\nphases:\n  deliverables:\n"
        "    c: {giver: h, tranches: " +
        n + ", cost: {h: " + part(h["c"]["H_cost"]) + "}, value: {g: " + part(h["c"]["G_value"]) +
        "}, shift: {g: " + part(h["shift_c"][0]) + ", h: " + part(h["shift_c"][1]) +
        "}}\n    p: {giver: g, tranches: " + n + ", cost: {g: " + part(h["p"]["G_cost"]) +
        "}, value: {h: " + part(h["p"]["H_value"]) +
        "}}\n    m: {giver: h, cost: {h: " + h["M"]["H_cost"].dump() +
        "}, shift: {g: " + h["shift_M"][0].dump() + ", h: " + h["shift_M"][1].dump() + "}" +
        after_all + "}\n    r: {giver: d, value: {h: " + h["R"]["H_value"].dump() + "}" + after_m +
        "}\n  peace: {g: " + number(variant.peace_g) + ", h: " + h["P"][1].dump() +
        "}\n  war: {g: " + h["w0"][0].dump() + ", h: " + h["w0"][1].dump() + "}\n");
}

/// An order as golden.json writes it: c, p, M and R.
std::vector<std::vector<DeliverableId>> order_of(const std::string& letters) {
    std::vector<std::vector<DeliverableId>> order;
    for (const char letter : letters) {
        order.push_back({DeliverableId(std::string("cpMR").find(letter))});
    }
    return order;
}

std::vector<std::vector<Decimal>> vectors(const json& list) {
    std::vector<std::vector<Decimal>> all;
    for (const json& each : list) {
        all.push_back(decimals(each));
    }
    std::sort(all.begin(), all.end());
    return all;
}

TEST(TestH, StartsAndEndsAsWorkedOutByHand) {
    const Phases answer = answered(case_h({}));
    EXPECT_EQ(answer.start_slack, decimals(golden("H")["start"]));
    EXPECT_EQ(answer.end_slack, decimals(golden("H")["end"]));
    EXPECT_TRUE(answer.self_enforcing);
    EXPECT_TRUE(answer.exact);
}

TEST(TestH, EveryOrderNeedsItsGuarantees) {
    const json h = golden("H");
    const Negotiation negotiation = case_h({.precedence = false});
    for (const auto& [letters, guarantees] : h["orders"].items()) {
        Question question;
        question.order = order_of(letters);
        const Phases answer = answered(negotiation, question);
        ASSERT_TRUE(answer.order);
        EXPECT_EQ(answer.order->plan.guarantees, decimals(guarantees)) << letters;
        const bool holds = guarantees == json::array({0, 0});
        EXPECT_EQ(!answer.order->failure, holds) << letters;
    }
}

TEST(TestH, SlackIsAsTraced) {
    const json h = golden("H");
    Question question;
    question.order = order_of("pcpcpcpcMR");
    const Phases answer = answered(case_h({}), question);
    const auto& steps = answer.order->plan.steps;
    ASSERT_EQ(steps.size(), h["trace_pcpcpcpcMR"].size());
    for (std::size_t step = 0; step < steps.size(); ++step) {
        EXPECT_EQ(steps[step].slack, decimals(h["trace_pcpcpcpcMR"][step])) << step;
    }
}

TEST(TestH, ThePlanTakesTurnsAndBeginsWithPrisoners) {
    const Phases answer = answered(case_h({}));
    std::string letters;
    for (const ShownStep& step : answer.plan.steps) {
        letters += "cpMR"[step.tranches.front().deliverable.at()];
    }
    EXPECT_EQ(letters, "pcpcpcpcMR");
    ASSERT_TRUE(answer.plan.weakest);
    EXPECT_EQ(answer.plan.weakest->margin, Decimal(0));
}

TEST(TestH, OneSideFirstNeedsMost) {
    const Phases answer = answered(case_h({}));
    const json orders = golden("H")["orders"];
    ASSERT_EQ(answer.one_side_first.size(), 2U);
    EXPECT_EQ(answer.one_side_first[0].second.guarantees, decimals(orders["ppppccccMR"]));
    EXPECT_EQ(answer.one_side_first[1].second.guarantees, decimals(orders["ccccppppMR"]));
}

TEST(TestH, TranchesUnderPrecedence) {
    for (const auto& [tranches, expected] :
         golden("H")["precedence_M_after_cp_R_after_M"].items()) {
        const Phases answer = answered(case_h({.tranches = std::stoi(tranches)}));
        EXPECT_EQ(answer.pareto_guarantees, vectors(expected)) << tranches;
        EXPECT_EQ(answer.plans.size(), expected.size());
    }
}

TEST(TestH2, NoTrancheRepairsTheEnd) {
    for (const auto& [tranches, expected] : golden("H")["H2_PG16"].items()) {
        const Phases answer = answered(case_h({.tranches = std::stoi(tranches), .peace_g = 16}));
        EXPECT_EQ(answer.pareto_guarantees, vectors(expected)) << tranches;
        EXPECT_EQ(answer.end_shortfall, (std::vector{Decimal(2), Decimal(0)}));
        EXPECT_FALSE(answer.self_enforcing);
    }
}

/// Single items that two parties give one another, with nothing at stake beside them.
Negotiation exchange(const json& of_a, const json& of_b) {
    std::string deliverables;
    const auto add = [&](const json& items, const char* giver, const char* other) {
        for (std::size_t at = 0; at < items.size(); ++at) {
            const bool pair = items[at].is_array();
            const std::string cost = pair ? items[at][0].dump() : items[at].dump();
            const std::string value = pair ? items[at][1].dump() : items[at].dump();
            deliverables += "    " + std::string(giver) + std::to_string(at) +
                            ": {giver: " + giver + ", cost: {" + giver + ": " + cost +
                            "}, value: {" + other + ": " + value + "}}\n";
        }
    };
    add(of_a, "a", "b");
    add(of_b, "b", "a");
    return parsed("irenic: 1\nparties: {a: {}, b: {}}\nphases:\n  deliverables:\n" + deliverables +
                  "  peace: {a: 0, b: 0}\n  war: {a: 0, b: 0}\n");
}

TEST(TwoSidedExchange, NeedsTwoOfOneSideOrTheOther) {
    const json expected = golden("two_sided");
    const Phases answer = answered(exchange(expected["A"], expected["B"]));
    EXPECT_EQ(answer.pareto_guarantees, vectors(expected["pareto"]));
    EXPECT_EQ(std::max(answer.plan.guarantees[0], answer.plan.guarantees[1]),
              test_support::decimal(expected["common"]));
    for (const auto& [party, plan] : answer.one_side_first) {
        EXPECT_EQ(std::max(plan.guarantees[0], plan.guarantees[1]),
                  test_support::decimal(expected["one_side_first"]));
    }
}

TEST(StockSize, IsTheNarrowestBandOfRunningSums) {
    const json expected = golden("stock_size");
    const Phases answer = answered(exchange(expected["pos"], expected["neg"]));
    // Whatever is owed to one side is a guarantee for it, so the band is the sum of both.
    Decimal narrowest = Decimal(1000);
    for (const auto& vector : answer.pareto_guarantees) {
        narrowest = std::min(narrowest, sum(vector[0], vector[1]));
    }
    EXPECT_EQ(narrowest, test_support::decimal(expected["peak"]));
}

/// One side delivers the items of E1, the other owes it the payment.
Negotiation case_e1() {
    const json e1 = golden("E1");
    std::string deliverables;
    for (const auto& [name, amounts] : e1["items"].items()) {
        deliverables += "    " + name + ": {giver: s, cost: {s: " + amounts[0].dump() +
                        "}, value: {d: " + amounts[1].dump() + "}}\n";
    }
    return parsed("irenic: 1\nparties: {s: {}, d: {}}\nphases:\n  deliverables:\n" + deliverables +
                  "  peace: {s: 0, d: 0}\n  war: {s: 0, d: 0}\n"
                  "  guarantees: {s: {amount: 0.5}, d: {amount: 0.5}}\n");
}

TEST(TestE1, OneSideDeliversAndTheOtherPays) {
    const json e1 = golden("E1");
    Question question;
    question.payment = Decimal(17);
    const Phases answer = answered(case_e1(), question);
    ASSERT_TRUE(answer.one_sided);
    EXPECT_EQ(answer.one_sided->needed, test_support::decimal(e1["Delta"]));
    EXPECT_EQ(answer.one_sided->worst, test_support::decimal(e1["worst"]));
    EXPECT_EQ(answer.one_sided->at_once, test_support::decimal(e1["one_shot"]));
    std::vector<Decimal> least;
    for (const auto& range : answer.one_sided->paid) {
        least.push_back(range[0]);
    }
    EXPECT_EQ(least, decimals(e1["payments_Pc17"]));
}

TEST(Detection, AsksForMoreTheLessIsSeen) {
    const json expected = golden("verification");
    for (const auto& [seen, guarantee] : expected["q"].items()) {
        const Phases answer =
            answered(parsed("irenic: 1\nparties: {a: {}, b: {}}\nphases:\n  deliverables:\n"
                            "    x: {giver: a, cost: {a: " +
                            expected["c"].dump() + "}, detect: " + seen +
                            "}\n    y: {giver: b, value: {a: 0}}\n  peace: {a: " +
                            expected["future"].dump() + ", b: 0}\n  war: {a: 0, b: 0}\n"));
        // Seen for sure, it is the start that lacks it: no guarantee makes a party sign.
        const bool sure = seen == "1";
        const Decimal wanted = test_support::decimal(guarantee);
        EXPECT_EQ(sure ? answer.start_shortfall[0] : answer.plan.guarantees[0], wanted) << seen;
    }
}

}  // namespace
}  // namespace irenic::phases
