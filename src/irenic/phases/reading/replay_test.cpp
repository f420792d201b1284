#include "irenic/phases/reading/replay.hpp"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/golden.hpp"
#include "../../../../tests/support/plain_case.hpp"

namespace irenic::phases {
namespace {

using test_support::decimals;
using test_support::golden;

using Steps = std::vector<std::vector<Tranche>>;

/// A case and what `phases` makes of it.
struct Ready {
    Negotiation negotiation;
    irenic::phases::SetUp set_up;

    explicit Ready(const std::string& text, Stops stops = Stops::anyone)
        : negotiation(test_support::read_case(text)),
          set_up(irenic::phases::set_up(negotiation, stops, Limits{}).value()) {}

    /// "a b+c a": deliverables by id, of each the next tranche.
    [[nodiscard]] ShownPlan play(const std::string& order) const {
        std::map<std::string, int> made;
        Steps steps(1);
        std::string id;
        for (const char letter : order + " ") {
            if (letter != ' ' && letter != '+') {
                id += letter;
                continue;
            }
            steps.back().push_back({deliverable(id), ++made[id]});
            if (letter == ' ') {
                steps.emplace_back();
            }
            id.clear();
        }
        steps.pop_back();
        return replay(negotiation, set_up, steps);
    }
    [[nodiscard]] std::optional<Failure> failure(const std::string& order) const {
        return first_failure(negotiation, set_up, play(order));
    }

private:
    [[nodiscard]] DeliverableId deliverable(const std::string& id) const {
        const auto& list = negotiation.phases->deliverables;
        for (std::size_t index = 0; index < list.size(); ++index) {
            if (list[index].id == id) {
                return DeliverableId(index);
            }
        }
        throw std::invalid_argument(id);
    }
};

std::vector<Decimal> numbers(std::initializer_list<std::int64_t> list) {
    std::vector<Decimal> decimals;
    for (const std::int64_t number : list) {
        decimals.emplace_back(number);
    }
    return decimals;
}

/// Test H without any order between its deliverables.
Ready test_h() {
    const auto h = golden("H");
    const auto by = [&](const char* kind, const char* entry) { return h[kind][entry].dump(); };
    std::string text = "irenic: 1\nparties: {g: {}, h: {}, d: {role: donor}}\nphases:\n";
    text += "  deliverables:\n";
    text += "    c: {giver: h, tranches: " + by("c", "n") + ", cost: {h: " + by("c", "H_cost") +
            "}, value: {g: " + by("c", "G_value") + "}, shift: {g: " + h["shift_c"][0].dump() +
            ", h: " + h["shift_c"][1].dump() + "}}\n";
    text += "    p: {giver: g, tranches: " + by("p", "n") + ", cost: {g: " + by("p", "G_cost") +
            "}, value: {h: " + by("p", "H_value") + "}}\n";
    text += "    M: {giver: h, cost: {h: " + by("M", "H_cost") +
            "}, shift: {g: " + h["shift_M"][0].dump() + ", h: " + h["shift_M"][1].dump() + "}}\n";
    text += "    R: {giver: d, value: {h: " + by("R", "H_value") + "}}\n";
    text += "  peace: {g: " + h["P"][0].dump() + ", h: " + h["P"][1].dump() + "}\n";
    text += "  war: {g: " + h["w0"][0].dump() + ", h: " + h["w0"][1].dump() + "}\n";
    return Ready(text);
}

std::string spaced(const std::string& letters) {
    std::string text;
    for (const char letter : letters) {
        text += (text.empty() ? "" : " ") + std::string(1, letter);
    }
    return text;
}

TEST(Replay, TestHAsPublished) {
    const auto h = golden("H");
    const Ready ready = test_h();
    for (const auto& [order, needed] : h["orders"].items()) {
        const ShownPlan plan = ready.play(spaced(order));
        EXPECT_EQ(plan.guarantees, decimals(needed)) << order;
        EXPECT_EQ(plan.start_slack, decimals(h["start"]));
        EXPECT_EQ(plan.steps.back().slack, decimals(h["end"]));
    }
    const ShownPlan best = ready.play(spaced("pcpcpcpcMR"));
    for (std::size_t step = 0; step < best.steps.size(); ++step) {
        EXPECT_EQ(best.steps[step].slack, decimals(h["trace_pcpcpcpcMR"][step]));
        EXPECT_EQ(best.steps[step].withheld,
                  (std::vector<std::optional<Decimal>>{std::nullopt, std::nullopt}));
    }
    ASSERT_TRUE(best.weakest);
    EXPECT_EQ(best.weakest->step, 9U);
    EXPECT_EQ(best.weakest->party, 0U);
    EXPECT_EQ(best.weakest->margin, Decimal(0));
    EXPECT_FALSE(best.weakest->withholding);
    EXPECT_FALSE(ready.failure(spaced("pcpcpcpcMR")));
}

TEST(Replay, NamesTheFirstStateThatFails) {
    const auto failure = test_h().failure(spaced("ccccppppMR"));
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->step, 3U);  // 30 - 3 * 11
    EXPECT_EQ(failure->party, 0U);
    EXPECT_EQ(failure->shortfall, Decimal(3));
    EXPECT_FALSE(failure->withholding);
    EXPECT_EQ(failure->delivered.size(), 3U);
    EXPECT_EQ(failure->awaits, (std::vector<Tranche>{{DeliverableId(0U), 4}}));
}

const std::string pair_text =
    "irenic: 1\nparties: {g: {}, h: {}, q: {}}\nphases:\n  deliverables:\n"
    "    a: {giver: g, tranches: 2, cost: {g: 4}, value: {h: 6}, shift: {h: 1}}\n"
    "    b: {giver: h, tranches: 2, cost: {h: 5}, value: {g: 7}}\n"
    "    c: {giver: q, value: {g: 1}}\n";

TEST(Replay, WithholdingLeavesWhatTheOthersDeliver) {
    const Ready ready(pair_text +
                      "  simultaneous: [[a, b]]\n  peace: {g: 5, h: 3}\n  war: {g: 2, h: 0}\n");
    const ShownPlan plan = ready.play("a+b c a+b");
    // g: 5 + 2 * (7 - 4) + 1 - 2; after all 5 - 2. Keeping the last a: 3 - 4.
    EXPECT_EQ(plan.start_slack, numbers({10, 5}));
    EXPECT_EQ(plan.steps[2].slack, numbers({3, 1}));
    EXPECT_EQ(plan.steps[2].withheld[0], Decimal(-1));
    EXPECT_EQ(plan.steps[2].withheld[1], Decimal(-4));
    EXPECT_FALSE(plan.steps[1].withheld[0]);
    EXPECT_EQ(plan.guarantees, numbers({1, 4}));
    ASSERT_TRUE(plan.weakest);
    EXPECT_TRUE(plan.weakest->withholding);
    EXPECT_EQ(plan.weakest->step, 3U);
    EXPECT_EQ(plan.weakest->party, 0U);
}

TEST(Replay, OfAFailureByWithholdingNamesWhatIsStillToCome) {
    const Ready ready(pair_text +
                      "  simultaneous: [[a, b]]\n  peace: {g: 0, h: 9}\n  war: {g: 2, h: 0}\n");
    const auto failure = ready.failure("a+b a+b c");
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->step, 1U);  // left: 7 - 4 and 1, peace less war -2; keeping a is worth 4
    EXPECT_EQ(failure->party, 0U);
    EXPECT_TRUE(failure->withholding);
    EXPECT_EQ(failure->shortfall, Decimal(2));
    EXPECT_EQ(failure->delivered, (std::vector<Tranche>{{DeliverableId(1U), 1}}));
    EXPECT_EQ(failure->awaits,
              (std::vector<Tranche>{{DeliverableId(1U), 2}, {DeliverableId(2U), 1}}));
}

TEST(Replay, NoGuaranteeSuppliesWhatTheStartLacks) {
    const Ready ready(pair_text +
                      "  peace: {g: 5, h: 3}\n  war: {g: 2, h: 9}\n"
                      "  guarantees: {h: {amount: 50}}\n");
    const ShownPlan plan = ready.play("b a b a c");
    EXPECT_EQ(plan.start_slack, numbers({10, -4}));
    EXPECT_EQ(plan.guarantees[1], Decimal(0));
    const auto failure = first_failure(ready.negotiation, ready.set_up, plan);
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->step, 0U);
    EXPECT_EQ(failure->party, 1U);
    EXPECT_EQ(failure->shortfall, Decimal(4));
    EXPECT_TRUE(failure->delivered.empty());
    EXPECT_EQ(failure->awaits.size(), 2U);
}

TEST(Replay, AStandingGuaranteeLapsesAfterItsStep) {
    const std::string text = pair_text + "  peace: {g: 0, h: 0}\n  war: {g: 0, h: 0}\n";
    const std::string order = "b b a a c";
    // g after each step: 0, -7, -3, 1, 0
    EXPECT_EQ(Ready(text).play(order).guarantees[0], Decimal(7));
    const auto with = [&](const std::string& last) {
        return Ready(text + "  guarantees: {g: {amount: 6, until_step: " + last + "}}\n")
            .play(order)
            .guarantees[0];
    };
    EXPECT_EQ(with("1"), Decimal(7));
    EXPECT_EQ(with("2"), Decimal(3));
    EXPECT_EQ(with("3"), Decimal(1));
}

TEST(Replay, OnlyWhoMovesNextMayStop) {
    const std::string text = pair_text + "  peace: {g: 0, h: 0}\n  war: {g: 0, h: 0}\n";
    const std::string order = "b b a a c";
    const ShownPlan plan = Ready(text, Stops::mover).play(order);
    // g moves after steps 2 and 3, h after step 1.
    EXPECT_EQ(plan.steps[1].slack[0], Decimal(-7));
    EXPECT_EQ(plan.guarantees[0], Decimal(7));
    const ShownPlan other = Ready(text, Stops::mover).play("b c b a a");
    EXPECT_EQ(other.steps[0].slack[0], Decimal(0));
    EXPECT_EQ(other.guarantees[0], Decimal(8));
}

TEST(Replay, DiscountsWhatIsLeft) {
    const Ready ready(pair_text +
                      "  peace: {g: 10, h: 10}\n  war: {g: 0, h: 0}\n  discount: 0.5\n");
    const ShownPlan plan = ready.play("c a b a b");
    // g: 7 + 10/2 = 12 before the last b; -4 + 6; 7 + 1; -4 + 4; 1 + 0
    const std::vector<std::int64_t> left = {0, 8, 2, 12, 10};
    for (std::size_t step = 0; step < left.size(); ++step) {
        EXPECT_EQ(plan.steps[step].slack[0], Decimal(left[step]));
    }
    EXPECT_EQ(plan.start_slack[0], Decimal(1));
}

TEST(Replay, WantsEverythingDeliveredOnce) {
    const Ready ready(pair_text + "  peace: {g: 0, h: 0}\n  war: {g: 0, h: 0}\n");
    EXPECT_THROW((void)ready.play("a b a b"), ContractViolation);
    EXPECT_THROW((void)ready.play("a b a b c c"), ContractViolation);
}

}  // namespace
}  // namespace irenic::phases
