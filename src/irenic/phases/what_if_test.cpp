#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/phases/phases.hpp"
#include "irenic/phases/sizes/chunks.hpp"
#include "irenic/phases/sizes/tranche_counts.hpp"

namespace irenic::phases {
namespace {

Negotiation parsed(const std::string& deliverables, const std::string& rest) {
    const auto file = format::parse_case(
        "irenic: 1\nparties: {g: {}, h: {}, d: {role: donor}}\nphases:\n  deliverables:\n" +
            deliverables + rest,
        "case.yaml");
    EXPECT_TRUE(file) << to_string(file.error().front());
    return file->negotiation;
}

Phases answered(const Negotiation& negotiation) {
    const auto answer = find_phases(negotiation, {}, Limits{});
    EXPECT_TRUE(answer) << to_string(answer.error());
    return *answer;
}

const WhatIf* find(const Phases& answer, Help help, const std::string& of) {
    const auto place =
        std::find_if(answer.what_if.begin(), answer.what_if.end(),
                     [&](const WhatIf& each) { return each.help == help && each.of == of; });
    return place == answer.what_if.end() ? nullptr : &*place;
}

std::vector<Decimal> numbers(std::initializer_list<int> list) {
    std::vector<Decimal> all;
    for (const int each : list) {
        all.emplace_back(each);
    }
    return all;
}

const std::string stakes = "  peace: {g: 18, h: 20}\n  war: {g: 12, h: 24}\n";
const std::string captives =
    "    c: {giver: h, cost: {h: 12}, value: {g: 40}, shift: {g: 4, h: -8}}\n";
const std::string prisoners = "    p: {giver: g, cost: {g: 16}, value: {h: 32}}\n";
const std::string monitoring =
    "    m: {giver: h, cost: {h: 14}, shift: {g: 2, h: -6}, after: [c, p]}\n";
const std::string rebuilding = "    r: {giver: d, value: {h: 20}, after: [m]}\n";
const std::string one_tranche = captives + prisoners + monitoring + rebuilding;

TEST(AGuarantor, IsForOnePartyAlone) {
    const Phases answer = answered(parsed(one_tranche, stakes));
    ASSERT_EQ(answer.pareto_guarantees, (std::vector{numbers({0, 10}), numbers({14, 0})}));
    EXPECT_EQ(find(answer, Help::guarantor, "g")->guarantees, numbers({14, 0}));
    EXPECT_EQ(find(answer, Help::guarantor, "h")->guarantees, numbers({0, 10}));
}

TEST(AGuarantor, IsNotEnoughWhereTheOtherLacksAtTheEnd) {
    const Phases answer =
        answered(parsed(one_tranche, "  peace: {g: 16, h: 20}\n  war: {g: 12, h: 24}\n"));
    EXPECT_FALSE(find(answer, Help::guarantor, "h")->possible);
    EXPECT_EQ(find(answer, Help::guarantor, "g")->guarantees, numbers({16, 0}));
}

TEST(Escrow, IsTheSameDepositByAll) {
    const Phases answer = answered(parsed(one_tranche, stakes));
    EXPECT_EQ(find(answer, Help::escrow, "")->guarantees, numbers({10, 10}));
}

TEST(Promises, AreLeftOutWhereNoneIsNeeded) {
    const Phases answer = answered(parsed("    p: {giver: g, cost: {g: 1}, value: {h: 1}}\n",
                                          "  peace: {g: 9, h: 9}\n"
                                          "  war: {g: 0, h: 0}\n"));
    ASSERT_TRUE(answer.self_enforcing);
    EXPECT_EQ(find(answer, Help::guarantor, "g"), nullptr);
    EXPECT_EQ(find(answer, Help::escrow, ""), nullptr);
}

TEST(ADonor, WhoPaysFirstGivesNothingToWaitFor) {
    const Phases answer = answered(parsed(one_tranche, stakes));
    const Phases first = answered(parsed(
        "    c: {giver: h, cost: {h: 12}, value: {g: 40}, shift: {g: 4, h: -8}, after: [r]}\n"
        "    p: {giver: g, cost: {g: 16}, value: {h: 32}, after: [r]}\n" +
            monitoring + "    r: {giver: d, value: {h: 20}}\n",
        stakes));
    EXPECT_EQ(find(answer, Help::donor_first, "r")->pareto, first.pareto_guarantees);
    EXPECT_EQ(find(answer, Help::donor_last, "r")->pareto, answer.pareto_guarantees);
}

TEST(Monitoring, HelpsWhereBreachesGoUnseen) {
    const std::string rest = "  peace: {g: 7, h: 0}\n  war: {g: 0, h: 0}\n";
    const auto unseen = [&](const std::string& detect) {
        return answered(parsed("    x: {giver: g, cost: {g: 4}" + detect + "}\n", rest));
    };
    const Phases answer = unseen(", detect: 0.5");
    EXPECT_EQ(answer.plan.guarantees, numbers({1, 0}));
    EXPECT_EQ(find(answer, Help::monitoring, "")->guarantees, numbers({0, 0}));
    EXPECT_EQ(find(unseen(""), Help::monitoring, ""), nullptr);
}

TEST(OneAfterTheOther, IsTheCaseWithoutItsGroups) {
    const std::string group = "  simultaneous: [[c, p]]\n";
    const Phases answer = answered(parsed(one_tranche, stakes + group));
    const Phases apart = answered(parsed(one_tranche, stakes));
    EXPECT_NE(answer.pareto_guarantees, apart.pareto_guarantees);
    EXPECT_EQ(find(answer, Help::one_after_other, "")->pareto, apart.pareto_guarantees);
}

TEST(OneMoreTranche, DividesTheSameTotal) {
    const Phases answer = answered(parsed(one_tranche, stakes));
    const Phases two = answered(parsed(
        "    c: {giver: h, tranches: 2, cost: {h: 6}, value: {g: 20}, shift: {g: 2, h: -4}}\n" +
            prisoners + monitoring + rebuilding,
        stakes));
    const WhatIf* more = find(answer, Help::one_more_tranche, "c");
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(more->pareto, two.pareto_guarantees);
}

TEST(NumbersOfTranches, GiveWhatTheChangedCaseGives) {
    const Phases answer = answered(parsed(one_tranche, stakes));
    const auto counts = std::find_if(answer.tranches.begin(), answer.tranches.end(),
                                     [](const TrancheCounts& each) { return each.of == "p"; });
    ASSERT_NE(counts, answer.tranches.end());
    EXPECT_EQ(counts->now, 1U);
    ASSERT_GE(counts->needs.size(), 4U);
    EXPECT_EQ(counts->needs[0].guarantees, answer.plan.guarantees);
    for (const int count : {2, 4}) {
        const std::string text = "    p: {giver: g, tranches: " + std::to_string(count) +
                                 ", cost: {g: " + std::to_string(16 / count) +
                                 "}, value: {h: " + std::to_string(32 / count) + "}}\n";
        const Phases changed = answered(parsed(captives + text + monitoring + rebuilding, stakes));
        const auto& need = counts->needs[static_cast<std::size_t>(count) - 1];
        EXPECT_EQ(need.guarantees, changed.plan.guarantees) << count;
    }
}

/// A total of 7 that one party could keep back, in one phase, against something worth 10.5.
Problem one_phase() {
    Problem problem;
    problem.parties = {PartyId(std::size_t{0})};
    problem.peace = problem.war = {0};
    problem.start = {35};
    problem.standing.resize(1);
    problem.places = 1;
    Move move;
    move.tranches = {{DeliverableId(std::size_t{0}), 1}};
    move.givers = problem.parties;
    move.net = {35};
    move.shift = {0};
    move.change = {-35};
    move.keep = {70};
    move.stops_openly = false;
    Line line;
    line.moves = {move};
    problem.lines = {line};
    return problem;
}

TEST(NumbersOfTranches, FollowTheClosedFormOfEqualPhases) {
    PhasePlan plan;
    plan.deliverables.resize(1);
    const auto counts = tranche_counts(plan, one_phase(), Limits{});
    ASSERT_EQ(counts.size(), 1U);
    ASSERT_EQ(counts.front().needs.size(), 8U);
    for (const TrancheCount& need : counts.front().needs) {
        const double closed = equal_phases(7, 1.5, need.count);
        EXPECT_NEAR(need.guarantees.front().to_double(), closed, 1e-9) << need.count;
        EXPECT_GE(need.guarantees.front().to_double(), closed - 1e-12) << "rounded up";
    }
}

}  // namespace
}  // namespace irenic::phases
